"""The picture that stands for a page where its link is shared: its photo, or its section's name set in type."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from plugins.articles.document import Document
from plugins.gallery.photo_book import PhotoBook, Shot
from plugins.gallery.title_cards import SIZE, card_key, kept_card
from plugins.gallery.verdicts import Rendition
from plugins.sections.tree import Section
from plugins.views.addresses import PHOTO_FOLDER
from plugins.views.chrome import SharePicture
from plugins.views.pictures import plain_rendition, rendition_address
from plugins.views.site import Site

_RATIOS = ("square", "standard", "wide")
"""The roles that search engines ask for: 1:1, 4:3 and 16:9."""


def document_picture(document: Document, book: PhotoBook) -> SharePicture | None:
    """The share card of a document: 1200 x 630 px around the focus of its cover; None without a photo."""
    shot = book.cover(document)
    return _of(book.sheet(shot, "share").renditions[-1], shot, document.front.title) if shot else None


def photo_picture(shot: Shot, book: PhotoBook) -> SharePicture:
    """A photo for its own page, whole."""
    return _of(plain_rendition(book.sheet(shot, "photo").renditions), shot, shot.document.front.title)


def section_picture(section: Section | None, site: Site) -> SharePicture:
    """The card of a section, or of the newspaper itself: one for all pages without a photo."""
    title = section.name if section else site.file.name
    return SharePicture(_card_address(title, site), *SIZE, title)


def ratio_addresses(document: Document, book: PhotoBook) -> tuple[str, ...]:
    """The addresses of a document's cover in the ratios 1:1, 4:3 and 16:9; none without a photo."""
    shot = book.cover(document)
    if shot is None:
        return ()
    return tuple(rendition_address(book.sheet(shot, role).renditions[-1]) for role in _RATIOS)


def card_files(site: Site, cache: Path) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    """Every card of words: its address, its title, and the way to its bytes."""
    for title in dict.fromkeys((site.file.name, *(section.name for section in site.tree.sections))):
        yield _card_address(title, site), title, partial(kept_card, cache, title, site.file.name)


def _card_address(title: str, site: Site) -> str:
    return f"{PHOTO_FOLDER}the-{card_key(title, site.file.name)}.jpg"


def _of(rendition: Rendition, shot: Shot, otherwise: str) -> SharePicture:
    return SharePicture(rendition_address(rendition), rendition.width, rendition.height, shot.photo.alt or otherwise)
