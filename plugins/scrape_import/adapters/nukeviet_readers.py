"""What readers of a NukeViet site left under an article: counters, votes and comments."""

import re
from datetime import datetime
from typing import Final
from urllib.parse import unquote

from parsel import Selector

from plugins.scrape_import.adapters.moments import visible_moment
from plugins.scrape_import.adapters.page import Page, words
from plugins.scrape_import.addresses import absolute
from plugins.scrape_import.article import Figures, ScrapedComment
from plugins.vietnamese.dates import VIETNAM

_COUNTERS: Final = {
    "views": "div.newsdetailmetatop i.fa-eye",
    "comments": "div.newsdetailmetatop i.fa-comment-o",
}
"""Icons before the numbers; only the theme egov shows them."""

_RATING: Final = "id('numberrating')/text()"
_VOTES: Final = "id('click_rating')/text()"
_RATING_LINE: Final = "id('stringrating') | id('form3B')//p"
_POINTS: Final = re.compile(r":\s*(\d+)\D+(\d+)")
_COMMENT: Final = "li.media[id^=cid_]"
_COMMENT_TEXT: Final = "div.margin-bottom"
_COMMENT_NAME: Final = "strong.cm_item"
_COMMENT_DATE: Final = "span.small"
_COMMENT_PAGES: Final = "ul.pagination a[onclick*=nv_urldecode_ajax]::attr(onclick)"
_COMMENT_PAGE: Final = re.compile(r"nv_urldecode_ajax\('([^']+)',\s*'idcomment'")
"""A percent-encoded address that the site's script loads as it is, with a plain GET."""

_NOT_DIGITS: Final = re.compile(r"\D")


def read_figures(page: Page) -> Figures | None:
    """The counters as they stood when the page was fetched; None if it shows none."""
    rating, votes = _number(page.xpath(_RATING).get("")), _count(page.xpath(_VOTES).get(""))
    line = words(next(iter(page.xpath(_RATING_LINE)), None))
    if rating is None and (match := _POINTS.search(line)) and int(match[2]):
        votes = int(match[2])
        rating = round(int(match[1]) / votes, 1)
    views, comments = (_counter(page, name) for name in ("views", "comments"))
    if all(number is None for number in (views, comments, rating, votes)):
        return None
    return Figures(page.answer.fetched.astimezone(VIETNAM).date(), views, comments, rating, votes)


def read_comments(page: Page) -> tuple[ScrapedComment, ...]:
    """The comments on the page, in its order. NukeViet shows five at once."""
    return tuple(_comment(item) for item in page.all(_COMMENT))


def further_comments(page: Page) -> tuple[str, ...]:
    """Addresses of the other pages of comments that the page's pager names."""
    written = (_COMMENT_PAGE.search(script) for script in page.all(_COMMENT_PAGES).getall())
    links = (absolute(page.base, unquote(match[1])) for match in written if match)
    return tuple(dict.fromkeys(link for link in links if link))


def _comment(item: Selector) -> ScrapedComment:
    def said(query: str) -> str:
        return words(next(iter(item.css(query)), None))

    moment: datetime | None = visible_moment(said(_COMMENT_DATE))
    level = int(float(item.xpath("count(ancestor::li[starts-with(@id, 'cid_')])").get("0")))
    return ScrapedComment(said(_COMMENT_NAME), moment, said(_COMMENT_TEXT), level)


def _counter(page: Page, name: str) -> int | None:
    """The number beside an icon; thousands have dots: `1.785`."""
    icon = page.node([_COUNTERS[name]])
    return None if icon is None else _count(_NOT_DIGITS.sub("", icon.xpath("string(..)").get("")))


def _number(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None


def _count(text: str) -> int | None:
    number = _number(text)
    return None if number is None else int(number)
