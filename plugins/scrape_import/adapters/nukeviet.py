"""NukeViet's article pages (themes default and egov, 4.0 to 4.6): where each field stands, as data, and its reader."""

import re
from datetime import datetime
from typing import Final

from parsel import Selector

from plugins.scrape_import.addresses import absolute, host_of
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import Figures, ScrapedArticle, ScrapedFile, ScrapedPhoto
from plugins.scrape_import.clean import clean_body, clean_text
from plugins.vietnamese.dates import VIETNAM

ARTICLE_ADDRESS: Final = re.compile(
    r"^https?://[^/]+/(?!(?:[^/]+/)*(?:print|savefile|sendmail)/)(?:[^/?]+/)*[^/?]+/[^/?]+-(?P<id>\d+)\.html(?:\?[^#]*)?$",
)
"""Section and article aliases, then the article's number, whatever the site puts before them."""

_ROOTS: Final = ("div[itemtype$='/NewsArticle']", "div.news_column:has(#news-bodyhtml)")
"""Since 4.3, and before."""

_SELECTORS: Final = {
    "title": "h1.title",
    "date": "span.h5",
    "lead": "div.hometext",
    "caption": "figure.article figcaption",
    "views": "div.newsdetailmetatop i.fa-eye",
    "comments": "div.newsdetailmetatop i.fa-comment-o",
}
"""Fields inside the article's root."""

_PAGE_SELECTORS: Final = {
    "canonical": "link[rel=canonical]::attr(href)",
    "section": "meta[property='article:section']::attr(content)",
    "trail": "ul.temp-breadcrumbs [itemprop=name]::text",
    "credits": "p.h5.text-right",
    "tags": "meta[property='article:tag']::attr(content)",
    "tag links": "em.fa-tags ~ a[href*='/tag/']",
    "topic": "p.text-right > a[href*='/topic/']::attr(title)",
    "published": "meta[property='article:published_time']::attr(content)",
    "shared picture": "meta[property='og:image']::attr(content)",
    "rating": "span#numberrating::text",
    "votes": "span#click_rating::text",
    "rating line": "p#stringrating::text, div#stringrating::text",
    "attachments": "div.news-download-file div.list-group-item > a[title]",
}
"""Fields that may stand outside of it, all the more where a stray </div> in the body closed it early."""

_COVER: Final = ("#imgpreview img::attr(src)", "figure.article img::attr(src)")
_COVER_ALT: Final = "figure.article img::attr(alt)"
_BODY_START: Final = re.compile(r'<div[^>]*\bid="news-bodyhtml"[^>]*>')
_BODY_END: Final = re.compile(
    r'</div>\s*(?:<div class="margin-bottom-lg">\s*<p class="h5 text-right">'
    r'|<div class="panel panel-default">\s*<div class="panel-heading">\s*<i class="fa fa-download[^"]*">'
    r'|<div class="alert alert-info margin-bottom-lg">'
    r'|</div>\s*</div>\s*<div class="news_column)',
)
"""What the templates put behind a body. The slice is taken from the text, since bodies may close more than they open."""

_ENDS: Final = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Pasted into a body they would end the page there: lxml reads nothing behind them."""

_VISIBLE_DATE: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\s+(\d{1,2}):(\d{2})")
_HIDDEN_DATE: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)\+\d\d(\d\d):(\d\d)")
_CREDIT: Final = re.compile(r"^(Tác giả|Nguồn)[^:]*:\s*(.*)$")
_RATING_LINE: Final = re.compile(r"(\d+) trong (\d+)")
_FILE_LABEL: Final = re.compile(r"^Tập tin \d+:?\s*")
_THUMBNAIL: Final = re.compile(r"(?<=/)assets/(?=[^/]+/\d{4}_\d\d/)")
_ROOTLESS: Final = re.compile(r"^(?:uploads|assets)/")
_NO_PICTURE: Final = re.compile(r"/no-image\.\w+$|/logo[^/]*$")
_FLOOD_PAGE: Final = 'class="floodblocker"'


class NotAnArticleError(ValueError):
    """The page holds no article of this system."""


def is_article_address(address: str) -> bool:
    """Whether an address has the form of an article's."""
    return ARTICLE_ADDRESS.match(address) is not None


def is_refusal(answer: Answer) -> bool:
    """Whether the site only asks us to wait: eGov and 4.4 say so with status 200."""
    return _FLOOD_PAGE.encode() in answer.body


def parse(answer: Answer) -> ScrapedArticle:
    """The article on an archived page. Raises NotAnArticleError."""
    text = _ENDS.sub("", answer.body.decode("utf-8", errors="replace"))
    page = Selector(text)
    root = next((found[0] for query in _ROOTS if (found := page.css(query))), None)
    if root is None or not (title := _text(root, _SELECTORS["title"])):
        raise NotAnArticleError(answer.address)
    base = answer.final
    canonical = absolute(base, _first(page, "canonical"))
    body = clean_body(
        _body_slice(text),
        lambda link: _resolve(base, link),
        lambda link: _original(_resolve(base, link)),
    )
    credits_ = _credits(page)
    source = credits_.get("Nguồn")
    return ScrapedArticle(
        address=canonical if canonical and host_of(canonical) == host_of(base) else base,
        title=title,
        date=_date(root, page),
        section=clean_text(_first(page, "section") or (page.css(_PAGE_SELECTORS["trail"]).getall() or [""])[-1]),
        lead=_text(root, _SELECTORS["lead"]),
        cover=_cover(root, page, base),
        body=body.html,
        photos=body.photos,
        documents=tuple(link for link in body.documents if host_of(link) == host_of(base)),
        attachments=_attachments(page, base),
        authors=_authors(credits_.get("Tác giả")),
        source=_credit_text(source),
        source_address=absolute(base, source.css("a::attr(href)").get("")) if source and source.css("a") else "",
        tags=_tags(page),
        topic=clean_text(_first(page, "topic")),
        figures=_figures(root, page, answer),
    )


