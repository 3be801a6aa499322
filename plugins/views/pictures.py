"""Photos as the pictures and figures of a page."""

from collections.abc import Iterable
from typing import Final

from markupsafe import Markup

from plugins.articles.body import render_inline
from plugins.articles.document import Document
from plugins.articles.front_matter import Photo
from plugins.gallery.originals import gallery_of
from plugins.gallery.pelican_gallery import PhotoBook
from plugins.gallery.verdicts import Rendition, Verdict
from plugins.views.addresses import PHOTO_FOLDER
from plugins.views.parts import Figure, Picture, Source
from plugins.views.site import Story

SIZES: Final = {
    "lead": "(min-width: 75rem) 43rem, (min-width: 48rem) 58vw, 100vw",
    "card": "(min-width: 75rem) 23rem, (min-width: 48rem) 33vw, 100vw",
    "row": "(min-width: 48rem) 14rem, 6rem",
    "body": "(min-width: 62rem) 60rem, 100vw",
    "cover": "(min-width: 46rem) 44rem, 100vw",
    "gallery": "(min-width: 62rem) 20rem, (min-width: 48rem) 33vw, 50vw",
}
"""How wide the layout shows a picture, by its role; the same widths stand in theme/static/css/."""

_FALLBACK_WIDTH: Final = 960
"""Width (px) of the file at `src`, for browsers and share crawlers that read no srcset."""


def picture(verdict: Verdict, role: str, alt: str) -> Picture:
    """The picture of a readable photo in a role of the layout."""
    by_type: dict[str, list[Rendition]] = {}
    for rendition in verdict.renditions:
        by_type.setdefault(rendition.type, []).append(rendition)
    plain = by_type.pop("image/jpeg")
    fallback = [item for item in plain if item.width <= _FALLBACK_WIDTH][-1:] or plain[:1]
    return Picture(
        sources=tuple(Source(kind, _srcset(items)) for kind, items in by_type.items()),
        src=f"{PHOTO_FOLDER}{fallback[0].name}",
        srcset=_srcset(plain),
        sizes=SIZES[role],
        width=fallback[0].width,
        height=fallback[0].height,
        alt=alt,
    )


def figures(photos: Iterable[Photo], document: Document, book: PhotoBook, role: str) -> tuple[Figure, ...]:
    """The readable ones of these photos as figures."""
    found = ((photo, book.look_up(document, photo)) for photo in photos)
    return tuple(
        Figure(picture(entry[1], role, photo.alt), Markup(render_inline(photo.caption)), photo.credit)  # noqa: S704 render_inline cleans
        for photo, entry in found
        if entry
    )


def card_picture(story: Story, book: PhotoBook, role: str) -> Picture | None:
    """The picture for teasers of a story: its cover, or else its first photo. The headline beside it says it all."""
    document = story.document
    gallery = gallery_of(document, book.folders[document.path])
    for photo in (document.front.cover, *document.body.photos(), *gallery):
        if photo and (entry := book.look_up(document, photo)):
            return picture(entry[1], role, alt="")
    return None


def _srcset(renditions: Iterable[Rendition]) -> str:
    return ", ".join(
        f"{PHOTO_FOLDER}{item.name} {item.width}w" for item in sorted(renditions, key=lambda item: item.width)
    )
