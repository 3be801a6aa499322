"""The album index, `Thư viện ảnh`, and the ZIP of an album."""

import io
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Final

from plugins.gallery.photo_book import PhotoBook
from plugins.views.addresses import ALBUMS
from plugins.views.frame import HOME, Frame, moment
from plugins.views.pages import AlbumsView
from plugins.views.paging import ListPage, paged
from plugins.views.parts import AlbumCard
from plugins.views.photo_sequence import Entry, counted, pages_of, photo_sequence
from plugins.views.pictures import card_picture
from plugins.views.planned import PlannedPage
from plugins.views.site import Site, Story

HEADING: Final = "Thư viện ảnh"
_DESCRIPTION: Final = "Các chùm ảnh, mới nhất trước."

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The first date that the format knows: the same album is the same bytes, whenever it is packed."""


def album_pages(frame: Frame, per_page: int) -> Iterator[PlannedPage]:
    """The album index and its older pages."""
    for page in paged(frame.site.galleries, per_page, ALBUMS):
        inputs = (page.number, page.paging, frame.keys.wholes(page.stories))
        yield PlannedPage(page.address, "albums", inputs, partial(_view, frame, page))


def _view(frame: Frame, page: ListPage) -> AlbumsView:
    return AlbumsView(
        chrome=frame.chrome,
        head=frame.head(page.titled(HEADING), _DESCRIPTION, page.address),
        trail=(HOME,),
        heading=HEADING,
        description=_DESCRIPTION if page.is_newest else "",
        albums=tuple(_card(story, frame.site) for story in page.stories),
        paging=page.paging,
    )


def album_address(story: Story, entries: tuple[Entry, ...]) -> str:
    """The address of the ZIP of a story's photos; empty where it offers none."""
    is_offered = "zip" in story.document.front.album and any(pages_of(entries))
    return f"{story.address}{story.address.strip('/').split('/')[-1]}-anh.zip" if is_offered else ""


def album_zip(entries: tuple[Entry, ...], book: PhotoBook) -> bytes:
    """A ZIP of the full-size pictures in order, without metadata. JPEG is packed already, so nothing is compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for number, entry in enumerate(pages_of(entries), start=1):
            assert entry.shot is not None
            info = zipfile.ZipInfo(f"{number:03}-{entry.slug}.jpg", _EARLIEST)
            info.external_attr = 0o644 << 16
            archive.writestr(info, book.full_size(entry.shot))
    return file.getvalue()


def _card(story: Story, site: Site) -> AlbumCard:
    picture = card_picture(story, site.photos, "album")
    assert picture is not None
    count = counted(story.document, tuple(pages_of(photo_sequence(story.document, site.photos))))
    return AlbumCard(story.document.front.title, story.address, moment(story.date), picture, f"{count} ảnh")
