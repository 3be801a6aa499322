"""Relative links of a body, settled: to another article's address, or to a file that is published with the article."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from posixpath import normpath
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from plugins.articles.document import Document
from plugins.articles.library import Article
from plugins.gallery.originals import ENDINGS, Folder
from plugins.gallery.photo_book import PhotoBook
from plugins.vietnamese.slugs import numbered, slugify
from plugins.views.addresses import PHOTO_FOLDER

_ARTICLE: Final = re.compile(r"/\d{4}/[^/]+/")
_ABSOLUTE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|\?", re.IGNORECASE)
_SURELY_ABSOLUTE: Final = ("https://", "http://")
"""Most links begin so, which is seen sooner than by a pattern."""
_HREF: Final = re.compile(r'href="([^"]*)"')


@dataclass(frozen=True)
class LinkTable:
    """Where a relative link can lead: the address of every document by its file and by its folder."""

    addresses: Mapping[str, str]
    pages: frozenset[str]
    """All addresses."""

    @classmethod
    def of(cls, articles: Sequence[Article]) -> "LinkTable":
        """The table of these documents."""
        table = {}
        for article in articles:
            path = normpath(article.document.file)
            folder, _, name = path.rpartition("/")
            table[path] = article.address
            table[folder if name == "index.md" else path.removesuffix(".md")] = article.address
        return cls(table, frozenset(table.values()))

    def settle(self, html: str, document: Document, folder: Folder, files: Mapping[Path, str]) -> str:
        """The HTML with root-relative links; `files` are the addresses of the folder's own files.

        A link that leads nowhere is left as it is; broken_links tells the editor.
        """

        def replace(match: re.Match[str]) -> str:
            target = unescape(match[1])
            if not is_relative(target):
                return match[0]
            parts = urlsplit(target)
            if file := folder.find(unquote(parts.path)):
                return f'href="{escape(files[file])}"' if file in files else match[0]
            found = self._document_at(document, parts.path)
            fragment = f"#{parts.fragment}" if parts.fragment else ""
            return f'href="{escape(found + fragment)}"' if found else match[0]

        return _HREF.sub(replace, html)

    def leads_nowhere(self, target: str, document: Document, folder: Folder) -> bool:
        """Whether a link inside the site finds neither a file nor a document."""
        path = urlsplit(target).path
        if path.startswith("/"):
            return bool(_ARTICLE.fullmatch(path)) and path not in self.pages
        return folder.find(unquote(path)) is None and self._document_at(document, path) is None

    def at(self, document: Document, target: str) -> str | None:
        """The address of the document to which a relative link of a document leads."""
        return self._document_at(document, urlsplit(target).path)

    def _document_at(self, document: Document, path: str) -> str | None:
        return self.addresses.get(normpath(f"{document.folder}/{unquote(path)}"))


def is_relative(target: str) -> bool:
    """Whether a link is meant relative to the article's folder."""
    return bool(target) and not target.startswith(_SURELY_ABSOLUTE) and not _ABSOLUTE.match(target)


def file_addresses(article_address: str, folder: Folder, book: PhotoBook) -> dict[Path, str]:
    """Where each file of a document's folder can be read: below its own address under a plain ASCII name.

    A picture is read as its largest rendition, never as the original, whose metadata is nobody's business; one that cannot
    be read has no address. Names that fold together are numbered.
    """
    plain = [file for file in folder.files.values() if file.suffix.lower() not in ENDINGS]
    stems = numbered(("index.html", *(f"{slugify(file.stem) or 'tep'}{file.suffix.lower()}" for file in plain)))
    next(stems)
    addresses = {}
    for file, name in zip(plain, stems, strict=True):
        # The number stands behind the ending where two files share a name: `bao-cao.pdf-2` becomes `bao-cao-2.pdf`.
        stem, suffix, number = name.partition(file.suffix.lower()) if file.suffix else (name, "", "")
        addresses[file] = f"{article_address}{quote(stem + number + suffix)}"
    for file in folder.files.values():
        if rendition := book.linked(file):
            addresses[file] = f"{PHOTO_FOLDER}{rendition.name}"
    return addresses
