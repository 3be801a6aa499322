"""One reader a type of value: a piece of the header becomes typed data, or a mistake the editor understands."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TypeVar

from plugins.articles.front_matter import (
    ALBUM_OPTIONS,
    STATUSES,
    AlbumOption,
    Attachment,
    Correction,
    Photo,
    RawField,
    Status,
)
from plugins.articles.nearest import suggestion
from plugins.articles.yaml_values import Mapping, Scalar, Sequence, Value
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify

_PATTERN = "Viết theo mẫu 2026-01-31 07:30."
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D+(\d{1,2})[:hg](\d{2}))?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?( ?(Z|[+-]\d{2}:?\d{2}))?")
_LONGEST_SLUG = 150
_FIRST_YEAR = 1900
_SHARE = re.compile(r"(\d{1,3})(?:[.,]\d+)?\s*%")

Item = TypeVar("Item")


class WrongValueError(ValueError):
    """A value that cannot be used; the text is one Vietnamese sentence, `line` its line in the file."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def read_text(value: Value) -> str:
    """A single text, white space folded."""
    if not isinstance(value, Scalar):
        raise WrongValueError(
            value.line, "chỗ này cần một đoạn chữ, không phải danh sách. Đặt giá trị trong ngoặc kép."
        )
    return " ".join(value.text.split())


def read_names(value: Value) -> tuple[str, ...]:
    """A list of names, each once; a single text counts as a list of one, parted at commas and semicolons."""
    if isinstance(value, Scalar):
        names = [" ".join(name.split()) for name in re.split(r"[,;]", value.text)]
    else:
        names = [read_text(item) for item in read_items(value)]
    return tuple(dict.fromkeys(name for name in names if name))


def read_moment(value: Value) -> datetime:
    """An aware moment; one without a zone is in Vietnam's time, one without an hour is midnight."""
    text = read_text(value)
    if _ISO.fullmatch(text):
        try:
            moment = datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-").replace(" Z", "Z"))
        except ValueError:
            raise WrongValueError(value.line, f'ngày "{text}" không có thật. {_PATTERN}') from None
        if moment.year < _FIRST_YEAR:
            raise WrongValueError(value.line, f'ngày "{text}" không có thật. {_PATTERN}')
        return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year, hour, minute = (int(part or 0) for part in match.groups())
        try:
            meant = datetime(year, month, day, hour, minute, tzinfo=VIETNAM)
        except ValueError:
            raise WrongValueError(value.line, f'ngày "{text}" không có thật. {_PATTERN}') from None
        raise WrongValueError(value.line, f'ngày "{text}" viết ngược. Viết {meant:%Y-%m-%d %H:%M}.')
    raise WrongValueError(value.line, f'không đọc được ngày "{text}". {_PATTERN}')


def read_status(value: Value) -> Status:
    """One of the four states."""
    text = read_text(value)
    for status in STATUSES:
        if text == status:
            return status
    hint = suggestion(text, STATUSES)
    raise WrongValueError(value.line, f'trạng thái "{text}" không có.{hint} Dùng một trong: {", ".join(STATUSES)}.')


def read_slug(value: Value) -> str:
    """An address word: small letters without marks, digits and hyphens."""
    text = read_text(value)
    if text != slugify(text, longest=_LONGEST_SLUG):
        raise WrongValueError(value.line, f'slug "{text}" không dùng làm địa chỉ được. Viết {slugify(text)}.')
    return text


def read_address(value: Value) -> str:
    """An address on the web."""
    text = read_text(value)
    if not re.match(r"https?://[^\s/]+", text):
        raise WrongValueError(
            value.line, f'"{text}" không phải địa chỉ trang. Viết đầy đủ, chẳng hạn https://vidu.vn/bai.html.'
        )
    return text


def read_photo(value: Value) -> Photo:
    """A picture: a file name alone, or file with caption, alt, credit and focus."""
    if isinstance(value, Scalar):
        return Photo(read_text(value), value.line)
    entries = read_entries(value, ("file", "caption", "alt", "credit", "focus"))
    if "file" not in entries:
        raise WrongValueError(value.line, "ảnh này thiếu dòng file: tên tệp ảnh.")
    texts = {key: read_text(item) for key, item in entries.items() if key != "focus"}
    focus = _read_focus(entries["focus"]) if "focus" in entries else None
    return Photo(line=entries["file"].line, focus=focus, **texts)


