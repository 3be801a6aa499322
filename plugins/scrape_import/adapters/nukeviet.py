"""NukeViet's article pages, 4.0 to 4.6 and eGov, desktop and mobile: where each field stands, as data, and its reader."""

import re
from datetime import datetime
from typing import Final

from parsel import Selector

from plugins.scrape_import.adapters.moments import doubts, machine_moment, visible_moment
from plugins.scrape_import.adapters.nukeviet_body import find_body
from plugins.scrape_import.adapters.nukeviet_files import read_attachments
from plugins.scrape_import.adapters.nukeviet_readers import further_comments, read_comments, read_figures
from plugins.scrape_import.adapters.page import Page, words
from plugins.scrape_import.addresses import absolute
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import NotAnArticleError as NotAnArticleError  # noqa: PLC0414 part of every adapter
from plugins.scrape_import.article import ScrapedArticle, ScrapedPhoto
from plugins.scrape_import.clean import CleanBody, clean_body, clean_text

ARTICLE_ADDRESS: Final = re.compile(
    r"^https?://[^/]+/(?!(?:[^/]+/)*(?:print|savefile|sendmail)/)(?:[^/?]+/)*[^/?]+/[^/?]+-(?P<id>\d+)\.html(?:\?[^#]*)?$",
)
"""Section and article aliases, then the article's number, whatever the site puts before them."""

_ROOT: Final = "//div[contains(@itemtype, '/NewsArticle')]"
_AROUND_BODY: Final = (
    "ancestor::div[contains(@itemtype, '/NewsArticle')]",
    "ancestor::div[contains(concat(' ', @class, ' '), ' news_column ')][1]",
)
"""The article's root since 4.3.08, and before."""

_BODIES: Final = (
    "id('news-bodyhtml')[ancestor::div[contains(@class, 'news_column')]]",
    "//div[contains(concat(' ', @class, ' '), ' bodytext ')][ancestor::div[contains(@class, 'news_column')]]",
)
"""Mobile pages have no id on their body."""

_FIELDS: Final = {
    "title": ("h1.title", "h1"),
    "date": ("span.h5", "em.time", "span.time"),
    "caption": (
        "figure.article figcaption",
        ".imghome em",
        "#imghome em",
        "#hometext + div[style*=width] p em",
    ),
}
"""Words inside the article's root: desktop, then mobile and the themes before 4.0."""

_VALUES: Final = {
    "cover": (
        "#imgpreview img::attr(src)",
        "figure.article img::attr(src)",
        ".imghome img::attr(src)",
        "#imghome a[rel=shadowbox]::attr(href)",
        "#imghome img::attr(src)",
        "#hometext + div[style*=width] > img::attr(src)",
    ),
    "cover alt": (
        "figure.article img::attr(alt)",
        ".imghome img::attr(alt)",
        "#imghome img::attr(alt)",
        "#hometext + div[style*=width] > img::attr(alt)",
    ),
}
"""Attributes there."""

_LEAD: Final = "div.hometext"
_OLD_LEAD: Final = (
    "descendant::*[@id='hometext']"
    "//text()[not(ancestor::*[@id='imghome' or contains(concat(' ', @class, ' '), ' imghome ')])]"
)
"""On mobile pages and before 4.0 the cover stands inside of the lead."""

_TRAIL: Final = "ul.temp-breadcrumbs [itemprop=name], .breadcrumb [itemprop=title]"
_CREDITS: Final = (
    "p.h5.text-right",
    "p.text-right",
    "div.bodytext ~ p[style*='text-align: right']",
)
_IN_BODY: Final = "ancestor::*[contains(concat(' ', @class, ' '), ' bodytext ')]"
_TAG_LINKS: Final = "em.fa-tags ~ a, i.fa-tags ~ a, div.keywords a"
_TOPIC: Final = "a[contains(@href, '/topic/') or contains(@href, 'op=topic/')]/@title"
_TOPIC_LINE: Final = "p.text-right"
"""Fields that may stand outside of the root, all the more where a stray </div> in the body closed it early."""

_FLOOD: Final = "div.floodblocker"
_REFUSALS: Final = (
    (_FLOOD, "trang cũ bảo đợi vì bị hỏi dồn dập"),
    (".nv-infodie", "trang cũ báo lỗi truy cập"),
    ("form#loginForm, form[action*='/users/login']:not(.navbar-form) input[name=nv_password]", "trang đòi đăng nhập"),
)
_NO_PERMISSION: Final = "không được phép"
_CREDIT: Final = re.compile(r"^(Tác giả|Nguồn|Author|Source)[^:]*:\s*(.*)$")
_CREDIT_NAMES: Final = {"Author": "Tác giả", "Source": "Nguồn"}
_THUMBNAIL: Final = re.compile(r"(?<=/)assets/(?=news/|[^/]+/\d{4}_\d\d/)")
_ROOTLESS: Final = re.compile(r"^(?:uploads|assets)/")
_NO_PICTURE: Final = re.compile(r"/no[-_]image\.\w+$|/logo[^/]*$")
_FLOOD_PAGE: Final = 'class="floodblocker"'


def is_article_address(address: str) -> bool:
    """Whether an address has the form of an article's."""
    return ARTICLE_ADDRESS.match(address) is not None


def is_refusal(answer: Answer) -> bool:
    """Whether the site only asks us to wait: eGov and 4.4 say so with status 200."""
    return _FLOOD_PAGE.encode() in answer.body


