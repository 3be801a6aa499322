"""One content file, read: metadata, body, and what the editor should mend."""

from dataclasses import dataclass
from pathlib import Path

from plugins.articles.body import Body, render_body
from plugins.articles.encoding import decode
from plugins.articles.front_matter import FrontMatter
from plugins.articles.header import Header, Mistake, read_header
from plugins.articles.problems import Problem
from plugins.articles.yaml_header import HeaderError, parse, split


@dataclass(frozen=True)
class Document:
    """An article or a standing page as its file says it. `path` is the file's, below CONTENT as it was given."""

    path: Path
    front: FrontMatter
    lines: dict[str, int]
    body: Body
    text: str
    """The file's text, for finding the line of a word."""

    @property
    def folder(self) -> Path:
        """The folder that relative file names start from."""
        return self.path.parent

    def line_of(self, words: str) -> int:
        """The line on which these words first stand in the file, or 1."""
        return 1 + self.text.count("\n", 0, max(self.text.find(words), 0))

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
    if not front.title or (needs_date and front.date is None):
        return Reading(None, _problems(path, _unpublishable(header, mistakes, needs_date=needs_date)))
    body = render_body(halves.body, halves.body_line)
    mistakes += [
        Mistake(halves.body_line + line, f'"{name}" không dùng trong bài được nên đã bỏ. Xóa đoạn mã này.')
        for line, name in body.refused
    ]
    return Reading(Document(path, front, header.lines, body, text), _problems(path, mistakes))


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


def _problems(path: Path, mistakes: list[Mistake]) -> tuple[Problem, ...]:
    return tuple(Problem(path, mistake.line, mistake.message) for mistake in mistakes)
