"""All photos of a content folder: what each document shows, what became of it, and what editors should know."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.articles.content_tree import ContentTree
from plugins.articles.document import Document
from plugins.articles.front_matter import Photo
from plugins.articles.library import Article
from plugins.articles.problems import Problem
from plugins.gallery.darkroom import Darkroom, Developed
from plugins.gallery.loose_pictures import find_picture
from plugins.gallery.originals import Folders, linked_pictures, missing_photos, photos_of
from plugins.gallery.recipes import CENTRE, Order
from plugins.gallery.settings import GallerySettings
from plugins.gallery.store import photo_digest, short_digest
from plugins.gallery.verdicts import Rendition, Sheet
from plugins.gallery.watermark import read_watermark

COVER_ROLES = ("card", "share", "square", "standard", "wide")
"""Roles that crop, made only of the photo that stands for its document."""


@dataclass(frozen=True)
class Shot:
    """A readable photo of a document with its developed form."""

    document: Document
    photo: Photo
    file: Path
    developed: Developed


class PhotoBook:
    """The photos of some documents, developed."""

    def __init__(self, settings: GallerySettings, darkroom: Darkroom, folders: Folders) -> None:
        self.settings = settings
        self.darkroom = darkroom
        self.folders = folders
        self.developed: dict[Path, Developed] = {}
        self.included: dict[str, Path] = {}
        self.problems: list[Problem] = []
        self.watermark = b""

    def order(self, role: str, document: Document, photo: Photo) -> Order:
        """The order of a role for a document's photo: the crop around its focus, with a watermark if the document asks."""
        recipe = self.settings.recipes[role]
        focus = photo.focus if photo.focus and recipe.ratio else CENTRE
        return Order(recipe, focus, self.watermark if "watermark" in document.front.album else b"")

    def orders(self, document: Document, photo: Photo, *, is_cover: bool) -> Iterator[Order]:
        """Everything that is to be made of a document's photo."""
        yield self.order("photo", document, photo)
        if is_cover:
            yield from (self.order(role, document, photo) for role in COVER_ROLES)
        if {"zip", "full-size"} & set(document.front.album):
            yield self.order("full", document, photo)

    def look_up(self, document: Document, photo: Photo) -> Shot | None:
        """A document's photo, or None where it is missing or unreadable."""
        file = self.folders[document.path].find(photo.file)
        developed = self.developed.get(file) if file else None
        return Shot(document, photo, file, developed) if file and developed and not developed.verdict.trouble else None

    def sheet(self, shot: Shot, role: str) -> Sheet:
        """The renditions of a photo in a role. Raises KeyError if they were not asked for."""
        return shot.developed.sheets[self.order(role, shot.document, shot.photo)]

    def full_size(self, shot: Shot) -> bytes:
        """The bytes of the largest picture that is offered of a photo."""
        order = self.order("full", shot.document, shot.photo)
        return self.darkroom.read(shot.developed.sheets[order].renditions[-1], shot.file, order)

    def linked(self, file: Path) -> Rendition | None:
        """The picture that stands for a file which a text links to; None where it is no picture or unreadable."""
        developed = self.developed.get(file)
        sheet = developed.sheets.get(Order(self.settings.recipes["full"])) if developed else None
        return sheet.renditions[-1] if sheet else None

    def include(self, content: Path, names: Iterable[str]) -> None:
        """Develop pictures that belong to no document, whole, as photos are; `names` are those of files below CONTENT."""
        found = {name: file for name in names if (file := find_picture(content, name))}
        order = self._loose
        for file, developed in self.darkroom.develop(dict.fromkeys(found.values(), frozenset({order}))).items():
            known = self.developed[file].sheets if file in self.developed else {}
            self.developed[file] = Developed(developed.verdict, {**known, **developed.sheets})
        self.included |= found

    def loose(self, name: str) -> tuple[Rendition, ...]:
        """The renditions of a picture that was included; none where it is missing or cannot be read."""
        developed = self.developed[self.included[name]] if name in self.included else None
        return developed.sheets[self._loose].renditions if developed and not developed.verdict.trouble else ()

    @property
    def _loose(self) -> Order:
        return Order(self.settings.recipes["photo"])

    def cache_files(self) -> set[Path]:
        """All files of CACHE that these documents need."""
        return {
            name
            for file, developed in self.developed.items()
            for name in self.darkroom.store.names(photo_digest(file.read_bytes()), tuple(developed.sheets))
        }

    def cover(self, document: Document) -> Shot | None:
        """The photo that stands for a document: its cover, or else the first one that can be read."""
        if not document.has_photos:
            return None
        photos = photos_of(document, self.folders[document.path])
        return next((shot for photo in photos if (shot := self.look_up(document, photo))), None)


def make_photo_book(articles: Sequence[Article], content: Path, cache: Path, settings: GallerySettings) -> PhotoBook:
    """The photo book of these articles; photos that CACHE does not know are developed now."""
    documents = [article.document for article in articles]
    tree = documents[0].files.tree if documents else ContentTree(content)
    book = PhotoBook(settings, Darkroom(cache, settings.scheduler), Folders(tree))
    book.watermark, problems = read_watermark(content, articles)
    book.problems.extend(problems)
    pictured = [document for document in documents if document.has_photos]
    for document in pictured:
        book.problems.extend(missing_photos(document, book.folders[document.path]))
    wanted: dict[Path, set[Order]] = {}
    for file, order in _wanted(book, documents):
        wanted.setdefault(file, set()).add(order)
    digests = {file: short_digest(documents[0].files.digest(file)) for file in wanted}
    book.developed = book.darkroom.develop({file: frozenset(orders) for file, orders in wanted.items()}, digests)
    _develop_covers(book, pictured, wanted, digests)
    book.darkroom.store.save(digests.values())
    book.problems.extend(_troubles(book, pictured))
    return book


def _wanted(book: PhotoBook, documents: Iterable[Document]) -> Iterator[tuple[Path, Order]]:
    """Every file that a document shows, with what is to be made of it."""
    for document in documents:
        if document.is_alone:
            continue
        folder = book.folders[document.path]
        is_first = True
        for photo in photos_of(document, folder):
            if file := folder.find(photo.file):
                yield from ((file, order) for order in book.orders(document, photo, is_cover=is_first))
                is_first = False
        # A picture that is only linked to is published like the others: developed, so without its metadata.
        yield from ((file, Order(book.settings.recipes["full"])) for file in linked_pictures(document, folder))


def _develop_covers(
    book: PhotoBook, documents: Iterable[Document], wanted: dict[Path, set[Order]], digests: Mapping[Path, str]
) -> None:
    """Make the cropped renditions of the covers that stand in for an unreadable first photo."""
    late: dict[Path, set[Order]] = {}
    for document in documents:
        if (shot := book.cover(document)) is None:
            continue
        orders = set(book.orders(document, shot.photo, is_cover=True))
        if not orders <= wanted[shot.file]:
            late.setdefault(shot.file, set(wanted[shot.file])).update(orders)
    book.developed |= book.darkroom.develop({file: frozenset(orders) for file, orders in late.items()}, digests)


def _troubles(book: PhotoBook, documents: Iterable[Document]) -> Iterator[Problem]:
    """A problem for each use of a photo that cannot be read, each photo of a document once."""
    for document in documents:
        folder = book.folders[document.path]
        told: set[Path] = set()
        for photo in photos_of(document, folder):
            file = folder.find(photo.file)
            if file and file not in told and (trouble := book.developed[file].verdict.trouble):
                told.add(file)
                yield Problem(document.path, photo.line, f'ảnh "{photo.file}" {trouble}')
