"""Photos as the pictures and figures of a page."""

from collections.abc import Iterable, Sequence
from typing import Final

from markupsafe import Markup

from plugins.articles.body import render_inline
from plugins.gallery.photo_book import PhotoBook
from plugins.gallery.verdicts import Rendition
from plugins.vietnamese.typography import together_in_html
from plugins.views.addresses import PHOTO_FOLDER
from plugins.views.parts import Figure, Picture, Source
from plugins.views.photo_classes import tiles, tint
from plugins.views.photo_sequence import Entry, photo_address
from plugins.views.site import Story

SIZES: Final = {
    "lead": "(min-width: 75rem) 43rem, (min-width: 48rem) 58vw, 100vw",
    "card": "(min-width: 75rem) 36rem, (min-width: 40rem) 48vw, 100vw",
    "second": "(min-width: 68rem) 24rem, (min-width: 40rem) 31vw, 6rem",
    "row": "(min-width: 68rem) 18rem, (min-width: 40rem) 26vw, 6rem",
    "strip": "18rem",
    "banner": "(min-width: 68rem) 23rem, (min-width: 40rem) 46vw, 100vw",
    "album": "(min-width: 68rem) 20rem, (min-width: 40rem) 31vw, 100vw",
    "body": "(min-width: 62rem) 60rem, 100vw",
    "upright": "(min-width: 30rem) 30rem, 100vw",
    "cover": "(min-width: 68rem) 60rem, 100vw",
    "photo": "100vw",
}
"""How wide the layout shows a picture, by its place; the same widths stand in theme/static/css/."""

_PLAIN: Final = "image/jpeg"
_FALLBACK_WIDTH: Final = 960
"""Width (px) of the file at `src`, for browsers and share crawlers that read no srcset."""


def picture(renditions: Iterable[Rendition], sizes: str, alt: str) -> Picture:
    """The picture of some renditions of a photo."""
    by_type: dict[str, list[Rendition]] = {}
    for rendition in renditions:
        by_type.setdefault(rendition.type, []).append(rendition)
    plain = by_type.pop(_PLAIN)
    fallback = plain_rendition(plain)
    widest = max((*plain, *(item for items in by_type.values() for item in items)), key=_width)
    return Picture(
        sources=tuple(Source(kind, _srcset(items)) for kind, items in by_type.items()),
        src=rendition_address(fallback),
        srcset=_srcset(plain),
        sizes=sizes,
        width=widest.width,
        height=widest.height,
        alt=alt,
    )


def figure(entry: Entry, book: PhotoBook, address: str, sizes: str, classes: str = "") -> Figure:
    """A photo with its words; one that is missing or unreadable keeps its place without a picture.

    `address` is its article's, `classes` are those of its place in a gallery.
    """
    photo, shot = entry.photo, entry.shot
    return Figure(
        picture=picture(book.sheet(shot, "photo").renditions, sizes, photo.alt) if shot else None,
        caption=Markup(together_in_html(render_inline(photo.caption))),  # noqa: S704 render_inline cleans
        credit=photo.credit,
        url=photo_address(address, entry.slug) if entry.slug else "",
        classes=f"{tint(shot.developed.verdict.colour)} {classes}".strip() if shot else classes,
    )


def single(entry: Entry, book: PhotoBook, address: str) -> Figure:
    """A photo that stands alone between paragraphs; the layout keeps an upright one narrower."""
    is_upright = entry.shot is not None and entry.shot.developed.verdict.ratio < 1
    return figure(entry, book, address, SIZES["upright" if is_upright else "body"])


def gallery(entries: Sequence[Entry], book: PhotoBook, address: str) -> tuple[Figure, ...]:
    """Photos as justified rows; an unreadable one takes the place of a 3:2 picture."""
    ratios = [entry.shot.developed.verdict.ratio if entry.shot else 1.5 for entry in entries]
    return tuple(
        figure(entry, book, address, sizes, classes)
        for entry, (classes, sizes) in zip(entries, tiles(ratios), strict=True)
    )


def card_picture(story: Story, book: PhotoBook, place: str) -> Picture | None:
    """The picture for teasers of a story, cropped. Its alt is empty, because the headline beside it says it all."""
    shot = book.cover(story.document)
    return picture(book.sheet(shot, "card").renditions, SIZES[place], "") if shot else None


def plain_rendition(renditions: Iterable[Rendition]) -> Rendition:
    """The JPEG for programs that choose none themselves: browsers without srcset, share crawlers, feed readers."""
    plain = [item for item in renditions if item.type == _PLAIN]
    return max((item for item in plain if item.width <= _FALLBACK_WIDTH), key=_width, default=plain[0])


def rendition_address(rendition: Rendition) -> str:
    """Where a rendition is published."""
    return f"{PHOTO_FOLDER}{rendition.name}"


def _srcset(renditions: Iterable[Rendition]) -> str:
    return ", ".join(f"{rendition_address(item)} {item.width}w" for item in sorted(renditions, key=_width))


def _width(rendition: Rendition) -> int:
    return rendition.width
