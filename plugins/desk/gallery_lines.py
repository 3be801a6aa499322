"""Photos written into an article's `gallery:`; every byte that is not theirs stays as the editor left it."""

import re
from collections.abc import Sequence
from typing import Final

import yaml

_KEY: Final = re.compile(r"gallery[ \t]*:[ \t]*(?P<value>[^#\r\n]*?)[ \t]*(?P<comment>#.*)?")
_ITEM: Final = re.compile(r"(?P<indent>[ \t]*)-([ \t]|$)")
_FLOW: Final = re.compile(r"\[(?P<items>.*)\]")

_NOTHING: Final = frozenset({"", "~", "null", "[]", "''", '""'})
Entry = tuple[str, str]
"""A file's name and its caption, which may be empty."""


class UnwritableError(Exception):
    """The gallery is written in a form that nothing can be added to; the text says so to the editor."""


def with_photos(text: str, entries: Sequence[Entry]) -> str:
    """An article's text, whose front matter can be read, with these photos at the end of its gallery.

    Raises UnwritableError. New lines end as the first one does.
    """
    if not entries:
        return text
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    fences = [number for number, line in enumerate(lines) if line.strip().lstrip("\ufeff") == "---"]
    first, last = fences[0] + 1, fences[1]
    at = next((number for number in range(first, last) if _KEY.fullmatch(lines[number])), None)
    if at is None:
        return _replaced(text, last, last, ["gallery:", *_items(entries, "  ")])
    match = _KEY.fullmatch(lines[at])
    assert match is not None
    value, comment = match["value"], match["comment"] or ""
    if value in _NOTHING:
        behind, indent = _end_of_list(lines, at + 1, last)
        key = lines[at] if value == "" else f"gallery: {comment}".rstrip()
        return _replaced(text, at, behind, [key, *lines[at + 1 : behind], *_items(entries, indent)])
    flow = _FLOW.fullmatch(value)
    if flow is None:
        raise UnwritableError("gallery viết theo lối máy không thêm ảnh được. Viết mỗi ảnh một dòng: - ten-anh.jpg")
    items = ", ".join(part for part in (flow["items"].strip().rstrip(","), *(name for name, _ in entries)) if part)
    return _replaced(text, at, at + 1, [f"gallery: [{items}]{'  ' + comment if comment else ''}"])


def _replaced(text: str, start: int, stop: int, new: Sequence[str]) -> str:
    """The text with these lines in the place of those from `start` up to `stop`, counted from 0."""
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    return "\n".join([*lines[:start], *(f"{line}{end}" for line in new), *lines[stop:]])


def _end_of_list(lines: Sequence[str], start: int, last: int) -> tuple[int, str]:
    """The line behind the list's last item, and how far its items are indented."""
    behind, indent = start, None
    for number in range(start, last):
        line = lines[number]
        item = _ITEM.match(line)
        if line.strip() and not line.lstrip().startswith("#"):
            if line[0] not in " \t-":
                break
            behind = number + 1
            if item and indent is None:
                indent = item["indent"]
    return behind, "  " if indent is None else indent


def _items(entries: Sequence[Entry], indent: str) -> list[str]:
    """The lines of new items: what a photo is to say stands there, waiting for the editor."""
    return [line for name, caption in entries for line in _item(name, caption, indent)]


def _item(name: str, caption: str, indent: str) -> tuple[str, ...]:
    words = yaml.safe_dump({"caption": caption}, allow_unicode=True, width=2**31).strip() if caption else "caption:"
    return (f"{indent}- file: {name}", f"{indent}  alt:", f"{indent}  {words}")
