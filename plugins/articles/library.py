"""All articles and standing pages of a content folder, read and given their addresses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.articles.document import Document, read_document
from plugins.articles.problems import Problem
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

    Drafts and articles whose time has passed are here too: who may see them is decided by the build's clock.
    """

    articles: tuple[Article, ...]
    pages: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_library(content: Path) -> Library:
    """The library of a content folder. A file that cannot become a page is named in the problems, never dropped silently."""
    problems: list[Problem] = []
    files = list(article_files(content))
    problems.extend(_unread(content, set(files)))
    articles = list(_read(files, problems, needs_date=True))
    pages = list(_read(_text_files(content / "pages"), problems, needs_date=False))
    articles.sort(key=lambda document: (document.front.date, document.path))
    return Library(
        articles=tuple(_addressed(articles, problems)),
        pages=tuple(_addressed(pages, problems)),
        problems=tuple(sorted(problems)),
    )


def article_files(content: Path) -> Iterator[Path]:
    """The files that are articles: every index.md, and every other .md whose folder is not an article's own."""
    files = _text_files(content / "articles")
    folders = {file.parent for file in files if file.name == "index.md" and not _YEAR.fullmatch(file.parent.name)}
    for file in files:
        if file.name == "index.md" or folders.isdisjoint(file.parents):
            yield file


def _text_files(folder: Path) -> list[Path]:
    """The Markdown files below a folder; what editors' programs hide there is not theirs to publish."""
    return [path for path in sorted(folder.rglob("*.md")) if path.is_file() and not path.name.startswith(".")]


def _unread(content: Path, read: set[Path]) -> Iterator[Problem]:
    """A problem for each file that looks like an article but bears the wrong name."""
    for path in sorted((content / "articles").rglob("*")):
        if path not in read and path.is_file() and _MISNAMED.search(path.name) and not path.name.startswith("."):
            yield Problem(path, 1, "tệp này không được đọc. Đặt tên là index.md trong thư mục của bài.")


def _read(files: Iterable[Path], problems: list[Problem], *, needs_date: bool) -> Iterator[Document]:
    for path in files:
        reading = read_document(path, path.read_bytes(), needs_date=needs_date)
        problems.extend(reading.problems)
        if reading.document:
            yield reading.document


def _addressed(documents: list[Document], problems: list[Problem]) -> Iterator[Article]:
    """The documents with their addresses; where two want one address the older keeps it, and the editor is told."""
    owners: dict[str, Document] = {}
    for document in documents:
        front = document.front
        slug = front.slug or slugify(front.title) or "bai"
        year = f"/{front.date.astimezone(VIETNAM):%Y}" if front.date else ""
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
