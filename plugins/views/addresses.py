"""The addresses of all pages but articles, and the file that answers each. All are root-relative."""

import re
from functools import cache
from typing import Final
from urllib.parse import urljoin

FRONT: Final = "/"
ARCHIVE: Final = "/luu-tru/"
TAGS: Final = "/the/"
TOPICS: Final = "/dong-su-kien/"
AUTHORS: Final = "/tac-gia/"
SITE_MAP: Final = "/so-do-trang/"
ALBUMS: Final = "/thu-vien-anh/"
FEED: Final = "/rss.xml"
ROBOTS: Final = "/robots.txt"
SITEMAP: Final = "/sitemap.xml"
PAGE_SITEMAP: Final = "/sitemap-trang.xml"
NEWS_SITEMAP: Final = "/sitemap-tin.xml"
SEARCH: Final = "/tim-kiem/"
SEARCH_TITLES: Final = "/tim-kiem/tieu-de.json"
SEARCH_INDEX: Final = "/tim-kiem/chi-muc/"
NOT_FOUND: Final = "/404.html"
FEED_FILES: Final = {
    "rss.xml": ("RSS", "application/rss+xml"),
    "atom.xml": ("Atom", "application/atom+xml"),
    "feed.json": ("JSON", "application/feed+json"),
}
"""The feeds of the site and of each section by the name of their file: what they are called, and their MIME type."""
PHOTO_FOLDER: Final = "/anh/"
ASSET_FOLDER: Final = "/giao-dien/"


_ROOTED: Final = re.compile(r"/(?!/)")
_FULL: Final = re.compile(r"https?://[^/]")


def article_sitemap(year: int, number: int) -> str:
    """The sitemap of a year's articles: `/sitemap-2026.xml`, a very full year's second one `/sitemap-2026-2.xml`."""
    return f"/sitemap-{year}.xml" if number == 1 else f"/sitemap-{year}-{number}.xml"


def section_address(slug: str) -> str:
    """A section's front: `/mo-hinh-dan-van-kheo/`."""
    return f"/{slug}/"


def facet_address(section: str, field: str, value: str) -> str:
    """The articles of a section that share a value: `/mo-hinh-dan-van-kheo/linh-vuc/kinh-te/`."""
    return f"/{section}/{field}/{value}/"


def spreadsheet_address(section: str) -> str:
    """A section's whole list as a file: `/mo-hinh-dan-van-kheo/danh-sach.csv`."""
    return f"/{section}/danh-sach.csv"


def tag_address(slug: str) -> str:
    """A tag's list: `/the/nong-thon-moi/`."""
    return f"{TAGS}{slug}/"


def topic_address(slug: str) -> str:
    """A running story's list: `/dong-su-kien/duong-lo-12/`."""
    return f"{TOPICS}{slug}/"


def author_address(slug: str) -> str:
    """An author's list: `/tac-gia/bich-lan/`."""
    return f"{AUTHORS}{slug}/"


def year_address(year: int) -> str:
    """A year of the archive: `/luu-tru/2026/`."""
    return f"{ARCHIVE}{year}/"


def month_address(year: int, month: int) -> str:
    """A month of the archive: `/luu-tru/2026/01/`."""
    return f"{year_address(year)}{month:02}/"


def older_page(address: str, number: int) -> str:
    """An older page of a list. Pages count from the oldest, so a new article does not shift them."""
    return f"{address}trang-{number}/"


def file_of(address: str) -> str:
    """The output file that answers an address: `/the/` is `the/index.html`, `/rss.xml` is itself."""
    path = address.lstrip("/")
    return f"{path}index.html" if address.endswith("/") else path


def absolute(site_url: str, address: str) -> str:
    """The full address on the published site."""
    if _ROOTED.match(address):
        return f"{_origin(site_url)}{address}"
    return address if _FULL.match(address) else urljoin(f"{site_url}/", address)


@cache
def _origin(site_url: str) -> str:
    """The site's address without a path: what comes before a root-relative address."""
    return urljoin(f"{site_url}/", "/").rstrip("/")
