"""The page of one photo: it has an address of its own, so that it can be sent on and found again."""

from collections.abc import Iterator
from functools import partial

from plugins.gallery.photo_book import PhotoBook
from plugins.vietnamese.numbers import file_size
from plugins.views.frame import HOME, Frame, moment, section_link
from plugins.views.pages import PhotoView
from plugins.views.parts import Attachment, Link
from plugins.views.photo_sequence import Entry, counted, pages_of, photo_address, photo_sequence
from plugins.views.pictures import SIZES, figure, rendition_address
from plugins.views.planned import PlannedPage
from plugins.views.share_pictures import photo_picture
from plugins.views.site import Story


def photo_pages(story: Story, frame: Frame) -> Iterator[PlannedPage]:
    """The page of each photo of a story that can be shown."""
    whole = frame.keys.whole(story.article)
    entries = tuple(pages_of(photo_sequence(story.document, frame.site.photos)))
    for place, entry in enumerate(entries):
        address = photo_address(story.address, entry.slug)
        yield PlannedPage(address, "photo", (whole, place), partial(_view, story, frame, entries, place))


def _view(story: Story, frame: Frame, entries: tuple[Entry, ...], place: int) -> PhotoView:
    book, entry = frame.site.photos, entries[place]
    names = _names(story, entries)
    links = [Link(name, photo_address(story.address, entry.slug)) for name, entry in zip(names, entries, strict=True)]
    article = Link(story.document.front.title, story.address)
    trail = frame.site.tree.trail(story.section) if story.section else ()
    shown = figure(entry, book, story.address, SIZES["photo"])
    assert shown.picture is not None
    assert entry.shot is not None
    words = shown.caption.striptags() or entry.photo.alt
    title = f"{names[place]}: {words or article.text}"
    picture = photo_picture(entry.shot, book)
    return PhotoView(
        chrome=frame.chrome,
        head=frame.head(title, words or article.text, links[place].url, picture, "article"),
        trail=(HOME, *(section_link(section) for section in trail), article),
        figure=shown,
        position=names[place],
        previous=links[place - 1] if place else None,
        following=links[place + 1] if place + 1 < len(links) else None,
        article=article,
        date=moment(story.date),
        download=_download(entry, book),
    )


def _names(story: Story, entries: tuple[Entry, ...]) -> list[str]:
    """What each photo is called. The cover comes first but is not counted, as in the viewer."""
    count = counted(story.document, entries)
    return ["Ảnh bìa"] * (len(entries) - count) + [f"Ảnh {number} trên {count}" for number in range(1, count + 1)]


def _download(entry: Entry, book: PhotoBook) -> Attachment | None:
    """The full-size picture, where the article offers it."""
    shot = entry.shot
    if shot is None or "full-size" not in shot.document.front.album:
        return None
    rendition = book.sheet(shot, "full").renditions[-1]
    return Attachment("Tải ảnh lớn", rendition_address(rendition), "JPG", file_size(rendition.size))
