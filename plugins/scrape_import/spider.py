"""Scrapy as the fetch engine: politely brings what the archive lacks, and keeps every answer in it as it came."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import (
    CannotResolveHostError,
    CloseSpider,
    DontCloseSpider,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response
from twisted.python.failure import Failure

from plugins.scrape_import.addresses import absolute, host_of, is_private
from plugins.scrape_import.archive import Answer, Archive
from plugins.scrape_import.frontier import ARTICLES, Frontier, Wanted
from plugins.scrape_import.pace import Pace
from plugins.scrape_import.patience import DROPPED, is_flood_page
from plugins.scrape_import.progress import Progress
from plugins.scrape_import.robots import RobotsForbidError, RobotsUnreachableError
from plugins.scrape_import.scope import Scope

_HOPS: Final = 5
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_KEPT_HEADERS: Final = ("Content-Type", "Content-Disposition", "Last-Modified", "Location")
_PAGE_LIMITS: Final = {"download_slot": "pages", "download_maxsize": 10 * 2**20, "download_timeout": 30}
_LIMITS: Final = {
    "sitemap": {"download_slot": "pages", "download_maxsize": 60 * 2**20, "download_timeout": 120},
    "attachment": {"download_slot": "pages", "download_maxsize": 100 * 2**20, "download_timeout": 300},
    "file": {"download_slot": "files", "download_maxsize": 100 * 2**20, "download_timeout": 300},
}
"""Bytes after decompression, and seconds for the whole answer."""

_SILENT: Final = 4
"""Pages in a row that got no answer at all, each after several attempts: then the site is down."""

_REASONS: Final[tuple[tuple[type[BaseException], str], ...]] = (
    (RobotsUnreachableError, "không đọc được robots.txt của trang cũ, nên chưa tải gì"),
    (RobotsForbidError, "robots.txt của trang cũ không cho phép"),
    (IgnoreRequest, "trang hay tệp quá lớn"),  # so Scrapy calls what unpacks to more than it may
    (DownloadTimeoutError, "trang cũ trả lời quá chậm"),
    (DownloadCancelledError, "trang hay tệp quá lớn"),
    (CannotResolveHostError, "không tìm thấy máy chủ"),
    (DownloadConnectionRefusedError, "không kết nối được với máy chủ"),
    (DownloadFailedError, "kết nối bị đứt giữa chừng"),
    (ResponseDataLossError, "kết nối bị đứt giữa chừng"),
)


@dataclass(frozen=True)
class Fetched:
    """What a crawl brought: troubles by address, in Vietnamese, bytes received, and mistakes of our own."""

    troubles: dict[str, str] = field(default_factory=dict)
    sizes: list[int] = field(default_factory=list)
    mistakes: list[BaseException] = field(default_factory=list)


@dataclass(frozen=True)
class Errand:
    """What a crawl is to bring, where from, and where to. `delays` are seconds by Scrapy's download slot."""

    first: list[Wanted]
    frontier: Frontier
    archive: Archive
    scope: Scope
    delays: dict[str, float]
    progress: Progress
    fetched: Fetched = field(default_factory=Fetched)


class ArchiveSpider(Spider):
    """Walks the frontier until nothing is missing that can be had. `fetched` tells what came and what did not."""

    name = "scrape_import"
    pace: Pace

    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self._errand = errand
        self._archive, self._frontier = errand.archive, errand.frontier
        self._fetched, self._progress = errand.fetched, errand.progress
        self._scope = errand.scope
        self._silent = 0

    @classmethod
    def from_crawler(cls, crawler: Any, *args: Any, **kwargs: Any) -> "ArchiveSpider":  # noqa: ANN401 Scrapy's signature
        """The spider, told when it runs out of work."""
        spider: ArchiveSpider = super().from_crawler(crawler, *args, **kwargs)
        spider.pace = Pace(crawler, spider._errand.delays)
        crawler.signals.connect(spider.go_on, signal=signals.spider_idle)
        crawler.signals.connect(spider.note_mistake, signal=signals.spider_error)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """Requests for what is missing at the outset."""
        for item in self._errand.first:
            yield self._request(item, item.address, 0)

    def go_on(self) -> None:
        """Start the next phase. Raises DontCloseSpider while there is one."""
        lacking = self._frontier.advance()
        for item in lacking:
            self.crawler.engine.crawl(self._request(item, item.address, 0))
        if lacking:
            raise DontCloseSpider

    def note_mistake(self, failure: Failure) -> None:
        """Keep an error of our own, which Scrapy would only log."""
        assert failure.value is not None
        self._fetched.mistakes.append(failure.value)

    def may_ask(self, address: str) -> bool:
        """Whether the address is on a host that was named, and not in a private network unless the site itself is."""
        is_near = is_private(urlsplit(address).hostname or "")
        return host_of(address) in self._scope.hosts and (self._scope.is_own_net or not is_near)

    def parse(self, response: Response, item: Wanted, hops: int) -> Iterator[Request]:
        """Keep the answer, then ask for what it leads to. Redirects are followed here, so that none is lost or strays.

        Raises CloseSpider where the archive cannot be written: a full disk does not get emptier by asking on.
        """
        try:
            yield from self._take(response, item, hops)
        except OSError as problem:
            self._fetched.mistakes.append(problem)
            raise CloseSpider("disk") from problem

    def _take(self, response: Response, item: Wanted, hops: int) -> Iterator[Request]:
        self._silent = 0
        self._fetched.sizes.append(len(response.body))
        target = _location(response)
        if target and hops < _HOPS and self.may_ask(target) and not _leads_up(item, target):
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
        self._progress.came(item)
        if is_flood_page(answer.body) or not (answer.is_lasting or item.kind == "robots"):
            busy = is_flood_page(answer.body) or answer.status in (429, 503)
            self._fetched.troubles[item.address] = (
                "trang cũ đang bận, hãy chạy lại sau" if busy else f"trang cũ báo lỗi {answer.status}"
            )
            return
        self._archive.keep(answer)
        for further in self._frontier.after(item):
            yield self._request(further, further.address, 0)

    def _request(self, item: Wanted, address: str, hops: int) -> Request:
        if not hops:
            self._progress.wants(item)
        return Request(
            address,
            callback=self.parse,
            errback=self.note_trouble,
            cb_kwargs={"item": item, "hops": hops},
            headers={"Referer": item.referer} if item.referer else {},
            meta={**_LIMITS.get(item.kind, _PAGE_LIMITS), **self.pace.line()},
            dont_filter=True,
        )

    def note_trouble(self, failure: Failure) -> None:
        """Remember what did not come, and why. Raises CloseSpider when the site has fallen silent."""
        item: Wanted = failure.request.cb_kwargs["item"]  # type: ignore[attr-defined]
        reasons = (reason for kind, reason in _REASONS if isinstance(failure.value, kind))
        reason = next(reasons, f"không tải được ({type(failure.value).__name__})")
        self._fetched.troubles[item.address] = reason
        self._progress.came(item)
        self._silent += isinstance(failure.value, DROPPED)
        if self._silent == _SILENT:
            raise CloseSpider("silent")


def _leads_up(item: Wanted, target: str) -> bool:
    """Whether a redirect only leads home or to a list above: the site's way to say that a thing is gone."""
    path = urlsplit(target).path
    if item.kind in ARTICLES:
        return urlsplit(item.address).path.startswith(path) and path.endswith("/")
    return path == "/" and item.kind != "front"


def _location(response: Response) -> str:
    return absolute(response.url, _header(response, "Location")) if response.status in _REDIRECTS else ""


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("utf-8", errors="replace")
