"""One reader a type of field: an editor's text becomes a value, or a mistake with what is allowed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from plugins.articles.nearest import suggestion
from plugins.sections.kind import Field, FieldType
from plugins.vietnamese.dates import short_date
from plugins.vietnamese.numbers import grouped

_NUMBER: Final = re.compile(r"(-?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?")
_YEAR: Final = re.compile(r"1\d{3}|20\d{2}|2100", re.ASCII)
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_FILE: Final = re.compile(r"[^:?#]*[^/:?#.][^/:?#]*\.\w{1,8}")


class WrongFieldError(ValueError):
    """A value that its field does not allow; the text is the rest of a Vietnamese sentence that names field and value."""


@dataclass(frozen=True)
class FactValue:
    """A value: as readers see it (`1.727`, `18/06/2023`), for machines (`1727`, `2023-06-18`), and its facet (`2023`)."""

    text: str
    plain: str
    facet: str


def read_value(field: Field, text: str) -> FactValue:
    """The value that a text means in this field. Raises WrongFieldError."""
    return _READERS[field.type](field, text)


def _read_text(_: Field, text: str) -> FactValue:
    return FactValue(text, text, text)


def _read_number(_: Field, text: str) -> FactValue:
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise WrongFieldError("không phải một số. Viết như 1727, 1.727 hoặc 1,5.")
    sign, whole, share = match[1], match[2].replace(".", ""), match[3]
    shown = f"{sign}{grouped(int(whole))}"
    plain = f"{sign}{int(whole)}"
    return FactValue(f"{shown},{share}", f"{plain}.{share}", text) if share else FactValue(shown, plain, text)


def _read_year(_: Field, text: str) -> FactValue:
    if _YEAR.fullmatch(text) is None:
        raise WrongFieldError("không phải một năm. Viết đủ bốn chữ số, chẳng hạn 2026.")
    return FactValue(text, text, text)


def _read_date(_: Field, text: str) -> FactValue:
    if match := _DAY_FIRST.fullmatch(text):
        day = _real_day(int(match[3]), int(match[2]), int(match[1]))
        raise WrongFieldError(f"viết ngược. Viết {day.isoformat()}.")
    if _ISO.fullmatch(text) is None:
        raise WrongFieldError("không phải một ngày. Viết theo mẫu 2026-01-31.")
    day = _real_day(*(int(part) for part in text.split("-")))
    return FactValue(short_date(day), text, f"{day.year}")


def _real_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise WrongFieldError("không phải một ngày có thật. Viết theo mẫu 2026-01-31.") from None


def _read_choice(field: Field, text: str) -> FactValue:
    for choice in field.choices:
        if choice.casefold() == text.casefold():
            return FactValue(choice, choice, choice)
    hint = suggestion(text, field.choices)
    raise WrongFieldError(f"không có trong danh sách.{hint} Dùng một trong: {'; '.join(field.choices)}.")


def _read_place(_: Field, text: str) -> FactValue:
    if not any(character.isalpha() for character in text):
        raise WrongFieldError('không phải tên một nơi. Viết tên ấp, xã hay huyện, chẳng hạn "Ấp 7, xã Lộc An".')
    return FactValue(text, text, text)


def _read_file(_: Field, text: str) -> FactValue:
    if _FILE.fullmatch(text) is None:
        raise WrongFieldError("không phải tên tệp. Để tệp cạnh bài rồi ghi tên tệp, chẳng hạn nghi-quyet.pdf.")
    return FactValue(text, text, text)


_READERS: Final[dict[FieldType, Callable[[Field, str], FactValue]]] = {
    "text": _read_text,
    "number": _read_number,
    "year": _read_year,
    "date": _read_date,
    "choice": _read_choice,
    "place": _read_place,
    "file": _read_file,
}
