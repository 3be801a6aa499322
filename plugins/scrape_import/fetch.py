"""One crawl of the old site, with everything that makes it polite."""

from typing import Any, Final
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.resolver import CachingThreadedResolver

from plugins.scrape_import.addresses import is_private
from plugins.scrape_import.archive import Archive
from plugins.scrape_import.frontier import Follow, Wanted, missing
from plugins.scrape_import.spider import ArchiveSpider, LockedRobots, PublicResolver

PAGE_DELAY: Final = 2.1
"""Seconds between pages: NukeViet refuses more than 40 in a minute and 150 in five."""

_FILE_DELAY: Final = 0.25
"""Seconds between files, which the site's program does not count."""

_USER_AGENT: Final = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 scrape_import/1.0"
"""A desktop browser's, since phones get other pages, and the tool's name for the log of the old site."""


def fetch(start: Wanted, archive: Archive, follow: Follow, delay: float) -> dict[str, str]:
    """Troubles by address, in Vietnamese, of what could not be brought; all else is in the archive afterwards.

    Opens no connection if nothing is missing. Scrapy's reactor runs once in a process, so this can be called once.
    """
    if next(missing([start], archive.find, follow), None) is None:
        return {}
    troubles: dict[str, str] = {}
    is_own_net = is_private(urlsplit(start.address).hostname or "")
    process = AsyncCrawlerProcess(_settings(delay, is_own_net=is_own_net))
    process.crawl(ArchiveSpider, wanted=(start,), archive=archive, follow=follow, troubles=troubles)
    process.start()
    return troubles


def _settings(delay: float, *, is_own_net: bool) -> dict[str, Any]:
    return {
        "LOG_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "COOKIES_ENABLED": False,
        "REDIRECT_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "HTTPERROR_ALLOW_ALL": True,
        "ROBOTSTXT_OBEY": True,
        "ROBOTSTXT_USER_AGENT": "scrape_import",
        "USER_AGENT": _USER_AGENT,
        "DEFAULT_REQUEST_HEADERS": {"Accept": "text/html,image/*;q=0.9,*/*;q=0.8", "Accept-Language": "vi"},
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            LockedRobots: 100,
        },
        "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
        "DOWNLOAD_SLOTS": {
            "pages": {"concurrency": 1, "delay": delay, "jitter": 0.0},
            "files": {"concurrency": 2, "delay": min(delay, _FILE_DELAY), "jitter": 0.0},
        },
        "TWISTED_DNS_RESOLVER": CachingThreadedResolver if is_own_net else PublicResolver,
    }
