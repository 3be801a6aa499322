"""robots.txt: asked for before anything else of a host, kept, and obeyed.

Scrapy's own middleware lets requests through that wait together (2.18, 2.19), takes a broken robots.txt for leave to ask
everything, and knows no Crawl-delay.
"""

from asyncio import Lock
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from protego import Protego
from scrapy import Request
from scrapy.exceptions import DownloadCancelledError, IgnoreRequest
from scrapy.http import Response

from plugins.scrape_import.patience import DROPPED

ROBOTS_NAME: Final = "scrape_import"
"""What rules for us alone call us."""

_IS_ROBOTS: Final = "asks_for_robots"
_HOPS: Final = 5
_LARGEST: Final = 512 * 2**10
"""Bytes that are read; RFC 9309 asks for no more."""


class RobotsUnreachableError(IgnoreRequest):
    """The host's rules cannot be read, which RFC 9309 takes for "ask nothing"."""


class RobotsForbidError(IgnoreRequest):
    """The host's rules forbid this address."""


class RobotsGate:
    """Downloader middleware that lets through what the host allows."""

    def __init__(self, crawler: Any) -> None:  # noqa: ANN401 Scrapy's crawler is not ours to name
        self._crawler = crawler
        self._asking = Lock()
        self._answers: dict[str, Response | None] = {}
        self._rules: dict[str, Protego] = {}

    @classmethod
    def from_crawler(cls, crawler: Any) -> "RobotsGate":  # noqa: ANN401
        """The middleware, as Scrapy makes it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> Response | None:
        """Nothing, so that the request goes on; the answer itself to who asks for robots.txt.

        Raises RobotsUnreachableError, RobotsForbidError.
        """
        if _IS_ROBOTS in request.meta:
            return None
        host = urlsplit(request.url).netloc
        async with self._asking:
            if host not in self._answers:
                self._answers[host] = await self._ask(request)
                self._read(host)
        answer = self._answers[host]
        if answer is None or answer.status >= 500:
            raise RobotsUnreachableError(host)
        if urlsplit(request.url).path == "/robots.txt":
            return answer.replace(request=request)
        if not self._rules[host].can_fetch(request.url, ROBOTS_NAME):
            raise RobotsForbidError(request.url)
        return None

    async def _ask(self, request: Request) -> Response | None:
        """The last answer on the way to robots.txt; None if there was none."""
        address = urljoin(request.url, "/robots.txt")
        for _ in range(_HOPS):
            meta = {_IS_ROBOTS: True, "download_slot": "pages", "download_timeout": 30}
            try:
                response: Response = await self._crawler.engine.download_async(Request(address, meta=meta))
            except (DownloadCancelledError, *DROPPED):
                return None
            target = urljoin(address, (response.headers.get("Location") or b"").decode("utf-8", errors="replace"))
            is_moved = 300 <= response.status < 400 and urlsplit(target).path == "/robots.txt"
            if not is_moved or not self._crawler.spider.may_ask(target):
                return response
            address = target
        return response

    def _read(self, host: str) -> None:
        answer = self._answers[host]
        text = answer.body[:_LARGEST].decode("utf-8-sig", errors="replace") if answer and answer.status == 200 else ""
        self._rules[host] = Protego.parse(text)
        delay = self._rules[host].crawl_delay(ROBOTS_NAME)
        if delay:
            self._crawler.spider.pace.slow_down(delay)
