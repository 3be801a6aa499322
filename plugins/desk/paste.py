"""`make paste`: text from Word or Zalo at the end of an article, with its pictures beside it."""

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from plugins.articles.atomic import write_if_changed
from plugins.desk.article_folder import NoArticleError, find_article, open_article
from plugins.desk.clipboard import read_clipboard
from plugins.desk.pasted import Pasted, clean, to_markdown
from plugins.desk.photo_names import photo_name
from plugins.desk.word import NotWordError, read_word
from plugins.gallery.intake import take_in
from plugins.scrape_import.article import ScrapedPhoto

_HOW: Final = "Chưa có gì để dán. Viết FROM=bai.docx hoặc FROM=trang.html, hoặc đưa nội dung đã chép vào lệnh này."


class NothingPastedError(Exception):
    """There is no text to paste; the text says so to the editor."""


def main() -> int:
    """Append the text to the article; 0 if it stands there now, 2 if there is nothing to paste or nowhere to put it."""
    parser = argparse.ArgumentParser(prog="paste", description="Paste text from Word or Zalo into an article.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--article", default=os.environ.get("ARTICLE", ""))
    parser.add_argument("--from", dest="place", default=os.environ.get("FROM", ""))
    asked = parser.parse_args()
    try:
        path = find_article(asked.content, asked.article)
        open_article(path)
        lines = paste(path, _read(asked.place))
    except (NoArticleError, NothingPastedError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def paste(path: Path, pasted: Pasted) -> list[str]:
    """Append to the article of this index.md, and say what came and what did not. What stands there already stays single.

    Raises NothingPastedError.
    """
    body = clean(pasted)
    remarks = [*body.remarks]
    files = _files(path.parent, body.photos, pasted.pictures, remarks)
    markdown = to_markdown(body, {address: name for address, (name, _) in files.items()}).strip()
    if not markdown:
        raise NothingPastedError("Không thấy chữ hay ảnh nào trong nội dung ấy.")
    for name, data in files.values():
        write_if_changed(path.parent / name, data)
    is_new = _append(path, markdown)
    done = f"Đã dán vào cuối {path}: {len(markdown.split())} chữ, {len(files)} ảnh."
    return [done if is_new else f"{path} đã có nội dung này, giữ nguyên.", *remarks]


def _read(named: str) -> Pasted:
    """What the editor brings: a file by its name, or what is piped into the program."""
    place = Path(named)
    if not named:
        data = b"" if sys.stdin.isatty() else sys.stdin.buffer.read()
        if not data.strip():
            raise NothingPastedError(_HOW)
        return read_clipboard(data)
    if not place.is_file():
        raise NothingPastedError(f"Không thấy tệp {named}. Ghi tên một tệp .docx, .html hoặc .txt.")
    data = place.read_bytes()
    if place.suffix.lower() in (".html", ".htm", ".txt"):
        return read_clipboard(data, place.parent)
    try:
        return read_word(data)
    except NotWordError as error:
        raise NothingPastedError(f"{named} {error}") from None


def _files(
    folder: Path, photos: tuple[ScrapedPhoto, ...], pictures: Mapping[str, bytes], remarks: list[str]
) -> dict[str, tuple[str, bytes]]:
    """Name and bytes of each picture that can be read, by its address; the same picture has one name, also the next time."""
    there = {file.read_bytes(): file.name for file in sorted(folder.glob("*.jpg"))}
    taken = {file.name for file in folder.iterdir()}
    files: dict[str, tuple[str, bytes]] = {}
    for number, photo in enumerate(photos, start=1):
        if photo.address not in pictures or photo.address in files:
            continue
        picture = take_in(pictures[photo.address])
        if isinstance(picture, str):
            remarks.append(f"Ảnh thứ {number} {picture}")
            continue
        name = there.setdefault(picture.data, photo_name("", folder.name, taken))
        taken.add(name)
        files[photo.address] = (name, picture.data)
    return files


def _append(path: Path, markdown: str) -> bool:
    """Whether the article had to be changed: the text goes behind its last line, in line ends of its own."""
    data = path.read_bytes()
    end = b"\r\n" if b"\r\n" in data else b"\n"
    new = markdown.encode().replace(b"\n", end)
    return new not in data and write_if_changed(path, data.rstrip() + end * 2 + new + end)


if __name__ == "__main__":
    sys.exit(main())
