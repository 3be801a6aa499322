"""Lines of an access log that may be a page somebody read, by the day in Vietnam: of nginx (combined) or Caddy (JSON)."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from plugins.vietnamese.dates import VIETNAM

_COMBINED: Final = re.compile(
    rb"\S+ \S+ .*? \[(\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d):\d\d ([+-]\d{4})\] "
    rb'"GET /(?:[^ ?"]*/)?(?:\?[^ "]*)? HTTP/[\d.]+" (?:200|304) '
)
_JSON_TIME: Final = re.compile(rb'"ts":(\d+)')
_JSON_PAGE: Final = re.compile(rb'"method":"GET".*?"uri":"/(?:[^"?]*/)?(?:\?[^"]*)?".*"status":(?:200|304)\b')


class LogFormat(NamedTuple):
    """A kind of log: its name for GoAccess, and which day a line tells, empty where no page was read."""

    name: str
    day_of: Callable[[bytes], str]


def _combined_day(line: bytes) -> str:
    match = _COMBINED.match(line)
    return _day(match[1], match[2]) if match else ""


def _json_day(line: bytes) -> str:
    time = _JSON_TIME.search(line)
    return _day_of_epoch(int(time[1]) // 3600) if time and _JSON_PAGE.search(line) else ""


@lru_cache(4096)
def _day(minute: bytes, zone: bytes) -> str:
    try:
        moment = datetime.strptime(f"{minute.decode()} {zone.decode()}", "%d/%b/%Y:%H:%M %z")
    except ValueError:
        return ""
    return moment.astimezone(VIETNAM).date().isoformat()


@lru_cache(4096)
def _day_of_epoch(hour: int) -> str:
    return (datetime.fromtimestamp(0, VIETNAM) + timedelta(hours=hour)).date().isoformat()


COMBINED: Final = LogFormat("COMBINED", _combined_day)
CADDY: Final = LogFormat("CADDY", _json_day)


def format_of(line: bytes) -> LogFormat:
    """The format that a log's line is in."""
    return CADDY if line.startswith(b"{") else COMBINED


def pages_by_day(lines: Iterable[bytes]) -> Iterator[tuple[LogFormat, str, bytes]]:
    """Each line that may be a page read, with its format and day. What is cut or damaged is left out."""
    for line in lines:
        form = format_of(line)
        if day := form.day_of(line):
            yield form, day, line
