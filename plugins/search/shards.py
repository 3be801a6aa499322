"""The index in parts by date: what changes often is small, what is large hardly changes."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby, pairwise
from typing import Final

from plugins.search.keys import Searched
from plugins.vietnamese.dates import VIETNAM
from plugins.views.keys import Key, key_of

WHOLE: Final = 300
"""Articles up to which one shard is enough: it is made in half a second."""

_RUN: Final = 100
"""Articles that are read again, at most, where one of them changed."""


@dataclass(frozen=True)
class Part:
    """Articles that follow each other, the oldest first."""

    articles: tuple[Searched, ...]

    @cached_property
    def key(self) -> Key:
        """What stands for all that decides what is made of them."""
        return key_of([article.key for article in self.articles])

    @property
    def name(self) -> str:
        """The name of the folder in which their index is published: 16 hexadecimal digits."""
        return self.key.hex()[:16]

    @cached_property
    def runs(self) -> tuple["Part", ...]:
        """The same articles in small parts. The bounds are months, so that most parts stay when an article comes or leaves."""
        months = [
            tuple(month) for _, month in groupby(self.articles, lambda article: (article.date.year, article.date.month))
        ]
        return tuple(Part(month[start : start + _RUN]) for month in months for start in range(0, len(month), _RUN))


def shards(articles: Sequence[Searched]) -> list[Part]:
    """The articles, which come oldest first, in one or up to three parts, the newest first.

    These are the newest article's month with the one before, the time before that since the last year began, and the archive.
    Bounds follow the calendar: one article more or less moves no other from shard to shard.
    """
    if len(articles) <= WHOLE:
        return [Part(tuple(articles))] if articles else []
    newest = articles[-1].date.astimezone(VIETNAM)
    years, month = divmod(newest.year * 12 + newest.month - 2, 12)
    bounds = (datetime(newest.year - 1, 1, 1, tzinfo=VIETNAM), datetime(years, month + 1, 1, tzinfo=VIETNAM))
    places = (0, *(bisect_left(articles, bound, key=lambda article: article.date) for bound in bounds), len(articles))
    return [Part(tuple(articles[start:end])) for start, end in pairwise(places) if start < end][::-1]
