"""Photos as files: what an editor's name for a picture means on disk."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from plugins.articles.content_tree import ContentTree
from plugins.articles.document import Document
from plugins.articles.front_matter import Photo
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.gallery.troubles import FOLDER
from plugins.vietnamese.order import natural_key
from plugins.vietnamese.text import normalise

ENDINGS: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic", ".heif", ".jfif"})
"""File endings of pictures, in lower case."""


class Folder:
    """The files that belong to a document by their names in NFC, in which editors write them."""

    def __init__(self, file: Path, tree: ContentTree) -> None:
        self.path = file.parent
        self.tree = tree
        # A document that is one file shares its folder with others, and theirs below it are not its own.
        self.is_shared = file.name != "index.md"

    @cached_property
    def files(self) -> dict[str, Path]:
        """All files of the folder by their NFC names relative to it, parts joined by `/`."""
        home = str(self.path)
        named = {
            normalise(path.removeprefix(f"{home}/")): Path(path)
            for path in self._paths(home)
            if not path.endswith(".md") and not self._leaves(path)
        }
        return dict(sorted(named.items(), key=lambda item: natural_key(item[0])))

    @cached_property
    def folders(self) -> frozenset[str]:
        """The NFC names of the folders below."""
        home = str(self.path)
        found = (f"{home}/{name}" for name in self.tree.folders[home]) if self.is_shared else self.tree.inner(home)
        return frozenset(normalise(path.removeprefix(f"{home}/")) for path in found)

    def find(self, name: str) -> Path | None:
        """The file of this name, or None. A name that points outside the folder finds nothing."""
        return self.files.get(normalise(name).removeprefix("./"))

    def _paths(self, home: str) -> Iterator[str]:
        if self.is_shared:
            yield from (f"{home}/{name}" for name in self.tree.files[home])
        else:
            yield from (f"{folder}/{name}" for folder, name in self.tree.below(home))

    def _leaves(self, path: str) -> bool:
        """Whether a symbolic link leads out of the folder: it would publish what is not the article's."""
        return path in self.tree.links and not Path(path).resolve().is_relative_to(self.path.resolve())


class Folders(dict[Path, Folder]):
    """The folder of each document by the path of its file, made when it is asked for: most hold nothing else."""

    def __init__(self, tree: ContentTree) -> None:
        super().__init__()
        self._tree = tree

    def __missing__(self, file: Path) -> Folder:
        folder = self[file] = Folder(file, self._tree)
        return folder


def photos_of(document: Document, folder: Folder) -> Iterator[Photo]:
    """Every photo of a document in the order of the page: cover, body, gallery."""
    if document.front.cover:
        yield document.front.cover
    yield from document.outline.photos
    yield from gallery_of(document, folder)


def gallery_of(document: Document, folder: Folder) -> tuple[Photo, ...]:
    """The photos of the front matter's gallery; a folder's pictures come in the order of their names."""
    gallery = document.front.gallery
    if not isinstance(gallery, str):
        return gallery
    line = document.line("gallery")
    return tuple(
        Photo(name, line)
        for name, path in folder.files.items()
        if name.startswith(f"{gallery}/") and path.suffix.lower() in ENDINGS
    )


def missing_photos(document: Document, folder: Folder) -> Iterator[Problem]:
    """A problem for each photo that is named but not there, or lies on another host, and for a gallery without photos."""
    gallery = document.front.gallery
    if isinstance(gallery, str) and gallery and not gallery_of(document, folder):
        message = f'không thấy ảnh nào trong thư mục "{gallery}" cạnh bài. Chùm ảnh cần tên một thư mục có ảnh.'
        yield Problem(document.path, document.line("gallery"), message)
    for photo in photos_of(document, folder):
        if "://" in photo.file or photo.file.startswith(("//", "data:")):
            message = f'ảnh "{_short(photo.file)}" nằm ở trang khác. Tải ảnh về, để cạnh bài rồi ghi tên tệp.'
        elif normalise(photo.file).strip("/") in folder.folders:
            message = f'"{photo.file}" {FOLDER}'
        elif folder.find(photo.file) is None:
            hint = suggestion(
                photo.file, [name for name, path in folder.files.items() if path.suffix.lower() in ENDINGS]
            )
            message = f'không thấy ảnh "{photo.file}" cạnh bài.{hint}'
        else:
            continue
        yield Problem(document.path, photo.line, message)


def linked_pictures(document: Document, folder: Folder) -> Iterator[Path]:
    """The picture files that a document's text links to, or offers for download as attachments or in its fields."""
    in_fields = (text for field in document.front.fields for text in field.texts)
    targets = map(unquote, document.outline.links)
    for name in (*(attachment.file for attachment in document.front.attachments), *in_fields, *targets):
        if (file := folder.find(name)) and file.suffix.lower() in ENDINGS:
            yield file


def _short(address: str) -> str:
    return address if len(address) <= 80 else f"{address[:79]}…"
