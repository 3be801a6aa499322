"""From when until when something stands on the front page."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from plugins.articles.values import WrongValueError, read_moment, read_text
from plugins.articles.yaml_values import Value

_A_DAY: Final = len("2026-01-31")
"""Characters of a moment that is a day alone."""


@dataclass(frozen=True)
class Span:
    """A stretch of time: `start` is in it, `end` is not any more. None leaves that side open."""

    start: datetime | None = None
    end: datetime | None = None

    def is_live(self, now: datetime) -> bool:
        """Whether an aware moment lies in it."""
        return (self.start is None or self.start <= now) and not self.is_over(now)

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended at an aware moment."""
        return self.end is not None and self.end <= now


ALWAYS: Final = Span()


def read_span(start: Value | None, until: Value | None) -> Span:
    """The span between two moments of the file. A day without an hour counts whole, the last one too.

    Raises WrongValueError where a moment cannot be read or the end comes first.
    """
    span = Span(read_moment(start) if start else None, _end(until) if until else None)
    if until and span.start and span.end and span.end <= span.start:
        raise WrongValueError(until.line, "until phải sau from, nếu không mục này không bao giờ hiện.")
    return span


def _end(until: Value) -> datetime:
    moment = read_moment(until)
    return moment + timedelta(days=1) if len(read_text(until)) == _A_DAY else moment
