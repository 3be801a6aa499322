"""What has been counted so far: nothing of any reader but that a page was read, on which day."""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from plugins.publishing.log_cursors import Cursor
from plugins.vietnamese.dates import VIETNAM, iso

_DAYS: Final = 31
"""Days for which the single pages are remembered."""
_WEEK: Final = timedelta(days=7)
_MOST_READ: Final = 30
_ARTICLE: Final = re.compile(r"/\d{4}/[^/]+/")
_FORMAT: Final = 1


class DamagedCountError(Exception):
    """The file is none of ours, or was damaged: to count on would lose the total."""


@dataclass
class Counted:
    """Pages read: by day (`2026-11-22`) and address for the last days, by month (`2026-11`), and in all."""

    days: dict[str, Counter[str]] = field(default_factory=dict)
    months: Counter[str] = field(default_factory=Counter)
    total: int = 0
    cursors: list[Cursor] = field(default_factory=list)

    def add(self, day: str, pages: Counter[str]) -> None:
        """Count pages that were read on a day."""
        self.days.setdefault(day, Counter()).update(pages)
        self.months[day[:7]] += pages.total()
        self.total += pages.total()

    def forget_before(self, today: date) -> None:
        """Leave only the sums of what is long ago."""
        oldest = (today - timedelta(days=_DAYS)).isoformat()
        self.days = {day: pages for day, pages in sorted(self.days.items()) if day >= oldest}

    def to_bytes(self) -> bytes:
        """The file that remembers it."""
        value = {
            "format": _FORMAT,
            "total": self.total,
            "months": self.months,
            "days": self.days,
            "cursors": self.cursors,
        }
        return (json.dumps(value, ensure_ascii=False, sort_keys=True) + "\n").encode()

    def for_readers(self, now: datetime) -> bytes:
        """What the front page shows at an aware moment: today, this month, in all, and the articles most read this week."""
        today = now.astimezone(VIETNAM).date()
        week: Counter[str] = Counter()
        for day, pages in self.days.items():
            if day > (today - _WEEK).isoformat():
                week.update({address: count for address, count in pages.items() if _ARTICLE.fullmatch(address)})
        value = {
            "as_of": iso(now),
            "today": self.days.get(today.isoformat(), Counter()).total(),
            "month": self.months[today.isoformat()[:7]],
            "total": self.total,
            "most_read": sorted(week.items(), key=lambda item: (-item[1], item[0]))[:_MOST_READ],
        }
        return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def read_counted(data: bytes) -> Counted:
    """What a file remembers. Raises DamagedCountError."""
    try:
        value: dict[str, Any] = json.loads(data)
        if value["format"] != _FORMAT:
            raise DamagedCountError(f"format {value['format']}")
        days = {day: Counter(pages) for day, pages in value["days"].items()}
        cursors = [Cursor(*cursor) for cursor in value["cursors"]]
        return Counted(days, Counter(value["months"]), int(value["total"]), cursors)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedCountError(str(error)) from error
