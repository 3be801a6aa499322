"""Sites of no system we know: where their feeds are, and which of their links look like stories."""

import re
from typing import Final
from urllib.parse import urlsplit

from parsel import Selector

from plugins.scrape_import.addresses import absolute, host_of
from plugins.scrape_import.archive import Answer

_FEEDS: Final = "link[rel=alternate][type*='rss'], link[rel=alternate][type*='atom']"
_STORY: Final = re.compile(r"/[^/]*[^/\d]-[^/]*-[^/]+$|/[^/]+-?\d{4,}[^/]*\.html?$|/\d{4}/\d\d?/[^/]+/?$")
"""A last part of several words, or with a long number, or below a year and a month."""

_NO_STORY: Final = re.compile(
    r"/(?:tag|tags|author|authors|tac-gia|search|tim-kiem|login|dang-nhap|page|trang|wp-\w+|feed|rss|cdn-cgi)(?:/|$)"
    r"|/(?:about|about-us|gioi-thieu|contact|contact-us|lien-he|terms|siteterms|privacy|dieu-khoan-su-dung"
    r"|chinh-sach-bao-mat|sitemap|so-do-trang)(?:\.html?)?/?$"
    r"|\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|rar|mp[34]|css|js|xml)$|/(?:print|savefile|sendmail)/",
    re.IGNORECASE,
)


def feed_links(answer: Answer) -> list[str]:
    """Addresses of the feeds that a page names in its head."""
    links = _selector(answer).css(_FEEDS)
    return [address for link in links if (address := absolute(answer.final, link.attrib.get("href", "")))]


def story_links(answer: Answer) -> list[str]:
    """Links of a page that look like stories of the same site, in order."""
    links = (absolute(answer.final, link) for link in _selector(answer).css("a[href]::attr(href)").getall())
    own = host_of(answer.final)
    return [link for link in dict.fromkeys(links) if link and host_of(link) == own and looks_like_story(link)]


def is_story_link(address: str) -> bool:
    """Whether a page named by a sitemap or feed may be a story: not a file, not a list of a kind that repeats stories."""
    parts = urlsplit(address)
    return parts.path not in ("", "/") and _NO_STORY.search(parts.path) is None


def looks_like_story(address: str) -> bool:
    """Whether a link among others is likely to lead to a story."""
    return is_story_link(address) and _STORY.search(urlsplit(address).path.rstrip("/")) is not None


def _selector(answer: Answer) -> Selector:
    return Selector(answer.body.decode("utf-8", errors="replace") or "<html></html>")
