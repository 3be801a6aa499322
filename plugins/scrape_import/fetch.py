"""One crawl of the old site, with everything that makes it polite."""

from typing import Any, Final

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.resolver import CachingThreadedResolver

from plugins.scrape_import.archive import Archive
from plugins.scrape_import.frontier import Frontier
from plugins.scrape_import.pace import FILE_DELAY
from plugins.scrape_import.patience import Patience
from plugins.scrape_import.progress import Progress
from plugins.scrape_import.resolver import PublicResolver
from plugins.scrape_import.robots import RobotsGate
from plugins.scrape_import.scope import Scope
from plugins.scrape_import.spider import ArchiveSpider, Errand, Fetched

_SHORTEST_DELAY: Final = 0.001
"""Seconds; without any delay a Scrapy slot sends all that waits in it at once, whatever its concurrency."""

_USER_AGENT: Final = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 scrape_import/1.0"
"""A desktop browser's, since phones get other pages, and the tool's name for the log of the old site."""


def fetch(scope: Scope, frontier: Frontier, archive: Archive, delay: float, progress: Progress) -> Fetched:
    """What could be brought and what not; the answers are in the archive afterwards. Pages come `delay` seconds apart.

    Opens no connection if nothing is missing. Scrapy's reactor runs once in a process, so this can be called once.
    """
    first = frontier.advance()
    if not first:
        return Fetched()
    delays = {"pages": max(delay, _SHORTEST_DELAY), "files": max(min(delay, FILE_DELAY), _SHORTEST_DELAY)}
    errand = Errand(first, frontier, archive, scope, delays, progress)
    process = AsyncCrawlerProcess(_settings(delays, is_own_net=scope.is_own_net))
    process.crawl(ArchiveSpider, errand=errand)
    process.start()
    for mistake in errand.fetched.mistakes:
        raise mistake
    return errand.fetched


def _settings(delays: dict[str, float], *, is_own_net: bool) -> dict[str, Any]:
    return {
        "LOG_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "COOKIES_ENABLED": False,
        "REDIRECT_ENABLED": False,
        "RETRY_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "HTTPERROR_ALLOW_ALL": True,
        "ROBOTSTXT_OBEY": False,  # RobotsGate does
        "USER_AGENT": _USER_AGENT,
        "DEFAULT_REQUEST_HEADERS": {"Accept": "text/html,image/*;q=0.9,*/*;q=0.8", "Accept-Language": "vi"},
        "DOWNLOADER_MIDDLEWARES": {RobotsGate: 100, Patience: 550},
        "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
        "DOWNLOAD_SLOTS": {
            "pages": {"concurrency": 1, "delay": delays["pages"], "jitter": 0.0},
            "files": {"concurrency": 2, "delay": delays["files"], "jitter": 0.0},
        },
        "TWISTED_DNS_RESOLVER": CachingThreadedResolver if is_own_net else PublicResolver,
    }
