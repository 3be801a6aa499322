"""All articles and standing pages of a content folder, read and given their addresses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from plugins.articles.content_files import ContentFiles, find_files
from plugins.articles.content_tree import ContentTree
from plugins.articles.document import Document, problems_at
from plugins.articles.problems import Problem
from plugins.articles.shelf import Shelf, Wanted
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify

_YEAR: Final = re.compile(r"\d{4}")
_MISNAMED: Final = re.compile(r"\.MD$|\.Md$|\.mD$|\.md\.txt$|\.markdown$|^index\.(txt|docx?|html?)$", re.ASCII)


@dataclass(frozen=True)
class Article:
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
    paths = list(article_files(files.tree))
    problems = list(_unread(files.tree, set(paths)))
    articles = _wanted(paths, files, needs_date=True)
    pages = _wanted(text_files(files.tree, f"{content}/pages"), files, needs_date=False)
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


def article_files(tree: ContentTree) -> Iterator[str]:
    """The files that are articles: every index.md, and every other .md whose folder is not an article's own."""
    files = text_files(tree, f"{tree.root}/articles")
    homes = {folder for file in files if (folder := _home(file))}
    for file in files:
        if file.endswith("/index.md") or homes.isdisjoint(_parents(file)):
            yield file


def text_files(tree: ContentTree, folder: str) -> list[str]:
    """The paths of the Markdown files below a folder; what editors' programs hide there is not theirs to publish."""
    return [f"{home}/{name}" for home, name, _ in tree.below(folder) if name.endswith(".md")]


def _home(file: str) -> str:
    """The folder that belongs to an index.md, empty for other files: a year's folder belongs to all."""
    folder, _, name = file.rpartition("/")
    return folder if name == "index.md" and not _YEAR.fullmatch(folder.rpartition("/")[2]) else ""


def _parents(file: str) -> Iterator[str]:
    folder = file
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        yield folder


def _unread(tree: ContentTree, read: set[str]) -> Iterator[Problem]:
    """A problem for each file that looks like an article but bears the wrong name."""
    for folder, name, _ in tree.below(f"{tree.root}/articles"):
        if not name.endswith(".md") and _MISNAMED.search(name) and f"{folder}/{name}" not in read:
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
