"""All articles and standing pages of a content folder, read and given their addresses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from msgspec import Struct

from plugins.articles.content_files import ContentFiles, find_files
from plugins.articles.document import Document, problems_at
from plugins.articles.problems import Problem
from plugins.articles.shelf import Shelf, Wanted
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify

_YEAR: Final = re.compile(r"\d{4}")
_MISNAMED: Final = re.compile(r"\.MD$|\.Md$|\.mD$|\.md\.txt$|\.markdown$|^index\.(txt|docx?|html?)$", re.ASCII)

_Found = Sequence[tuple[str, str]]
"""Files by their folders and names, in the order of paths."""


class Article(Struct, frozen=True):
    """A document that has an address of its own: root-relative, with a slash at both ends (`/2026/hoi-xuan/`)."""

    document: Document
    address: str


@dataclass(frozen=True)
class Library:
    """What a content folder holds: articles oldest first, pages by path, and all problems found in their files.

    Drafts and articles whose time has passed are here too: who may see them is decided by the build's clock. `files` are
    all files of the folder.
    """

    articles: tuple[Article, ...]
    pages: tuple[Article, ...]
    problems: tuple[Problem, ...]
    files: ContentFiles = field(compare=False, repr=False)


def read_library(content: Path, cache: Path | None = None, found: ContentFiles | None = None) -> Library:
    """The library of a content folder. A file that cannot become a page is named in the problems, never dropped silently.

    What CACHE knows of a file with the same bytes is not read again. `found` are the files, if the folder was walked before.
    """
    files = found or find_files(content, cache)
    shelf = Shelf(cache)
    there = files.tree.below(f"{content}/articles")
    problems = list(_unread(there))
    articles = _wanted(_article_files(there), files, needs_date=True)
    texts = (f"{folder}/{name}" for folder, name in files.tree.below(f"{content}/pages") if name.endswith(".md"))
    pages = _wanted(texts, files, needs_date=False)
    wanted = [*articles, *pages]
    documents: dict[str, Document] = {}
    for item, reading in zip(wanted, shelf.read(wanted), strict=True):
        if reading.mistakes:
            problems += problems_at(Path(item.file), reading.mistakes)
        if reading.synopsis:
            documents[item.file] = Document(item.file, reading.synopsis, shelf.body_of(item), files)
    dated = [documents[item.file] for item in articles if item.file in documents]
    dated.sort(key=lambda document: (document.front.date, document.file.split("/")))
    return Library(
        articles=tuple(_addressed(dated, problems)),
        pages=tuple(_addressed([documents[item.file] for item in pages if item.file in documents], problems)),
        problems=tuple(sorted(problems)),
        files=files,
    )


def _article_files(found: _Found) -> Iterator[str]:
    """The files that are articles: every index.md, and every other .md whose folder is not an article's own."""
    homes = {folder for folder, name in found if name == "index.md" and not _YEAR.fullmatch(folder.rpartition("/")[2])}
    for folder, name in found:
        if name == "index.md" or (name.endswith(".md") and homes.isdisjoint(_with_parents(folder))):
            yield f"{folder}/{name}"


def _with_parents(folder: str) -> Iterator[str]:
    yield folder
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        yield folder


def _unread(found: _Found) -> Iterator[Problem]:
    """A problem for each file that looks like an article but bears the wrong name."""
    for folder, name in found:
        if not name.endswith(".md") and _MISNAMED.search(name):
            message = "tệp này không được đọc. Đặt tên là index.md trong thư mục của bài."
            yield Problem(Path(folder, name), 1, message)


def _wanted(paths: Iterable[str], files: ContentFiles, *, needs_date: bool) -> list[Wanted]:
    return [Wanted(path, files.digest(path), needs_date) for path in paths]


def _addressed(documents: list[Document], problems: list[Problem]) -> Iterator[Article]:
    """The documents with their addresses; where two want one address the older keeps it, and the editor is told."""
    owners: dict[str, Document] = {}
    for document in documents:
        front = document.front
        slug = front.slug or slugify(front.title) or "bai"
        year = f"/{front.date.astimezone(VIETNAM).year:04}" if front.date else ""
        wanted = address = f"{year}/{slug}/"
        number = 1
        while address in owners:
            number += 1
            address = f"{year}/{slug}-{number}/"
        if address != wanted:
            problems.append(
                Problem(
                    document.path,
                    document.line("slug" if front.slug else "title"),
                    f"địa chỉ {wanted} đã là của {owners[wanted].path}. Thêm dòng slug: {slug}-{number} hoặc một từ khác.",
                ),
            )
        owners[address] = document
        yield Article(document, address)
