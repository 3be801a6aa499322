"""content/gone.yaml: addresses that were taken down on purpose, answered 410 where the server can."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import yaml

from plugins.articles.encoding import decode
from plugins.articles.old_address import old_address
from plugins.articles.problems import Problem
from plugins.articles.values import WrongValueError, is_empty, read_entries, read_moment, read_text
from plugins.articles.yaml_values import Sequence, Value, error_line, read_yaml
from plugins.vietnamese.dates import VIETNAM

GONE_FILE: Final = "gone.yaml"
_KEYS: Final = ("address", "date", "reason")


@dataclass(frozen=True)
class Gone:
    """An address that nobody finds any more: root-relative and percent-encoded as browsers send it.

    `date` is the day in Vietnam on which it was taken down, `reason` what readers are told, `line` where the file says so.
    """

    address: str
    date: date
    reason: str
    line: int


def read_gone(content: Path) -> tuple[tuple[Gone, ...], tuple[Problem, ...]]:
    """The entries of a content folder's gone.yaml in its order, and what is wrong with it. A missing file has none."""
    path = content / GONE_FILE
    if not path.is_file():
        return (), ()
    try:
        value = read_yaml(decode(path.read_bytes()).text)
    except yaml.YAMLError as error:
        message = "không đọc được dòng này. Mỗi mục gồm ba dòng: - address:, date:, reason:."
        return (), (Problem(path, error_line(error), message),)
    problems: list[Problem] = []
    return tuple(_entries(value, path, problems)), tuple(problems)


def _entries(value: Value, path: Path, problems: list[Problem]) -> Iterator[Gone]:
    """The entries that can be read, each address once; each of the others adds its problem."""
    if is_empty(value):
        return
    if not isinstance(value, Sequence):
        problems.append(
            Problem(path, value.line, "tệp này phải là một danh sách, mỗi mục bắt đầu bằng - address: /2025/bai-da-go/")
        )
        return
    lines: dict[str, int] = {}
    for item in value.items:
        try:
            gone = _read_entry(item)
        except WrongValueError as error:
            problems.append(Problem(path, error.line, str(error)))
            continue
        if first := lines.get(gone.address):
            message = f"địa chỉ {gone.address} đã ghi ở dòng {first}. Bỏ một trong hai mục."
            problems.append(Problem(path, gone.line, message))
            continue
        lines[gone.address] = gone.line
        yield gone


def _read_entry(value: Value) -> Gone:
    entries = read_entries(value, _KEYS)
    for key, example in (("address", "/2025/bai-da-go/"), ("date", "2026-01-31")):
        if key not in entries:
            raise WrongValueError(value.line, f"mục này thiếu dòng {key}: {example}.")
    text = read_text(entries["address"])
    address = old_address(text)
    if not address or address == "/" or not text.startswith(("/", "http://", "https://")):
        raise WrongValueError(
            entries["address"].line, f'"{text}" không phải địa chỉ của một bài. Viết như /2025/bai-da-go/.'
        )
    day = read_moment(entries["date"]).astimezone(VIETNAM).date()
    reason = read_text(entries["reason"]) if "reason" in entries else ""
    return Gone(address, day, reason, entries["address"].line)
