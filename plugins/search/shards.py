"""The index in parts by date: what changes often is small, what is large hardly changes."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Final, Protocol, TypeVar

from plugins.vietnamese.dates import VIETNAM


class Dated(Protocol):
    """Something with an aware date."""

    @property
    def date(self) -> datetime:
        """When it appeared."""


Item = TypeVar("Item", bound=Dated)

WHOLE: Final = 300
"""Articles up to which one part is enough: they are indexed in half a second."""


def shards(items: Sequence[Item]) -> list[tuple[Item, ...]]:
    """The items, which come oldest first, in one or up to three parts, the newest part first.

    The parts are the newest article's quarter, the time before that since the last year began, and the archive. Bounds follow
    the calendar: one article more or less moves no other from part to part.
    """
    if len(items) <= WHOLE:
        return [tuple(items)] if items else []
    newest = items[-1].date.astimezone(VIETNAM)
    quarter = datetime(newest.year, newest.month - (newest.month - 1) % 3, 1, tzinfo=VIETNAM)
    last_year = datetime(newest.year - 1, 1, 1, tzinfo=VIETNAM)
    parts = groupby(items, key=lambda item: (item.date >= last_year) + (item.date >= quarter))
    return [tuple(part) for _, part in parts][::-1]
