"""One content file, read: metadata, body, and what the editor should mend."""

from dataclasses import dataclass
from pathlib import Path

from plugins.articles.body import Body, render_body
from plugins.articles.encoding import decode
from plugins.articles.front_matter import FrontMatter
from plugins.articles.header import Mistake, read_header
from plugins.articles.problems import Problem
from plugins.articles.yaml_header import HeaderError, parse, split


@dataclass(frozen=True)
class Document:
    """An article or a standing page as its file says it. `path` is the file's, below CONTENT as it was given."""

    path: Path
    front: FrontMatter
    lines: dict[str, int]
    body: Body

    @property
    def folder(self) -> Path:
        """The folder that relative file names start from."""
        return self.path.parent

    def line(self, key: str) -> int:
        """The line on which a key stands, or 1."""
        return self.lines.get(key, 1)


@dataclass(frozen=True)
class Reading:
    """What came of one file: a document, or None where title or date is missing, and its problems."""

    document: Document | None
    problems: tuple[Problem, ...]


def read_document(path: Path, data: bytes, *, needs_date: bool = True) -> Reading:
    """The document in a file's bytes. Pure: the path is only kept and named in problems."""
    text, wrong_encoding = decode(data)
    mistakes = [Mistake(1, wrong_encoding)] if wrong_encoding else []
    try:
        halves = split(text)
        header = read_header(parse(halves.header, halves.header_line))
    except HeaderError as error:
        unreadable = Mistake(error.line, f"{error} Bài này chưa lên trang.")
        return Reading(None, _problems(path, [*mistakes, unreadable]))
    front = header.front
    mistakes += header.mistakes
    missing = []
    if not front.title:
        missing.append(
            Mistake(header.lines.get("title", 1), "thiếu tiêu đề. Thêm dòng title: Tên bài. Bài này chưa lên trang.")
        )
    if needs_date and front.date is None:
        hint = "thiếu ngày. Thêm dòng date: 2026-01-31 07:30. Bài này chưa lên trang."
        if "date" in header.lines:
            hint = "bài chưa có ngày đọc được nên chưa lên trang."
        missing.append(Mistake(header.lines.get("date", 1), hint))
    if missing:
        return Reading(None, _problems(path, [*mistakes, *missing]))
    body = render_body(halves.body, halves.body_line)
    mistakes += [
        Mistake(halves.body_line + line, f'"{name}" không dùng trong bài được nên đã bỏ. Xóa đoạn mã này.')
        for line, name in body.refused
    ]
    return Reading(Document(path, front, header.lines, body), _problems(path, mistakes))


def _problems(path: Path, mistakes: list[Mistake]) -> tuple[Problem, ...]:
    return tuple(Problem(path, mistake.line, mistake.message) for mistake in mistakes)
