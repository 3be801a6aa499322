"""The photos of an article in order, each with its own lasting address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import PurePosixPath

from plugins.articles.document import Document
from plugins.articles.front_matter import Photo
from plugins.gallery.originals import photos_of
from plugins.gallery.photo_book import PhotoBook, Shot
from plugins.vietnamese.slugs import numbered, slugify


@dataclass(frozen=True)
class Entry:
    """A photo in its place. `slug` is empty where there is no page for it; `is_repeat` where an earlier or later one serves."""

    photo: Photo
    shot: Shot | None
    slug: str
    is_repeat: bool = False


def photo_sequence(document: Document, book: PhotoBook) -> tuple[Entry, ...]:
    """Every photo of a document in the order of its page: cover, body, gallery.

    A slug is the file's name, so it survives reordering, inserting and replacing. Files whose names fold together are
    numbered in the order of their names; a photo that stands there again is numbered after them. A cover that the article
    shows again has no page of its own but leads to that one.
    """
    photos = list(photos_of(document, book.folders[document.path]))
    first = _slugs(photos)
    taken = set(first.values())
    seen: set[str] = set()
    entries = []
    is_cover_repeated = bool(document.front.cover) and photos[0].file in {photo.file for photo in photos[1:]}
    for place, photo in enumerate(photos):
        shot = book.look_up(document, photo)
        slug = first[photo.file] if shot else ""
        if slug and place == 0 and is_cover_repeated:
            entries.append(Entry(photo, shot, slug, is_repeat=True))
            continue
        if slug and photo.file in seen:
            slug = next(word for number in count(2) if (word := f"{slug}-{number}") not in taken)
            taken.add(slug)
        seen.add(photo.file)
        entries.append(Entry(photo, shot, slug))
    return tuple(entries)


def pages_of(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The entries that have a page of their own."""
    return (entry for entry in entries if entry.slug and not entry.is_repeat)


def counted(document: Document, pages: Sequence[Entry]) -> int:
    """How many photos an article has for its readers: its cover does not count beside others."""
    has_cover = len(pages) > 1 and pages[0].photo is document.front.cover
    return len(pages) - has_cover


def photo_address(article_address: str, slug: str) -> str:
    """The address of a photo's page: `/2026/hoi-xuan/anh/mua-lan/`."""
    return f"{article_address}anh/{slug}/"


def _slugs(photos: list[Photo]) -> dict[str, str]:
    """The slug of each file, readable or not. A file whose name is a slug already keeps it, whatever comes beside it."""
    stems = {photo.file: slugify(PurePosixPath(photo.file).stem) or "anh" for photo in photos}
    files = sorted(stems, key=lambda file: (PurePosixPath(file).stem != stems[file], file))
    return dict(zip(files, numbered(stems[file] for file in files), strict=True))
