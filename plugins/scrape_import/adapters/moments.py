"""Moments as pages write them, for people and for machines."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from plugins.vietnamese.dates import VIETNAM, dateline

_VISIBLE: Final = re.compile(
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})(?:\D{0,12}?(?P<hour>\d{1,2})\s*[:hg]\s*(?P<minute>\d{2}))?",
)
_TIME_FIRST: Final = re.compile(
    r"(?P<hour>\d{1,2})\s*[:hg]\s*(?P<minute>\d{2})\D{1,20}(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})",
)
_NUKEVIET: Final = re.compile(r"^(\d{4}-\d\d-\d\d)\+(\d\d)(\d\d:\d\d:\d\d)$")
_COMPACT_ZONE: Final = re.compile(r"([+-]\d\d)(\d\d)$")
_FIRST_YEAR: Final = 1997
"""Vietnam has been on the Internet since then."""


def visible_moment(text: str) -> datetime | None:
    """The moment in words for people: day before month, Vietnam's time, midnight where no time is said."""
    match = _TIME_FIRST.search(text) or _VISIBLE.search(text)
    if match is None:
        return None
    parts = {name: int(value or 0) for name, value in match.groupdict().items()}
    try:
        return datetime(**parts, tzinfo=VIETNAM)
    except ValueError:
        return None


def machine_moment(text: str) -> datetime | None:
    """The moment in ISO 8601 or in NukeViet's `2023-06-18+0721:37:00`; Vietnam's time where no zone is said."""
    text = text.strip()
    if match := _NUKEVIET.match(text):
        text = f"{match[1]}T{match[3]}+{match[2]}:00"
    try:
        moment = datetime.fromisoformat(_COMPACT_ZONE.sub(r"\1:\2", text))
    except ValueError:
        return None
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def doubts(moment: datetime, others: Iterable[datetime | None], fetched: datetime) -> tuple[str, ...]:
    """Vietnamese sentences on a publication date that cannot be right, or that the page itself contradicts."""
    said = []
    if moment.year < _FIRST_YEAR:
        said.append(f"Ngày đăng {dateline(moment)} không thể đúng, hãy sửa lại.")
    if moment > fetched + timedelta(days=1):
        said.append(f"Ngày đăng {dateline(moment)} còn ở tương lai khi tải trang.")
    said.extend(
        f"Trang ghi hai ngày đăng: {dateline(moment)} và {dateline(other)}; đã lấy ngày thứ nhất."
        for other in others
        if other is not None and abs(other - moment) > timedelta(days=1)
    )
    return tuple(said)
