"""The photos of an article in order, each with its own lasting address."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
    first = _slugs(document, book, photos)
    count = Counter(slugify(PurePosixPath(file).stem) for file in first)
    seen: set[str] = set()
    entries = []
    is_cover_repeated = bool(document.front.cover) and photos[0].file in {photo.file for photo in photos[1:]}
    for place, photo in enumerate(photos):
        shot = book.look_up(document, photo)
        slug = first.get(photo.file, "") if shot else ""
        if slug and place == 0 and is_cover_repeated:
            entries.append(Entry(photo, shot, slug, is_repeat=True))
            continue
        if slug and photo.file in seen:
            stem = slugify(PurePosixPath(photo.file).stem) or "anh"
            count[stem] += 1
            slug = f"{stem}-{count[stem]}"
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


def _slugs(document: Document, book: PhotoBook, photos: list[Photo]) -> dict[str, str]:
    """The slug of each file that can be shown."""
    files = sorted({photo.file for photo in photos if book.look_up(document, photo)})
    slugs = numbered(slugify(PurePosixPath(file).stem) or "anh" for file in files)
    return dict(zip(files, slugs, strict=True))
