"""The numbers of readers that `make visits` has written (plugins/publishing/counted.py): an input of the build like any file."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from plugins.articles.problems import Problem
from plugins.vietnamese.dates import VIETNAM, iso, short_date
from plugins.vietnamese.numbers import grouped
from plugins.views.pages import ReaderNumbers
from plugins.views.parts import Link
from plugins.views.site import Story


@dataclass(frozen=True)
class Visits:
    """Pages read at an aware moment: that day, that month, in all; and the addresses most read, the first the most."""

    as_of: datetime
    today: int
    month: int
    total: int
    most_read: tuple[str, ...]


_FILE_HELP: Final = "không đọc được số lượt truy cập trong tệp này. Chạy lại make visits."


def read_visits(path: Path | None) -> tuple[Visits | None, tuple[Problem, ...]]:
    """The numbers of a file, and what is wrong with it; None where no file is named."""
    if path is None:
        return None, ()
    try:
        value: dict[str, Any] = json.loads(path.read_bytes())
        counts = {key: int(value[key]) for key in ("today", "month", "total")}
        most_read = tuple(str(address) for address, _ in value["most_read"])
        return Visits(datetime.fromisoformat(value["as_of"]), most_read=most_read, **counts), ()
    except (OSError, ValueError, KeyError, TypeError):
        return None, (Problem(path, 1, _FILE_HELP),)


def reader_numbers(visits: Visits | None, before: int) -> ReaderNumbers | None:
    """What readers see of the numbers; `before` is what the old site had counted."""
    if visits is None:
        return None
    counts = (("Hôm nay", visits.today), ("Tháng này", visits.month), ("Tổng số", before + visits.total))
    return ReaderNumbers(
        rows=tuple((label, grouped(count)) for label, count in counts),
        as_of=f"tính đến {visits.as_of.astimezone(VIETNAM):%H:%M} ngày {short_date(visits.as_of)}",
        iso=iso(visits.as_of),
    )


def most_read(visits: Visits | None, stories: Iterable[Story], most: int) -> tuple[Link, ...]:
    """The articles most read of those that are public."""
    if visits is None:
        return ()
    titles = {story.address: story.document.front.title for story in stories}
    return tuple(Link(titles[address], address) for address in visits.most_read if address in titles)[:most]
