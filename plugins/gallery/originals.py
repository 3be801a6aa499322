"""Photos as files: what an editor's name for a picture means on disk."""

import re
from collections.abc import Iterator
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from plugins.articles.document import Document
from plugins.articles.front_matter import Photo
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.gallery.troubles import FOLDER
from plugins.vietnamese.order import natural_key
from plugins.vietnamese.text import normalise

ENDINGS: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic", ".heif", ".jfif"})
"""File endings of pictures, in lower case."""

_HREF: Final = re.compile(r'href="([^"]*)"')


class Folder:
    """The files that belong to a document by their names in NFC, in which editors write them."""

    def __init__(self, document: Document) -> None:
        self.path = document.folder
        # A document that is one file shares its folder with others, and theirs below it are not its own.
        self.pattern = "**/*" if document.path.name == "index.md" else "*"

    @cached_property
    def files(self) -> dict[str, Path]:
        """All files of the folder by their NFC names relative to it, parts joined by `/`."""
        home = self.path.resolve()
        found = (path for path in self.path.glob(self.pattern) if path.is_file() and path.suffix != ".md")
        # A symbolic link that leaves the folder would publish what is not the article's.
        inside = (path for path in found if path.resolve().is_relative_to(home) and not path.name.startswith("."))
        named = {normalise(path.relative_to(self.path).as_posix()): path for path in inside}
        return dict(sorted(named.items(), key=lambda item: natural_key(item[0])))

    @cached_property
    def folders(self) -> frozenset[str]:
        """The NFC names of the folders below."""
        return frozenset(
            normalise(path.relative_to(self.path).as_posix()) for path in self.path.glob(self.pattern) if path.is_dir()
        )

    def find(self, name: str) -> Path | None:
        """The file of this name, or None. A name that points outside the folder finds nothing."""
        return self.files.get(normalise(name).removeprefix("./"))


def photos_of(document: Document, folder: Folder) -> Iterator[Photo]:
    """Every photo of a document in the order of the page: cover, body, gallery."""
    if document.front.cover:
        yield document.front.cover
    yield from document.body.photos()
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
    targets = (unquote(unescape(target)) for target in _HREF.findall(document.body.html()))
    for name in (*(attachment.file for attachment in document.front.attachments), *in_fields, *targets):
        if (file := folder.find(name)) and file.suffix.lower() in ENDINGS:
            yield file


def _short(address: str) -> str:
    return address if len(address) <= 80 else f"{address[:79]}…"
