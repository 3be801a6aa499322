"""What a page says of its article to machines: JSON-LD, OpenGraph, meta and microdata, in the order of their worth."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from html import unescape
from typing import Any, Final

from htmldate import find_date

from plugins.scrape_import.adapters.moments import machine_moment, visible_moment
from plugins.scrape_import.adapters.page import Page, words
from plugins.scrape_import.clean import clean_text

_ARTICLE_TYPES: Final = re.compile(r"(?:Article|BlogPosting|Report)$")
_DATES: Final = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "pubdate",
    "publishdate",
    "dc.date.issued",
    "dc.date",
    "date",
)
_DATE_NODES: Final = (
    "[itemprop=datePublished]::attr(datetime), [itemprop=datePublished]::attr(content)"
    ", time[pubdate]::attr(datetime), time::attr(datetime)"
)
_NEAR: Final = 1200
"""Characters around the headline in which readers find the date."""

_HEADLINE: Final = 3
"""Words; a shorter headline may be the site's name."""

_SITE_NAME: Final = re.compile(r"(?<=\S)\s+[|–—»·-]\s+(?:(?!\s[|–—»·-]\s).)+$")
_WORD: Final = re.compile(r"\w+")
_DEEPEST: Final = 6
_CONTROL: Final = re.compile(r"[\x00-\x1f]")


class Metadata:
    """The fields of a page's article as its metadata have them; empty where they have none."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _linked(self) -> dict[str, Any]:
        """The JSON-LD object of the article; empty if there is none."""
        for script in self._page.all("script[type='application/ld+json']::text").getall():
            try:
                data = json.loads(_CONTROL.sub(" ", script))
            except ValueError:
                continue
            for thing in _objects(data, _DEEPEST):
                if any(_ARTICLE_TYPES.search(str(kind)) for kind in _list(thing.get("@type"))):
                    return thing
        return {}

    @property
    def is_article(self) -> bool:
        """Whether the page declares itself to be one article."""
        return bool(
            self._linked
            or self._page.meta("og:type").strip().lower() == "article"
            or self._page.meta("article:published_time")
            or self._page.all("[itemtype*='schema.org/'][itemtype$='Article'], [itemtype$='/BlogPosting']"),
        )

    @property
    def title(self) -> str:
        """A headline that the page's title repeats, else what it tells machines, else its only headline."""
        headlines = sorted((words(node) for node in self._page.all("h1")), key=len, reverse=True)
        shared = [clean_text(self._page.meta("og:title", "twitter:title")), clean_text(self._page.first("title::text"))]
        repeated = (line for line in headlines if line and any(_letters(line) in _letters(said) for said in shared))
        only = headlines[0] if len(headlines) == 1 and len(headlines[0].split()) >= _HEADLINE else ""
        candidates = (
            next(repeated, ""),
            self._said("headline"),
            only,
            _apart(shared[0]),
            *headlines,
            _apart(shared[1]),
        )
        return next((title for title in candidates if title), "")

    @cached_property
    def shown_date(self) -> datetime | None:
        """The publication date that machines are told, else what readers see near the headline."""
        said = [str(self._linked.get("datePublished", "")), *(self._page.meta(name) for name in _DATES)]
        said += self._page.all(_DATE_NODES).getall()
        moments = (moment for text in said if (moment := machine_moment(text)) or (moment := visible_moment(text)))
        return next(moments, None) or self._visible_date()

    @property
    def guessed_date(self) -> datetime | None:
        """Any date of the page that may be the article's."""
        if self._page.is_huge or not self._page.text:
            return None
        found = find_date(self._page.text, original_date=True, outputformat="%Y-%m-%d")
        return machine_moment(found) if found else None

    @property
    def lead(self) -> str:
        """The description."""
        return self._said("description") or clean_text(self._page.meta("og:description", "description"))

    @property
    def picture(self) -> str:
        """The address of the picture that stands for the article."""
        for image in _list(self._linked.get("image")):
            address = image.get("url", "") if isinstance(image, dict) else image
            if isinstance(address, str) and address:
                return address
        return self._page.meta("og:image", "og:image:url", "twitter:image")

    @property
    def section(self) -> str:
        """The section's name."""
        return self._said("articleSection") or clean_text(self._page.meta("article:section"))

    @property
    def authors(self) -> tuple[str, ...]:
        """Names of authors; addresses of their pages do not count."""
        people = [who.get("name") if isinstance(who, dict) else who for who in _list(self._linked.get("author"))]
        names = [clean_text(str(name)) for name in people or self._page.metas("author", "article:author", "dc.creator")]
        return tuple(dict.fromkeys(name for name in names if name and "://" not in name))

    @property
    def tags(self) -> tuple[str, ...]:
        """Keywords."""
        said = self._page.metas("article:tag")
        said = said or [part for word in _list(self._linked.get("keywords")) for part in str(word).split(",")]
        return tuple(dict.fromkeys(tag for word in said if (tag := clean_text(word))))

    def _said(self, name: str) -> str:
        value = next(iter(_list(self._linked.get(name))), "")
        return clean_text(re.sub(r"<[^>]+>", " ", unescape(value))) if isinstance(value, str) else ""

    def _visible_date(self) -> datetime | None:
        for headline in self._page.all("h1"):
            around = " ".join(headline.xpath("ancestor::*[position() <= 3][last()]//text()").getall())
            if moment := visible_moment(clean_text(around)[:_NEAR]):
                return moment
        return None


def _letters(text: str) -> str:
    """Its words alone: quotation marks and dashes are written one way here and another there."""
    return " ".join(_WORD.findall(text.lower()))


def _apart(title: str) -> str:
    """The title without the site's name behind it."""
    return _SITE_NAME.sub("", title)


def _objects(data: object, deepest: int) -> Iterator[dict[str, Any]]:
    """Every object in JSON-LD, outer ones first, be it in lists, in @graph or in a page's mainEntity."""
    if deepest < 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, deepest - 1)
    elif isinstance(data, dict):
        yield data
        for value in data.values():
            if isinstance(value, list | dict):
                yield from _objects(value, deepest - 1)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
