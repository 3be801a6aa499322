"""The mark that an office lays into the corner of its photos: content/watermark.png."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from plugins.articles.library import Article
from plugins.articles.problems import Problem

_PNG: Final = b"\x89PNG\r\n\x1a\n"


def read_watermark(content: Path, articles: Iterable[Article]) -> tuple[bytes, tuple[Problem, ...]]:
    """The bytes of the mark, empty without one; and a problem for each article that asks for a mark that is not there."""
    file = content / "watermark.png"
    data = file.read_bytes() if file.is_file() else b""
    if data.startswith(_PNG):
        # Pillow takes long to import, and most sites have no mark.
        from plugins.gallery.pixels import is_whole  # noqa: PLC0415

        if is_whole(data):
            return data, ()
    return b"", tuple(_problems(file, articles))


def _problems(file: Path, articles: Iterable[Article]) -> Iterator[Problem]:
    for document in (article.document for article in articles):
        if "watermark" in document.front.album:
            yield Problem(document.path, document.line("album"), f"chưa có ảnh PNG {file} để đóng dấu lên ảnh.")