def read_gallery(value: Value) -> tuple[Photo, ...] | str:
    """A list of pictures, or the name of a folder beside the article."""
    if isinstance(value, Scalar):
        return read_text(value).strip("/")
    return tuple(read_photo(item) for item in read_items(value))


def read_album(value: Value) -> tuple[AlbumOption, ...]:
    """What is offered of an article's photos."""
    chosen = read_names(value)
    for name in chosen:
        if name not in ALBUM_OPTIONS:
            hint = suggestion(name, ALBUM_OPTIONS)
            raise WrongValueError(value.line, f'không có lựa chọn "{name}".{hint} Dùng: {", ".join(ALBUM_OPTIONS)}.')
    return tuple(option for option in ALBUM_OPTIONS if option in chosen)


def read_attachments(value: Value) -> tuple[Attachment, ...]:
    """Files to download: names, or file with title."""
    return tuple(_read_attachment(item) for item in read_items(value))


def read_corrections(value: Value) -> tuple[Correction, ...]:
    """Corrections: each a date and a text."""
    return tuple(_read_correction(item) for item in read_items(value))


def read_fields(value: Value) -> tuple[RawField, ...]:
    """The section kind's own fields, as texts with their lines; empty ones are left out."""
    if not isinstance(value, Mapping):
        raise WrongValueError(value.line, "chỗ này cần các dòng con, mỗi dòng một tên: giá trị.")
    return tuple(
        RawField(key.text, tuple(read_text(item) for item in _one_or_more(entry)), key.line)
        for key, entry in value.entries
        if not is_empty(entry)
    )


def read_items(value: Value) -> Iterator[Value]:
    """The items of a list. Raises WrongValueError where there is none."""
    if not isinstance(value, Sequence):
        raise WrongValueError(value.line, "chỗ này cần một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang.")
    yield from value.items


def read_entries(value: Value, known: tuple[str, ...]) -> dict[str, Value]:
    """The filled entries of a small mapping. Raises WrongValueError on a key that is not known there."""
    if not isinstance(value, Mapping):
        raise WrongValueError(value.line, f"chỗ này cần các dòng con: {', '.join(known)}.")
    for key, _ in value.entries:
        if key.text not in known:
            hint = suggestion(key.text, known)
            raise WrongValueError(
                key.line, f'không có khóa "{key.text}" ở đây.{hint} Các khóa dùng được: {", ".join(known)}.'
            )
    return {key.text: item for key, item in value.entries if not is_empty(item)}


def is_empty(value: Value) -> bool:
    """Whether a value counts as absent: an empty text, list or mapping, or YAML's own words for nothing."""
    if isinstance(value, Scalar):
        return value.text in ("", "~", "null")
    return not (value.items if isinstance(value, Sequence) else value.entries)


def _read_attachment(value: Value) -> Attachment:
    if isinstance(value, Scalar):
        return Attachment(read_text(value), value.line)
    entries = read_entries(value, ("file", "title"))
    if "file" not in entries:
        raise WrongValueError(value.line, "tệp đính kèm này thiếu dòng file: tên tệp.")
    return Attachment(line=entries["file"].line, **{key: read_text(item) for key, item in entries.items()})


def _read_correction(value: Value) -> Correction:
    entries = read_entries(value, ("date", "text"))
    if set(entries) != {"date", "text"}:
        raise WrongValueError(value.line, "mỗi đính chính cần hai dòng: date và text.")
    day: date = read_moment(entries["date"]).astimezone(VIETNAM).date()
    return Correction(day, read_text(entries["text"]))


def _read_focus(value: Value) -> tuple[float, float]:
    text = read_text(value)
    shares = [int(match[1]) for match in _SHARE.finditer(text)]
    if len(shares) != len(("across", "down")) or max(shares) > 100:
        raise WrongValueError(
            value.line, f'focus "{text}" chưa rõ. Viết hai số phần trăm từ trái và từ trên, chẳng hạn 50% 30%.'
        )
    return shares[0] / 100, shares[1] / 100


def _one_or_more(value: Value) -> tuple[Value, ...]:
    return value.items if isinstance(value, Sequence) else (value,)


Reader = Callable[[Value], object]