def _first(page: Selector, field: str) -> str:
    return page.css(_PAGE_SELECTORS[field]).get("")


def _text(node: Selector, query: str) -> str:
    """Words of the first match, breaks between its lines read as spaces."""
    found = node.css(query)
    return clean_text(" ".join(found[0].css("*::text").getall())) if found else ""


def _body_slice(text: str) -> str:
    start = _BODY_START.search(text)
    if start is None:
        return ""
    end = _BODY_END.search(text, start.end())
    if end is not None:
        return text[start.end() : end.start()]
    return Selector(text).css("#news-bodyhtml").get("")


def _date(root: Selector, page: Selector) -> datetime:
    """The publication time in Vietnam. The page's itemprop="datePublished" is the time of the last edit."""
    if match := _VISIBLE_DATE.search(_text(root, _SELECTORS["date"])):
        day, month, year, hour, minute = map(int, match.groups())
    elif match := _HIDDEN_DATE.match(_first(page, "published")):
        year, month, day, hour, minute = map(int, match.groups())
    else:
        raise NotAnArticleError("no date")
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


def _resolve(base: str, link: str) -> str:
    """The address that an editor meant; NukeViet's editor also writes `uploads/...`, meant from the root."""
    link = link.strip()
    return absolute(base, f"/{link}" if _ROOTLESS.match(link) else link)


def _original(address: str) -> str:
    """The uploaded picture behind a thumbnail of the same path."""
    return _THUMBNAIL.sub("uploads/", address)


def _cover(root: Selector, page: Selector, base: str) -> ScrapedPhoto | None:
    shown = next((link for query in _COVER if (link := root.css(query).get(""))), "")
    address = _original(_resolve(base, shown or _first(page, "shared picture")))
    if not address or _NO_PICTURE.search(address):
        return None
    caption = _text(root, _SELECTORS["caption"])
    alt = clean_text(root.css(_COVER_ALT).get(""))
    return ScrapedPhoto(address, "" if alt in (caption, _text(root, _SELECTORS["title"])) else alt, caption)


def _credits(page: Selector) -> dict[str, Selector]:
    lines = [
        (line, _CREDIT.match(clean_text(line.xpath("string()").get(""))))
        for line in page.css(_PAGE_SELECTORS["credits"])
    ]
    return {match[1]: line for line, match in lines if match}


def _credit_text(line: Selector | None) -> str:
    if line is None:
        return ""
    match = _CREDIT.match(clean_text(line.xpath("string()").get("")))
    words = match[2] if match else ""
    return words or clean_text(line.css("img::attr(alt)").get("") or line.css("img::attr(title)").get(""))


def _authors(line: Selector | None) -> tuple[str, ...]:
    names = [name.strip() for name in _credit_text(line).split(",")]
    return tuple(dict.fromkeys(name for name in names if name))


def _tags(page: Selector) -> tuple[str, ...]:
    words = page.css(_PAGE_SELECTORS["tags"]).getall()
    words = words or [link.xpath("string()").get("") for link in page.css(_PAGE_SELECTORS["tag links"])]
    return tuple(dict.fromkeys(tag for word in words if (tag := clean_text(word))))


def _attachments(page: Selector, base: str) -> tuple[ScrapedFile, ...]:
    links = page.css(_PAGE_SELECTORS["attachments"])
    files = [
        (_resolve(base, link.attrib.get("href", "")), clean_text(link.xpath("string()").get(""))) for link in links
    ]
    return tuple(dict.fromkeys(ScrapedFile(address, _FILE_LABEL.sub("", title)) for address, title in files if address))


def _figures(root: Selector, page: Selector, answer: Answer) -> Figures | None:
    rating, votes = _number(_first(page, "rating")), _count(_first(page, "votes"))
    if rating is None and (match := _RATING_LINE.search(_first(page, "rating line"))) and int(match[2]):
        votes = int(match[2])
        rating = round(int(match[1]) / votes, 1)
    views, comments = (_counter(root, name) for name in ("views", "comments"))
    if all(number is None for number in (views, comments, rating, votes)):
        return None
    return Figures(answer.fetched.astimezone(VIETNAM).date(), views, comments, rating, votes)


def _counter(root: Selector, name: str) -> int | None:
    """The number beside an icon; thousands have dots: `1.785`."""
    icons = root.css(_SELECTORS[name])
    return _count(icons[0].xpath("string(..)").get("").replace(".", "")) if icons else None


def _number(text: str) -> float | None:
    try:
        return float(text.strip())
    except ValueError:
        return None


def _count(text: str) -> int | None:
    number = _number(text)
    return None if number is None else int(number)
