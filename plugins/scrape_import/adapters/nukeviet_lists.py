"""NukeViet's lists: sections with their pages, the links to feeds that name every section. What stands where, as data."""

import re
from typing import Final, NamedTuple

from parsel import Selector

from plugins.scrape_import.adapters.nukeviet_addresses import is_section
from plugins.scrape_import.addresses import absolute
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.clean import clean_text

_GENERATOR: Final = "meta[name=generator]::attr(content)"
_FEED_LINKS: Final = "link[rel=alternate][type='application/rss+xml'], a[href*='rss/'], a[href*='op=rss']"
_TITLES: Final = "h2 a[href], h3 a[href], h4 a[href], a.h4[href], .c-intro a[href], .c-code a[href]"
"""Headlines in every layout of a section's list, and the numbers of documents in the laws module."""

_LINKS: Final = ".news_column a[href], .list-group a[href], .thumbnail a[href], ul.related a[href]"
"""All other links to articles in lists: pictures, and the ten older headlines below."""

_LEAD_HOLDER: Final = "ancestor::div[contains(@class, 'panel-body') or contains(@class, 'caption')][1]"
_NEXT: Final = "ul.pagination a[rel=next]::attr(href)"
_FEED: Final = re.compile(r"^(?P<prefix>.*[/=])rss(?:/(?P<section>[^/]*))?/?$")
_PAGE: Final = re.compile(r"^(?P<base>.*[/=][^/]+/)page-(?P<number>\d+)/?$")


class SectionFeed(NamedTuple):
    """A link to a feed: of the section of this alias, or of the whole module if it is empty."""

    address: str
    prefix: str
    section: str
    title: str


class Teaser(NamedTuple):
    """An article in a list. The lead is empty where the list shows none."""

    address: str
    title: str = ""
    lead: str = ""


class ListPage(NamedTuple):
    """One page of a section's list; `further` is the next one's address, if there is one."""

    teasers: tuple[Teaser, ...]
    feeds: tuple[SectionFeed, ...]
    further: str


def is_nukeviet(answer: Answer) -> bool:
    """Whether a page says that NukeViet made it, or links to feeds the way its themes do."""
    page = _selector(answer)
    return "nukeviet" in page.css(_GENERATOR).get("").lower() or b"nv_base_siteurl" in answer.body


def read_list(answer: Answer) -> ListPage:
    """What a page lists, and the feeds it names. Pages of other kinds simply list little."""
    page, base = _selector(answer), answer.final
    teasers: dict[str, Teaser] = {}
    for link in page.css(_TITLES):
        address = absolute(base, link.attrib["href"])
        teasers.setdefault(address, Teaser(address, clean_text(link.xpath("string()").get("")), _lead(link)))
    for link in page.css(_LINKS):
        address = absolute(base, link.attrib["href"])
        teasers.setdefault(address, Teaser(address))
    further = min((absolute(base, link) for link in page.css(_NEXT).getall()), key=page_number, default="")
    return ListPage(
        tuple(teaser for teaser in teasers.values() if teaser.address),
        tuple(_feeds(page, base)),
        further if page_number(further) == page_number(base) + 1 else "",
    )


def page_number(address: str) -> int:
    """The number of a list's page; 1 for the list itself."""
    match = _PAGE.match(address)
    return int(match["number"]) if match else 1


def list_of(address: str) -> str:
    """The address of the list that a page belongs to."""
    match = _PAGE.match(address)
    return match["base"] if match else address


def section_list(feed: SectionFeed) -> str:
    """The address of the list beside a feed."""
    end = "" if "?" in feed.prefix else "/"
    return f"{feed.prefix}{feed.section}{end}" if feed.section else feed.prefix


def _feeds(page: Selector, base: str) -> list[SectionFeed]:
    feeds: dict[str, SectionFeed] = {}
    for link in page.css(_FEED_LINKS):
        address = absolute(base, link.attrib["href"])
        match = _FEED.match(address)
        if match is None or not is_section(match["prefix"].rstrip("/").rpartition("/")[2]):
            continue
        title = clean_text(link.attrib.get("title") or link.xpath("string()").get(""))
        feeds.setdefault(address, SectionFeed(address, match["prefix"], match["section"] or "", title))
    return list(feeds.values())


def _lead(link: Selector) -> str:
    """The bare words beside a headline: everything that is in no tag of its own."""
    holder = link.xpath(_LEAD_HOLDER)
    return clean_text(" ".join(holder[0].xpath("text()").getall())) if holder else ""


def _selector(answer: Answer) -> Selector:
    return Selector(answer.body.decode("utf-8", errors="replace") or "<html></html>")
