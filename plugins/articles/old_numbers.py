"""What the old site counted under an article: kept as it was on one day, never counted on."""

import re
from typing import Final

from plugins.articles.front_matter import OldNumbers
from plugins.articles.values import WrongValueError, read_entries, read_moment, read_text
from plugins.articles.yaml_values import Value
from plugins.vietnamese.dates import VIETNAM

_COUNTS: Final = ("views", "comments", "votes")
_KEYS: Final = ("views", "comments", "rating", "votes", "as_of")
_BEST: Final = 5
"""Stars that a reader of the old site could give."""


def read_old_numbers(value: Value) -> OldNumbers:
    """The numbers that the importer wrote, or an editor."""
    entries = read_entries(value, _KEYS)
    if "as_of" not in entries:
        raise WrongValueError(value.line, "thiếu dòng as_of: ngày đọc các số này trên trang cũ, chẳng hạn 2026-01-31.")
    counts = {name: _count(name, entries[name]) for name in _COUNTS if name in entries}
    rating = _rating(entries["rating"]) if "rating" in entries else None
    return OldNumbers(read_moment(entries["as_of"]).astimezone(VIETNAM).date(), rating=rating, **counts)


def _count(name: str, value: Value) -> int:
    text = read_text(value)
    if not re.fullmatch(r"\d{1,12}", text):
        digits = re.sub(r"\D", "", text)
        raise WrongValueError(value.line, f'{name} "{text}" không phải số đếm. Viết liền các chữ số: {digits or 1727}.')
    return int(text)


def _rating(value: Value) -> float:
    text = read_text(value)
    if not re.fullmatch(r"\d([.,]\d+)?", text) or float(text.replace(",", ".")) > _BEST:
        raise WrongValueError(value.line, f'rating "{text}" không phải số điểm từ 0 đến {_BEST}, chẳng hạn 4.5.')
    return float(text.replace(",", "."))
