"""How fast the old site is asked, and how long it is left alone when it says so."""

from asyncio import get_running_loop
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from random import uniform
from time import monotonic
from typing import Any, Final

PAGE_DELAY: Final = 2.15
"""Seconds between pages, 28 a minute: NukeViet refuses more than 40 in a minute and 150 in five."""

FILE_DELAY: Final = 0.25
"""Seconds between files, which the site's program does not count."""

LONGEST_WAIT: Final = 600.0
"""Seconds; who asks for more is asked again after these."""

_FIRST_BACKOFF: Final = 0.25
_BEFORE_CALL: Final = 0.05
"""Seconds."""


class Pace:
    """The delays of Scrapy's two download slots. Scrapy reads them before every request, as its AutoThrottle expects."""

    def __init__(self, crawler: Any, delays: dict[str, float]) -> None:  # noqa: ANN401 Scrapy's crawler is not ours to name
        self._crawler = crawler
        self._delays = dict(delays)
        self._until = dict.fromkeys(delays, 0.0)
        self._is_one_line = False

    def slow_down(self, seconds: float) -> None:
        """Leave at least this time between any two requests from now on (`Crawl-delay`)."""
        self._is_one_line = True
        for slot, delay in self._delays.items():
            self._delays[slot] = max(delay, seconds)
            self._apply(slot)

    def line(self) -> dict[str, str]:
        """The slot of every request where files have to wait in line with pages; empty where each kind has its own."""
        return {"download_slot": "pages"} if self._is_one_line else {}

    def keep_to_the_limit(self) -> None:
        """Ask for pages no faster than a site allows that has just refused one as too many."""
        self._delays["pages"] = max(self._delays["pages"], PAGE_DELAY)

    def pause(self, slot: str, seconds: float) -> None:
        """Ask for nothing more until these seconds are over."""
        self._until[slot] = max(self._until[slot], monotonic() + seconds)
        self._apply(slot)
        # Scrapy fixes the time of the request after next when it sends the next: the usual delay has to be back by then.
        get_running_loop().call_later(max(0.0, seconds - _BEFORE_CALL), self.resume, slot)

    def resume(self, slot: str) -> None:
        """Go on as before, if no pause is due."""
        if self._until[slot] and monotonic() >= self._until[slot] - 2 * _BEFORE_CALL:
            self._until[slot] = 0.0
            self._apply(slot)

    def _apply(self, slot: str) -> None:
        """Scrapy counts a delay from the start of the last request, and makes its slots anew when they lay idle."""
        downloader = self._crawler.engine.downloader
        live = downloader.slots.get(slot)
        delay = self._delays[slot]
        if live is not None:
            live.delay = max(delay, self._until[slot] - live.lastseen)
        downloader.per_slot_settings[slot] = {**downloader.per_slot_settings.get(slot, {}), "delay": delay}


def backoff(attempt: int) -> float:
    """Seconds before asking once more, the attempts counted from 1: doubled each time, with chance in it."""
    return min(LONGEST_WAIT, _FIRST_BACKOFF * 2.0**attempt) * uniform(0.75, 1.25)  # noqa: S311 no secret


def retry_after(header: str) -> float | None:
    """Seconds that a Retry-After header asks for, given in seconds or as a date; at most ten minutes."""
    text = header.strip()
    if text.isdecimal():
        return min(float(text), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((moment - datetime.now(UTC)).total_seconds(), 0.0), LONGEST_WAIT)
