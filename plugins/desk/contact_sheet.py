"""An article's photos at a glance: order, picture, words, verdict and focus."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.articles.library import Article
from plugins.gallery.boilerplate import is_boilerplate
from plugins.gallery.originals import photos_of
from plugins.gallery.photo_book import PhotoBook
from plugins.views.addresses import PHOTO_FOLDER


@dataclass(frozen=True)
class Frame:
    """One photo of the sheet. `thumbnail` is an address, empty where there is no picture; `focus` is in per cent.

    `remarks` are what is wrong or missing, in Vietnamese.
    """

    number: int
    file: str
    line: int
    thumbnail: str
    size: str
    alt: str
    caption: str
    credit: str
    focus: tuple[int, int] | None
    remarks: tuple[str, ...]


def contact_sheet(article: Article, book: PhotoBook) -> tuple[Frame, ...]:
    """The frames of an article in the order of the page: cover, body, gallery."""
    document = article.document
    folder = book.folders[document.path]
    frames = []
    for number, photo in enumerate(photos_of(document, folder), start=1):
        shot = book.look_up(document, photo)
        file = folder.find(photo.file)
        developed = book.developed.get(file) if file else None
        trouble = developed.verdict.trouble if developed else "không thấy tệp này cạnh bài."
        renditions = book.sheet(shot, "photo").renditions if shot else ()
        plain = next((item for item in renditions if item.type == "image/jpeg"), None)
        frames.append(
            Frame(
                number,
                photo.file,
                photo.line,
                f"{PHOTO_FOLDER}{plain.name}" if plain else "",
                f"{shot.developed.verdict.width} x {shot.developed.verdict.height}" if shot else "",
                photo.alt,
                photo.caption,
                photo.credit,
                (round(photo.focus[0] * 100), round(photo.focus[1] * 100)) if photo.focus else None,
                (trouble,) if trouble else tuple(_missing(photo.alt, photo.caption)),
            )
        )
    return tuple(frames)


def _missing(alt: str, caption: str) -> Iterator[str]:
    if not alt:
        yield "chưa có mô tả (alt)."
    if not caption:
        yield "chưa có chú thích (caption)."
    elif is_boilerplate(caption):
        yield "chú thích do máy đặt."
