"""One content file, read: metadata, body, and what the editor should mend."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from plugins.articles.body import Body, render_body
from plugins.articles.content_files import ContentFiles
from plugins.articles.encoding import decode
from plugins.articles.front_matter import FrontMatter
from plugins.articles.header import Header, Mistake, read_header
from plugins.articles.outline import Outline, outline
from plugins.articles.problems import Problem
from plugins.articles.yaml_header import HeaderError, parse, split


class Synopsis(Struct, frozen=True):
    """What is known of a content file without its body. `hash` is the SHA-256 of its bytes. All of ten thousand fit in memory."""

    hash: bytes
    front: FrontMatter
    lines: dict[str, int]
    outline: Outline


class Document(Struct, frozen=True, dict=True, eq=False):
    """An article or a standing page as its file says it. `file` is the file's path, below CONTENT as it was given.

    Body and text are fetched when they are asked for, and not kept: most builds need those of a few documents only.
    """

    file: str
    synopsis: Synopsis
    fetch: Callable[[], Body]
    files: ContentFiles

    @cached_property
    def path(self) -> Path:
        """The file."""
        return Path(self.file)

    @property
    def front(self) -> FrontMatter:
        """The metadata."""
        return self.synopsis.front

    @property
    def outline(self) -> Outline:
        """The body in short."""
        return self.synopsis.outline

    @property
    def body(self) -> Body:
        """The body."""
        return self.fetch()

    @property
    def text(self) -> str:
        """The file's text, for finding the line of a word."""
        return decode(self.path.read_bytes())[0]

    @property
    def folder(self) -> Path:
        """The folder that relative file names start from."""
        return self.path.parent

    @property
    def has_photos(self) -> bool:
        """Whether it names photos at all."""
        return bool(self.front.cover or self.outline.photos or self.front.gallery)

    @property
    def is_alone(self) -> bool:
        """Whether nothing else lies in the document's folder, which is true of most and soon told."""
        folder, tree = self.file.rpartition("/")[0], self.files.tree
        return len(tree.files[folder]) == 1 and not tree.folders[folder]

    def line_of(self, words: str) -> int:
        """The line on which these words first stand in the file, or 1."""
        text = self.text
        return 1 + text.count("\n", 0, max(text.find(words), 0))

    def line(self, key: str) -> int:
        """The line on which a key stands, or 1."""
        return self.synopsis.lines.get(key, 1)


@dataclass(frozen=True)
class Reading:
    """What the bytes of a file mean, wherever it lies: synopsis and body (None where title or date is missing), mistakes."""

    synopsis: Synopsis | None
    body: Body | None
    mistakes: tuple[Mistake, ...]


def read_bytes(data: bytes, *, needs_date: bool = True) -> Reading:
    """The reading of a file's bytes. Pure."""
    text, wrong_encoding = decode(data)
    mistakes = [Mistake(1, wrong_encoding)] if wrong_encoding else []
    try:
        halves = split(text)
        header = read_header(parse(halves.header, halves.header_line))
    except HeaderError as error:
        return Reading(None, None, (*mistakes, Mistake(error.line, f"{error} Bài này chưa lên trang.")))
    front = header.front
    mistakes += header.mistakes
    if not front.title or (needs_date and front.date is None):
        return Reading(None, None, tuple(_unpublishable(header, mistakes, needs_date=needs_date)))
    body = render_body(halves.body, halves.body_line)
    mistakes += [
        Mistake(halves.body_line + line, f'"{name}" không dùng trong bài được nên đã bỏ. Xóa đoạn mã này.')
        for line, name in body.refused
    ]
    synopsis = Synopsis(hashlib.sha256(data).digest(), front, header.lines, outline(body))
    return Reading(synopsis, body, tuple(mistakes))


def problems_at(path: Path, mistakes: tuple[Mistake, ...]) -> tuple[Problem, ...]:
    """The mistakes of the file at this path."""
    return tuple(Problem(path, mistake.line, mistake.message) for mistake in mistakes)


def _unpublishable(header: Header, mistakes: list[Mistake], *, needs_date: bool) -> list[Mistake]:
    """The mistakes of a file that cannot become a page, with those that keep it from it marked or added."""
    found = list(mistakes)
    keys = {"title": "thiếu tiêu đề. Thêm dòng title: Tên bài."}
    if needs_date:
        keys["date"] = "thiếu ngày. Thêm dòng date: 2026-01-31 07:30."
    for key, message in keys.items():
        if getattr(header.front, key):
            continue
        line = header.lines.get(key, 1)
        wrong = [mistake for mistake in found if key in header.lines and mistake.line == line]
        for mistake in wrong or [Mistake(line, message)]:
            if mistake in found:
                found.remove(mistake)
            found.append(Mistake(mistake.line, f"{mistake.message} Bài này chưa lên trang."))
    return found
