"""The YAML between the `---` lines: found, forgiven for small slips, and read with line numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from plugins.articles.front_matter import KEYS
from plugins.articles.yaml_values import Mapping, error_line, read_yaml

_TEXT_KEYS = frozenset(
    {"title", "summary", "source", "topic", "caption", "alt", "credit", "text", "category", "reason"}
)
_ENTRY = re.compile(r"^(?P<indent>\s*(?:- +)?)(?P<key>[a-z0-9_]+):[ ]+(?P<value>\S.*?)\s*$")
_NO_SPACE = re.compile(rf"^(?P<key>{'|'.join(KEYS)}):(?=[^\s])", re.MULTILINE)
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*$")


class HeaderError(ValueError):
    """The header cannot be read; `line` counts from 1 in the file."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Split:
    """The two halves of an article's file; `body_line` is the line of the file on which the body begins, from 1."""

    header: str
    header_line: int
    body: str
    body_line: int


def split(text: str) -> Split:
    """Header and body of an article's text. Raises HeaderError where the `---` lines are missing."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[start].strip() != "---":
        raise HeaderError(
            start + 1, "thiếu phần khai báo. Mở đầu tệp bằng một dòng ---, rồi title, date, và một dòng --- nữa."
        )
    for number in range(start + 1, len(lines)):
        if lines[number].strip() == "---":
            header = "\n".join(lines[start + 1 : number])
            return Split(header, start + 2, "\n".join(lines[number + 1 :]), number + 2)
    raise HeaderError(start + 1, "phần khai báo chưa khép. Thêm một dòng --- sau dòng khai báo cuối cùng.")


def parse(header: str, first_line: int) -> Mapping:
    """The header's keys and values with their lines. Raises HeaderError where YAML cannot be made of it.

    People write `title: Lộc Ninh: Phát huy vai trò` and mean it, so a text that YAML would misread is put in quotes.
    """
    header = _NO_SPACE.sub(lambda match: f"{match['key']}: ", header.replace("\t", "  "))
    header = "\n".join(_quote(line, _is_misread) for line in header.split("\n"))
    try:
        value = read_yaml(header, first_line)
    except yaml.YAMLError:
        try:
            value = read_yaml("\n".join(_quote(line, _needs_quotes) for line in header.split("\n")), first_line)
        except yaml.YAMLError as error:
            line = min(error_line(error) - 1, header.count("\n"))
            raise HeaderError(
                line + first_line,
                f'không đọc được dòng khai báo "{header.split(chr(10))[line].strip()}". '
                "Viết theo mẫu khóa: giá trị, thụt dòng bằng dấu cách; đặt giá trị có dấu đặc biệt trong ngoặc kép.",
            ) from error
    if not isinstance(value, Mapping):
        raise HeaderError(first_line, "phần khai báo phải gồm các dòng khóa: giá trị, chẳng hạn title: Tên bài.")
    return value


def _quote(line: str, is_needed: Callable[[re.Match[str]], bool]) -> str:
    """The line with its text in YAML quotes, if it is an entry and the judgement says so."""
    entry = _ENTRY.match(line)
    if entry is None or not is_needed(entry):
        return line
    quoted = entry["value"].replace("'", "''")
    return f"{entry['indent']}{entry['key']}: '{quoted}'"


def _is_misread(entry: re.Match[str]) -> bool:
    """Whether YAML would read this text without complaint, but not whole (`Bài số #1`, `!quan trọng`)."""
    value = entry["value"]
    return entry["key"] in _TEXT_KEYS and (value[0] in "!&" or (" #" in value and _QUOTED.match(value) is None))


def _needs_quotes(entry: re.Match[str]) -> bool:
    """Whether this is a text that is neither quoted as a whole nor the start of a block of text.

    Below a key, such as `fields`, every value is a text that does not look like a list or a quotation.
    """
    value = entry["value"]
    is_text = entry["key"] in _TEXT_KEYS or (entry["indent"] and value[0] not in "[{'\"&*")
    return bool(is_text) and _QUOTED.fullmatch(value) is None and _BLOCK_SCALAR.match(value) is None
