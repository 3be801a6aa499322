"""A site that is busy is asked again later: Scrapy's own retries come at once, and know no Retry-After."""

import re
from typing import Any, Final

from scrapy import Request, signals
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)
from scrapy.http import Response

from plugins.scrape_import.pace import LONGEST_WAIT, Pace, backoff, retry_after

_FLOOD_PAGE: Final = b'class="floodblocker"'
_FLOOD_SECONDS: Final = re.compile(rb'id="secField"[^>]*>\s*(\d+)')
_FLOOD_MARGIN: Final = 2.0
"""Seconds on top of those that NukeViet counts down."""

_ATTEMPTS: Final = 6
"""Of a page that answers with an error; the last wait is about eight seconds."""

_CONNECTIONS: Final = 4
_REFUSALS: Final = 30
DROPPED: Final = (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)


def is_flood_page(body: bytes) -> bool:
    """Whether the site only asks us to wait: eGov and 4.4 say so with status 200."""
    return _FLOOD_PAGE in body


def wait_for(status: int, body: bytes, header: str, attempt: int) -> float | None:
    """Seconds to wait before this answer's request is made again; None if the answer is one."""
    if is_flood_page(body):
        seconds = _FLOOD_SECONDS.search(body)
        told = float(seconds[1]) if seconds else retry_after(header)
        return min((told if told is not None else 60.0) + _FLOOD_MARGIN, LONGEST_WAIT)
    if status == 429 or status >= 500:
        told = retry_after(header)
        return backoff(attempt) if told is None else told
    return None


class Patience:
    """Downloader middleware: holds a slot while the site refuses, then asks again, some times."""

    def __init__(self, crawler: Any) -> None:  # noqa: ANN401 Scrapy's crawler is not ours to name
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Any) -> "Patience":  # noqa: ANN401
        """The middleware, as Scrapy makes it."""
        patience = cls(crawler)
        crawler.signals.connect(patience.hold, signal=signals.response_downloaded)
        return patience

    def hold(self, response: Response, request: Request) -> None:
        """Pause at a refusal. Scrapy tells of an answer before it sends the next request, and runs middleware after."""
        wait = _wait(request, response)
        if wait is None:
            return
        if _is_refused(response):
            self._pace.keep_to_the_limit()
        self._pace.pause(request.meta["download_slot"], wait)

    async def process_response(self, request: Request, response: Response) -> Response | Request:
        """The answer, or the request again."""
        attempt = request.meta.get("attempt", 0) + 1
        if _wait(request, response) is None or attempt >= (_REFUSALS if _is_refused(response) else _ATTEMPTS):
            return response
        self.hold(response, request)  # once more, for an answer that came packed
        return _again(request, attempt)

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """The request again, if the connection broke and may hold next time."""
        attempt = request.meta.get("attempt", 0) + 1
        if not isinstance(exception, DROPPED) or attempt >= _CONNECTIONS:
            return None
        self._pace.pause(request.meta["download_slot"], backoff(attempt))
        return _again(request, attempt)

    @property
    def _pace(self) -> Pace:
        pace: Pace = self._crawler.spider.pace
        return pace


def _wait(request: Request, response: Response) -> float | None:
    header = (response.headers.get("Retry-After") or b"").decode("latin-1")
    return wait_for(response.status, response.body, header, request.meta.get("attempt", 0) + 1)


def _is_refused(response: Response) -> bool:
    return is_flood_page(response.body) or response.status == 429


def _again(request: Request, attempt: int) -> Request:
    return request.replace(meta={**request.meta, "attempt": attempt}, dont_filter=True, priority=request.priority + 1)
