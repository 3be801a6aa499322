"""Scrapy as the fetch engine: politely brings what the archive lacks, and keeps every answer in it as it came."""

from asyncio import Lock
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver
from scrapy.robotstxt import RobotParser
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError
from twisted.python.failure import Failure

from plugins.scrape_import.adapters.nukeviet import is_refusal
from plugins.scrape_import.addresses import absolute, host_of, is_private
from plugins.scrape_import.archive import Answer, Archive
from plugins.scrape_import.frontier import Follow, Wanted, missing

_HOPS: Final = 5
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_BUSY: Final = (429, 503)
_KEPT_HEADERS: Final = ("Content-Type", "Content-Disposition", "Last-Modified", "Location")
_PAGE_LIMITS: Final = {"download_slot": "pages", "download_maxsize": 10 * 2**20, "download_timeout": 30}
_FILE_LIMITS: Final = {"download_slot": "files", "download_maxsize": 100 * 2**20, "download_timeout": 300}
"""Bytes after decompression, and seconds for the whole answer."""

_REASONS: Final[tuple[tuple[type[BaseException], str], ...]] = (
    (IgnoreRequest, "robots.txt của trang cũ không cho phép"),
    (DownloadTimeoutError, "trang cũ trả lời quá chậm"),
    (DownloadCancelledError, "trang hay tệp quá lớn"),
    (CannotResolveHostError, "không tìm thấy máy chủ"),
    (DownloadConnectionRefusedError, "không kết nối được với máy chủ"),
    (DownloadFailedError, "kết nối bị đứt giữa chừng"),
    (ResponseDataLossError, "kết nối bị đứt giữa chừng"),
)


class ArchiveSpider(Spider):
    """Walks from the wanted addresses through all that their answers lead to; `troubles` tells what did not come."""

    name = "scrape_import"

    def __init__(self, wanted: tuple[Wanted, ...], archive: Archive, follow: Follow, troubles: dict[str, str]) -> None:
        super().__init__()
        self._wanted = wanted
        self._archive = archive
        self._follow = follow
        self._troubles = troubles

    async def start(self) -> AsyncIterator[Any]:
        """Requests for what is missing at the outset."""
        for item in missing(self._wanted, self._archive.find, self._follow):
            yield self._request(item, item.address, 0)

    def parse(self, response: Response, item: Wanted, hops: int) -> Iterator[Request]:
        """Keep the answer, then ask for what it leads to. Redirects are followed here, so that none is lost or strays."""
        target = _location(response)
        if target and hops < _HOPS and host_of(target) == host_of(response.url) and urlsplit(target).path != "/":
            yield self._request(item, target, hops + 1)
            return
        answer = Answer(
            address=item.address,
            final=response.url,
            status=response.status,
            fetched=datetime.now(UTC),
            body=response.body,
            headers={name.lower(): _header(response, name) for name in _KEPT_HEADERS if name in response.headers},
        )
        if is_refusal(answer) or not answer.is_lasting:
            busy = is_refusal(answer) or answer.status in _BUSY
            self._troubles[item.address] = (
                "trang cũ đang bận, hãy chạy lại sau" if busy else f"trang cũ báo lỗi {answer.status}"
            )
            return
        self._archive.keep(answer)
        for further in missing([item], self._archive.find, self._follow):
            yield self._request(further, further.address, 0)

    def _request(self, item: Wanted, address: str, hops: int) -> Request:
        return Request(
            address,
            callback=self.parse,
            errback=self._note_trouble,
            cb_kwargs={"item": item, "hops": hops},
            headers={"Referer": item.referer} if item.referer else {},
            meta=dict(_PAGE_LIMITS if item.is_page else _FILE_LIMITS),
            dont_filter=True,
        )

    def _note_trouble(self, failure: Failure) -> None:
        request: Request = failure.request  # type: ignore[attr-defined]
        reasons = (reason for kind, reason in _REASONS if isinstance(failure.value, kind))
        reason = next(reasons, f"không tải được ({type(failure.value).__name__})")
        self._troubles[request.cb_kwargs["item"].address] = reason


class LockedRobots(RobotsTxtMiddleware):
    """Scrapy's own, asking for robots.txt once at a time: in 2.18 and 2.19 requests that wait together get through."""

    def __init__(self, crawler: Any) -> None:  # noqa: ANN401 Scrapy's crawler is not ours to name
        super().__init__(crawler)
        self._asking = Lock()

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules of the request's host."""
        async with self._asking:
            return await super().robot_parser(request)


class PublicResolver(CachingThreadedResolver):
    """Refuses names that lead into a private network: a site must not make us ask its neighbours."""

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: ANN401, N802 Twisted's name
        """The public IPv4 address of a name. Fails with DNSLookupError."""
        return super().getHostByName(name, timeout).addCallback(refuse_private)


def refuse_private(found: str) -> str:
    """The address, if it is public. Raises DNSLookupError."""
    if is_private(found):
        raise DNSLookupError(found)
    return found


def _location(response: Response) -> str:
    return absolute(response.url, _header(response, "Location")) if response.status in _REDIRECTS else ""


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("utf-8", errors="replace")
