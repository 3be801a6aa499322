"""A site that is busy is asked again later: Scrapy's own retries come at once, and know no Retry-After."""

import re
from typing import Any, Final

from scrapy import Request
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
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response | Request:
        """The answer, or the request again."""
        attempt = request.meta.get("attempt", 0) + 1
        header = (response.headers.get("Retry-After") or b"").decode("latin-1")
        wait = wait_for(response.status, response.body, header, attempt)
        slot = request.meta["download_slot"]
        if wait is None:
            self._pace.resume(slot)
            return response
        is_refused = is_flood_page(response.body) or response.status == 429
        if is_refused:
            self._pace.keep_to_the_limit()
        if attempt >= (_REFUSALS if is_refused else _ATTEMPTS):
            return response
        self._pace.pause(slot, wait)
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


def _again(request: Request, attempt: int) -> Request:
    return request.replace(meta={**request.meta, "attempt": attempt}, dont_filter=True, priority=request.priority + 1)