def parse(answer: Answer) -> ScrapedArticle:
    """The article on an archived page. Raises NotAnArticleError."""
    return read_page(Page(answer, find_body))


def is_readable(page: Page) -> bool:
    """Whether the page is this adapter's: NukeViet's own themes, or a page of NukeViet's that holds no article."""
    is_ours = page.meta("generator").startswith("NukeViet") or bool(page.all(_FLOOD))
    return _body_node(page) is not None or (is_ours and not page.xpath(_ROOT))


def read_page(page: Page) -> ScrapedArticle:
    """The article on a page. Raises NotAnArticleError."""
    root = _root(page)
    if root is None or not (title := page.words(root, _FIELDS["title"])):
        raise NotAnArticleError(_why_not(page))
    moment, other = _dates(root, page)
    body = _body(page)
    credits_ = _credits(page)
    source = credits_.get("Nguồn")
    return ScrapedArticle(
        address=page.canonical,
        title=title,
        date=moment,
        section=clean_text(page.meta("article:section")) or words(next(iter(page.all(_TRAIL)[-1:]), None)),
        lead=page.words(root, [_LEAD]) or clean_text(" ".join(root.xpath(_OLD_LEAD).getall())),
        cover=_cover(root, page, title),
        body=body.html,
        photos=body.photos,
        documents=body.documents,
        attachments=read_attachments(page),
        authors=_authors(credits_.get("Tác giả")),
        source=_credit_text(source),
        source_address=absolute(page.base, source.css("a::attr(href)").get("")) if source and source.css("a") else "",
        tags=_tags(page),
        topic=clean_text(page.all(_TOPIC_LINE).xpath(_TOPIC).get("")),
        figures=read_figures(page),
        comments=read_comments(page),
        further_comments=further_comments(page),
        remarks=(
            *([f"Trang {page.trouble}."] if page.trouble else []),
            *doubts(moment, [other], page.answer.fetched),
            *body.remarks,
        ),
    )


def resolve_link(base: str, link: str) -> str:
    """The address that an editor meant; NukeViet's editor also writes `uploads/...`, meant from the root."""
    link = link.strip()
    return absolute(base, f"/{link}" if _ROOTLESS.match(link) else link)


def resolve_picture(base: str, link: str) -> str:
    """The uploaded picture that an address shows, be it a thumbnail of the same path."""
    return _THUMBNAIL.sub("uploads/", resolve_link(base, link))


def _root(page: Page) -> Selector | None:
    body = _body_node(page)
    found = page.xpath(_ROOT) if body is None else (around for query in _AROUND_BODY for around in body.xpath(query))
    return next(iter(found), None)


def _body_node(page: Page) -> Selector | None:
    return next((body for query in _BODIES for body in page.xpath(query)), None)


def _why_not(page: Page) -> str:
    for query, reason in _REFUSALS:
        if page.all(query):
            return reason
    if any(_NO_PERMISSION in words(alert) for alert in page.all("div.alert.alert-info, #no_permission")):
        return "chỉ người được cấp quyền mới xem được"
    return "không phải trang bài viết"


def _body(page: Page) -> CleanBody:
    html = page.apart
    if html is None:
        html = page.first("#news-bodyhtml") or page.first(".bodytext")
    return clean_body(
        html,
        lambda link: resolve_link(page.base, link),
        lambda link: resolve_picture(page.base, link),
    )


def _dates(root: Selector, page: Page) -> tuple[datetime, datetime | None]:
    """The publication time, and what else the page says it is. Its itemprop="datePublished" is the last edit's time."""
    shown = visible_moment(page.words(root, _FIELDS["date"]))
    hidden = machine_moment(page.meta("article:published_time"))
    moment = shown or hidden
    if moment is None:
        raise NotAnArticleError("không thấy ngày đăng")
    return moment, hidden


def _cover(root: Selector, page: Page, title: str) -> ScrapedPhoto | None:
    shown = page.value(root, _VALUES["cover"])
    address = resolve_picture(page.base, shown or page.meta("og:image"))
    if not address or _NO_PICTURE.search(address):
        return None
    caption = page.words(root, _FIELDS["caption"]) if shown else ""
    alt = clean_text(page.value(root, _VALUES["cover alt"]))
    return ScrapedPhoto(address, "" if alt in (caption, title) else alt, caption)


def _credits(page: Page) -> dict[str, Selector]:
    found = (page.all(query) for query in _CREDITS)
    lines = next((list(lines) for lines in found if lines), [])
    outside = [line for line in lines if not line.xpath(_IN_BODY)]
    matches = [(line, _CREDIT.match(clean_text(line.xpath("string()").get("")))) for line in outside or lines]
    return {_CREDIT_NAMES.get(match[1], match[1]): line for line, match in matches if match}


def _credit_text(line: Selector | None) -> str:
    if line is None:
        return ""
    match = _CREDIT.match(clean_text(line.xpath("string()").get("")))
    said = match[2] if match else ""
    return said or clean_text(line.css("img::attr(alt)").get("") or line.css("img::attr(title)").get(""))


def _authors(line: Selector | None) -> tuple[str, ...]:
    names = [name.strip() for name in _credit_text(line).split(",")]
    return tuple(dict.fromkeys(name for name in names if name))


def _tags(page: Page) -> tuple[str, ...]:
    said = page.metas("article:tag") or [words(link) for link in page.all(_TAG_LINKS)]
    return tuple(dict.fromkeys(tag for word in said if (tag := clean_text(word))))
