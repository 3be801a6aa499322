import asyncio
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest
from scrapy.http import Response

from plugins.scrape_import.robots import RobotsGate, RobotsUnreachableError
from tests.scrape_import.loops import run

HOST = "https://cu.example"


class Site:
    """The crawler's part of the gate: answers robots.txt, and notes what pace it asks for."""

    def __init__(self, *answers: Response | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.delays: list[float] = []
        self.engine = SimpleNamespace(download_async=self.download)
        self.spider = SimpleNamespace(
            may_ask=lambda address: address.startswith(HOST), pace=SimpleNamespace(slow_down=self.delays.append)
        )

    async def download(self, request: Request) -> Response:
        self.asked.append(request.url)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def robots(body: bytes = b"", status: int = 200, location: str = "") -> Response:
    return Response(f"{HOST}/robots.txt", status=status, body=body, headers={"Location": location} if location else {})


def may(site: Site, *paths: str) -> list[bool]:
    """Whether the gate lets these through that arrive together."""
    gate = RobotsGate(site)

    async def ask(path: str) -> bool:
        try:
            await gate.process_request(Request(f"{HOST}{path}"))
        except IgnoreRequest:
            return False
        return True

    async def ask_all() -> list[bool]:
        return list(await asyncio.gather(*map(ask, paths)))

    return run(ask_all)


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        (b"User-agent: *\nDisallow: /\n", [False, False]),
        (b"User-agent: *\nDisallow: /kin/\n", [False, True]),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /kin/\r\n", [False, True]),
        (b"User-agent: scrape_import\nDisallow: /kin/\n\nUser-agent: *\nDisallow: /\n", [False, True]),
        (b"User-agent: *\nDisallow: /kin/\n" + b"# rem\n" * 200_000, [False, True]),
        (b"<html><title>Trang nh\xe1\xba\xa5t</title></html>", [True, True]),
        (b"\xff\xfe\x00", [True, True]),
    ],
    ids=["nothing", "a folder", "byte order mark", "us alone", "a megabyte", "a page", "no text"],
)
def test_rules_are_read_however_they_come(body: bytes, allowed: list[bool]) -> None:
    assert may(Site(robots(body)), "/kin/a", "/a") == allowed


def test_who_waits_together_hears_the_same_and_robots_are_asked_for_once() -> None:
    site = Site(robots(b"User-agent: *\nDisallow: /kin/\n"))
    assert may(site, *["/kin/a"] * 10) == [False] * 10
    assert site.asked == [f"{HOST}/robots.txt"]


@pytest.mark.parametrize("answer", [robots(status=503), robots(status=500), DownloadTimeoutError()])
def test_rules_that_cannot_be_read_forbid_everything(answer: Response | Exception) -> None:
    assert may(Site(answer), "/a") == [False]
    with pytest.raises(RobotsUnreachableError):
        run(lambda: RobotsGate(Site(robots(status=503))).process_request(Request(f"{HOST}/a")))


def test_a_site_without_rules_allows_everything() -> None:
    assert may(Site(robots(b"Not found", status=404)), "/a") == [True]


def test_rules_that_moved_are_followed_on_the_site_and_nowhere_else() -> None:
    site = Site(robots(status=301, location="/robots.txt"), robots(b"User-agent: *\nDisallow: /\n"))
    assert may(site, "/a") == [False]
    assert may(Site(robots(status=301, location="https://khac.example/robots.txt")), "/a") == [True]


def test_a_crawl_delay_is_told_to_the_pace() -> None:
    site = Site(robots(b"User-agent: *\nCrawl-delay: 30\n"))
    may(site, "/a")
    assert site.delays == [30.0]
