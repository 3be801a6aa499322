"""What stands in the lists of site.yaml: contacts, links, notices, banners, and the blocks of the front page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from plugins.articles.nearest import suggestion
from plugins.articles.values import WrongValueError, is_empty, read_text
from plugins.articles.yaml_values import Mapping as YamlMapping
from plugins.articles.yaml_values import Scalar, Value
from plugins.views.chrome import Contact
from plugins.views.span import ALWAYS, Span, read_span

BlockKind = Literal["section", "documents", "newest", "photos"]

_OF_SECTION: Final[tuple[BlockKind, ...]] = ("section", "documents")
_ALONE: Final[tuple[BlockKind, ...]] = ("newest", "photos")
_COUNT: Final = re.compile(r"\d{1,12}|\d{1,3}(\.\d{3}){1,3}")
_SPAN: Final = ("from", "until")
_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*|/(?!/)\S*|mailto:\S+|tel:\S+", re.IGNORECASE)


@dataclass(frozen=True)
class TimedLink:
    """A link or a notice (whose address may be empty), and when it is shown. `line` is its line in the file."""

    text: str
    url: str
    span: Span
    line: int


@dataclass(frozen=True)
class Banner:
    """A picture below CONTENT (`bieu-ngu/dai-hoi.jpg`) that may lead somewhere, and when it is shown."""

    image: str
    alt: str
    url: str
    span: Span
    line: int


@dataclass(frozen=True)
class Pin:
    """The article that leads the front page: its folder (`2026/hoi-xuan`) or its address, and for how long."""

    article: str
    span: Span
    line: int


@dataclass(frozen=True)
class Block:
    """A block of the front page; `section` is the name of the section that fills it, empty for kinds that stand alone."""

    kind: BlockKind
    section: str
    line: int


def read_count(value: Value) -> int:
    """A whole number, its thousands parted by dots or not."""
    text = read_text(value)
    if not _COUNT.fullmatch(text):
        raise WrongValueError(value.line, f'"{text}" không phải số đếm. Viết như 1444501 hoặc 1.444.501.')
    return int(text.replace(".", ""))


def read_contact(value: Value) -> Contact:
    """A line of the foot."""
    row = entries_of(value, ("label", "text", "url"))
    return Contact(_text(row, "label"), _text(row, "text"), _address(row, "url"))


def read_link(value: Value) -> TimedLink:
    """A link or a notice: a text, an address, and from when until when it is shown."""
    row = entries_of(value, ("text", "url", *_SPAN))
    if "text" not in row:
        raise WrongValueError(value.line, "mục này thiếu dòng text: lời hiện trên trang.")
    return TimedLink(_text(row, "text"), _address(row, "url"), _span(row), value.line)


def read_banner(value: Value) -> Banner:
    """A picture that may lead somewhere."""
    row = entries_of(value, ("image", "alt", "url", *_SPAN))
    if "image" not in row:
        raise WrongValueError(value.line, "biểu ngữ này thiếu dòng image: tên tệp ảnh trong thư mục content.")
    if "alt" not in row:
        raise WrongValueError(
            value.line, "biểu ngữ này thiếu dòng alt: lời ghi trên biểu ngữ, cho người không nhìn thấy."
        )
    return Banner(_text(row, "image"), _text(row, "alt"), _address(row, "url"), _span(row), row["image"].line)


def read_pin(value: Value) -> Pin:
    """The pinned article: its folder or address alone, or `article` with `from` and `until`."""
    if isinstance(value, Scalar):
        return Pin(read_text(value), ALWAYS, value.line)
    row = entries_of(value, ("article", *_SPAN))
    if "article" not in row:
        raise WrongValueError(value.line, "chỗ này thiếu dòng article: thư mục của bài, chẳng hạn 2026/hoi-xuan.")
    return Pin(_text(row, "article"), _span(row), row["article"].line)


def read_block(value: Value) -> Block:
    """A block of the front page: a word alone, or `section` or `documents` with the section's name."""
    kinds = (*_OF_SECTION, *_ALONE)
    if isinstance(value, Scalar):
        for kind in _ALONE:
            if value.text == kind:
                return Block(kind, "", value.line)
        if value.text in _OF_SECTION:
            raise WrongValueError(value.line, f"khối này cần tên chuyên mục. Viết {value.text}: Tên chuyên mục.")
        hint = suggestion(value.text, kinds)
        raise WrongValueError(value.line, f'không có khối "{value.text}".{hint} Các khối: {", ".join(kinds)}.')
    row = entries_of(value, _OF_SECTION)
    if len(row) != 1:
        raise WrongValueError(value.line, "mỗi khối cần một dòng, chẳng hạn section: Tên chuyên mục.")
    kind = next(kind for kind in _OF_SECTION if kind in row)
    return Block(kind, _text(row, kind), value.line)


def entries_of(value: Value, known: tuple[str, ...]) -> dict[str, Value]:
    """The filled entries of a small mapping. Raises WrongValueError on a key that is not known there."""
    if not isinstance(value, YamlMapping):
        raise WrongValueError(value.line, f"mỗi mục cần các dòng con: {', '.join(known)}.")
    for key, _ in value.entries:
        if key.text not in known:
            hint = suggestion(key.text, known)
            raise WrongValueError(key.line, f'không có khóa "{key.text}" ở đây.{hint} Các khóa: {", ".join(known)}.')
    return {key.text: entry for key, entry in value.entries if not is_empty(entry)}


def _text(row: Mapping[str, Value], key: str) -> str:
    return read_text(row[key]) if key in row else ""


def _address(row: Mapping[str, Value], key: str) -> str:
    """Where something leads: on the site, elsewhere on the web, a mailbox or a telephone."""
    text = _text(row, key)
    if text and not _ADDRESS.fullmatch(text):
        message = f'địa chỉ "{text}" không dùng được. Viết https://..., /dia-chi-tren-trang/, mailto:... hoặc tel:...'
        raise WrongValueError(row[key].line, message)
    return text


def _span(row: Mapping[str, Value]) -> Span:
    return read_span(*(row.get(key) for key in _SPAN))
