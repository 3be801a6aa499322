import hashlib
from pathlib import Path

from plugins.articles.content_tree import walk
from plugins.articles.file_digests import FileDigests


def test_digests_read_ahead_are_those_of_the_files_and_one_that_is_gone_is_left(tmp_path: Path) -> None:
    texts = {f"{tmp_path}/{number}.md": f"Bài {number}".encode() for number in range(100)}
    for path, text in texts.items():
        Path(path).write_bytes(text)
    files = {f"{tmp_path}/{name}": stamp for name, stamp in walk(tmp_path).files[str(tmp_path)].items()}
    gone = Path(f"{tmp_path}/7.md")
    gone.unlink()
    digests = FileDigests(None)
    digests.read_ahead(files.items())
    for path, text in texts.items():
        Path(path).write_bytes(b"written since")
        expected = b"written since" if Path(path) == gone else text
        assert digests.of(path, files[path]) == hashlib.sha256(expected).digest()
