"""The files of one shard, and how CACHE keeps them."""

import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plugins.articles.atomic import write_atomically
from plugins.search.postings import lines
from plugins.search.records import Record

CHUNK: Final = 48_000
"""Characters of a file of the index, about 15 KB on the way to the reader."""

_KEPT: Final = 12
"""Archives in CACHE: three of each build, so a handful of states of the site can be gone back to."""

_PLUGINS: Final = Path(__file__).parents[1]
_FOLDERS: Final = ("articles", "search", "vietnamese")
_PACKAGES: Final = ("markdown", "nh3")

_NO_DATE: Final = (1980, 1, 1, 0, 0, 0)


def digest(fingerprints: Iterable[str]) -> str:
    """The name of a shard: 16 hexadecimal digits that stand for its articles and for the programs that read them."""
    seen = hashlib.sha256()
    for part in (*_programs(), *fingerprints):
        seen.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return seen.hexdigest()[:16]


def _programs() -> Iterator[str]:
    """Whatever turns an article's file into an index: our own code and the packages that it leaves the work to."""
    for package in _PACKAGES:
        yield version(package)
    for folder in _FOLDERS:
        yield from (file.read_text(encoding="utf-8") for file in sorted((_PLUGINS / folder).glob("*.py")))


def make_files(records: Sequence[Record]) -> dict[str, bytes]:
    """The files of a shard by name.

    `0.txt`, `1.txt`, ... hold the index, `muc-luc.json` says which key each begins with, `bai/<number>.json` is what an answer
    shows of an article.
    """
    chunks = list(_chunks(lines(records)))
    files = {f"{number}.txt": "\n".join(("", *chunk, "")).encode() for number, chunk in enumerate(chunks)}
    starts = [chunk[0].split("\t", 1)[0] for chunk in chunks]
    files["muc-luc.json"] = _json({"count": len(records), "starts": starts})
    return files | {f"bai/{number}.json": _json(record.answer) for number, record in enumerate(records)}


def archive_of(name: str, make: Callable[[], Sequence[Record]], cache: Path) -> ZipFile:
    """The files of the shard of this name, from CACHE where it has them whole, otherwise made of records and kept there."""
    kept = cache / "search" / f"{name}.zip"
    archive = _open(kept.read_bytes(), name) if kept.is_file() else None
    if archive is None:
        data = pack(make_files(make()), name)
        write_atomically(kept, data)
        _forget_old(kept.parent)
        archive = _open(data, name)
    assert archive is not None
    return archive


def _forget_old(folder: Path) -> None:
    """Remove all but the newest archives: every edit makes one, and none that no build asks for is missed."""
    by_age = sorted(folder.glob("*.zip"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in by_age[_KEPT:]:
        file.unlink(missing_ok=True)


def pack(files: Mapping[str, bytes], name: str) -> bytes:
    """A ZIP archive of files behind a digest of it and its name. Files and dates of the machine leave no trace in it."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for file in sorted(files):
            archive.writestr(ZipInfo(file, _NO_DATE), files[file], ZIP_DEFLATED, 1)
    data = buffer.getvalue()
    return _seal(data, name) + data


def _open(data: bytes, name: str) -> ZipFile | None:
    """The archive, or None where it is damaged."""
    size = hashlib.sha256().digest_size
    return ZipFile(io.BytesIO(data[size:])) if _seal(data[size:], name) == data[:size] else None


def _seal(data: bytes, name: str) -> bytes:
    return hashlib.sha256(name.encode() + data).digest()


def _chunks(index: Sequence[str]) -> Iterator[list[str]]:
    """Runs of lines of about the size of a file; a line is never cut."""
    chunk: list[str] = []
    size = 0
    for line in index:
        if chunk and size + len(line) > CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(line)
        size += len(line)
    if chunk:
        yield chunk


def _json(value: Any) -> bytes:  # noqa: ANN401  whatever JSON can hold
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
