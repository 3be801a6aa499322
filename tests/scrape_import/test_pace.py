from asyncio import sleep
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from time import monotonic
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.scrape_import.pace import LONGEST_WAIT, PAGE_DELAY, Pace, backoff, retry_after
from plugins.scrape_import.patience import wait_for
from tests.scrape_import.loops import run

FLOOD = '<title>Hãy đợi...</title><div class="floodblocker"><span id="secField">31</span></div>'.encode()


def crawler() -> Any:
    slots = {
        "pages": SimpleNamespace(delay=0.0, lastseen=monotonic()),
        "files": SimpleNamespace(delay=0.0, lastseen=0.0),
    }
    return SimpleNamespace(engine=SimpleNamespace(downloader=SimpleNamespace(slots=slots, per_slot_settings={})))


@pytest.mark.parametrize(
    ("status", "body", "header", "seconds"),
    [
        (200, b"<html>", "", None),
        (404, b"", "", None),
        (403, b"", "", None),
        (200, FLOOD, "", 33.0),
        (429, FLOOD, "5", 33.0),
        (429, b"", "17", 17.0),
        (503, b"", "99999", LONGEST_WAIT),
        (503, b"", "0", 0.0),
    ],
)
def test_how_long_to_wait(status: int, body: bytes, header: str, seconds: float | None) -> None:
    assert wait_for(status, body, header, 1) == seconds


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_site_that_names_no_time_is_asked_ever_more_seldom(status: int) -> None:
    waits = [wait_for(status, b"", "bald", attempt) or 0.0 for attempt in range(1, 5)]
    assert waits == sorted(waits)
    assert 0.3 < waits[0] < 0.7
    assert 3 <= waits[3] <= 5


def test_a_date_to_come_back_at() -> None:
    at = datetime.now(UTC) + timedelta(seconds=90)
    assert 85 < (retry_after(format_datetime(at, usegmt=True)) or 0) <= 90
    assert retry_after(format_datetime(at - timedelta(days=1), usegmt=True)) == 0
    assert retry_after("Wed, 01 May 2999 00:00:00 GMT") == LONGEST_WAIT
    assert retry_after("soon") is None


def test_backoff_has_an_end() -> None:
    assert backoff(60) <= LONGEST_WAIT * 1.25


async def pauses() -> None:
    site = crawler()
    pace = Pace(site, {"pages": 0.5, "files": 0.1})
    slots = site.engine.downloader.slots
    pace.pause("pages", 20)
    assert 19 < slots["pages"].delay <= 20.1
    assert slots["files"].delay == 0
    pace.resume("pages")
    assert slots["pages"].delay > 19
    pace.pause("files", 0.1)
    assert slots["files"].delay != 0.1
    await sleep(0.15)
    assert slots["files"].delay == 0.1


async def slows_down() -> None:
    site = crawler()
    pace = Pace(site, {"pages": 0.0, "files": 0.0})
    pace.keep_to_the_limit()
    pace.pause("pages", 0)
    await sleep(0.05)
    assert site.engine.downloader.slots["pages"].delay == PAGE_DELAY


def test_a_pause_holds_one_slot_until_it_is_over() -> None:
    run(pauses)


def test_who_was_refused_keeps_to_the_limit_afterwards() -> None:
    run(slows_down)


def test_a_crawl_delay_slows_everything() -> None:
    site = crawler()
    Pace(site, {"pages": 2.0, "files": 0.1}).slow_down(1.0)
    assert [slot.delay for slot in site.engine.downloader.slots.values()] == [2.0, 1.0]
    assert site.engine.downloader.per_slot_settings["files"]["delay"] == 1.0
