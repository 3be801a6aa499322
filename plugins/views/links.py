"""Relative links of a body, settled: to another article's address, or to a file that is published with the article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from plugins.articles.document import Document
from plugins.articles.library import Article
from plugins.gallery.originals import Folder
from plugins.vietnamese.slugs import slugify

_HREF: Final = re.compile(r'href="([^"]*)"')


@dataclass(frozen=True)
class LinkTable:
    """Where a relative link can lead: the address of every document by its file and by its folder."""

    addresses: dict[Path, str]

    @classmethod
    def of(cls, articles: Sequence[Article]) -> "LinkTable":
        """The table of these documents."""
        table = {}
        for article in articles:
            path = article.document.path
            table[_normal(path)] = article.address
            table[_normal(path.parent if path.name == "index.md" else path.with_suffix(""))] = article.address
        return cls(table)

    def settle(self, html: str, document: Document, address: str, folder: Folder) -> tuple[str, tuple[Path, ...]]:
        """The HTML with root-relative links, and the files of the folder that it links to.

        A link that leads nowhere is left as it is; links.broken_links tells the editor.
        """
        files: list[Path] = []

        def replace(match: re.Match[str]) -> str:
            target = unescape(match[1])
            if not is_relative(target):
                return match[0]
            parts = urlsplit(target)
            if file := folder.find(unquote(parts.path)):
                files.append(file)
                return f'href="{escape(attachment_address(address, file))}"'
            found = self._document_at(document, parts.path)
            fragment = f"#{parts.fragment}" if parts.fragment else ""
            return f'href="{escape(found + fragment)}"' if found else match[0]

        return _HREF.sub(replace, html), tuple(files)

    def leads_nowhere(self, target: str, document: Document, folder: Folder) -> bool:
        """Whether a relative link finds neither a file nor a document."""
        path = urlsplit(target).path
        return folder.find(unquote(path)) is None and self._document_at(document, path) is None

    def _document_at(self, document: Document, path: str) -> str | None:
        return self.addresses.get(_normal(document.folder / unquote(path)))


def is_relative(target: str) -> bool:
    """Whether a link is meant relative to the article's folder."""
    return bool(target) and not re.match(r"[a-z][a-z0-9+.-]*:|/|#|\?", target, re.IGNORECASE)


def attachment_address(article_address: str, file: Path) -> str:
    """The address of a file that is published with an article: plain ASCII, below the article's own."""
    return f"{article_address}{quote(slugify(file.stem) or 'tep')}{file.suffix.lower()}"


def _normal(path: Path) -> Path:
    """The path without `.` and `..`, so that two ways to one place compare equal."""
    parts: list[str] = []
    for part in PurePosixPath(path.as_posix()).parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return Path(*parts)
