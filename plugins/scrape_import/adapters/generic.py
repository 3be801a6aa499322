"""An article of any site: what its metadata and its adapter's selectors say, and for the body the vote of extractors."""

import re
from collections.abc import Iterable
from typing import Final

from parsel import Selector

from plugins.scrape_import.adapters.density import densest_text, quiet_tree
from plugins.scrape_import.adapters.metadata import Metadata
from plugins.scrape_import.adapters.moments import doubts, machine_moment, visible_moment
from plugins.scrape_import.adapters.page import Page, words
from plugins.scrape_import.adapters.prune import prune
from plugins.scrape_import.adapters.site import ANY, Site
from plugins.scrape_import.adapters.vote import winning_text
from plugins.scrape_import.addresses import absolute, file_name, host_of
from plugins.scrape_import.any_site import looks_like_story
from plugins.scrape_import.article import NotAnArticleError, ScrapedArticle, ScrapedPhoto
from plugins.scrape_import.clean import CleanBody, clean_body, clean_text
from plugins.vietnamese.dates import VIETNAM

_TAG: Final = re.compile(r"<[^>]+>")
_OPENING: Final = 400
"""Characters, a lead's; a picture after fewer is the one that opens the article."""

_SEVERAL: Final = 4
_TEASER: Final = 500
"""Characters, a headline's and a lead's."""

_LONG_ENOUGH: Final = 600
"""Characters of text that make an article of a page that does not call itself one."""


def read_page(page: Page, site: Site = ANY) -> ScrapedArticle:
    """The article on a page. Raises NotAnArticleError."""
    metadata = Metadata(page)
    title = _words(page, site.title) or metadata.title
    html = _body_html(page, site, title)
    said = clean_text(" ".join(Selector(html).xpath("//text()").getall())) if html else ""
    is_marked = metadata.is_article or any(len(page.all(query)) == 1 for query in site.body)
    shown = machine_moment(_value(page, site.date, "datetime")) or visible_moment(_words(page, site.date))
    shown = shown or metadata.shown_date
    if not title or not (is_marked or len(said) >= _LONG_ENOUGH):
        raise NotAnArticleError("không nhận ra bài viết nào trên trang")
    if not is_marked and _is_list(page):
        raise NotAnArticleError("trang chỉ là danh sách bài viết")
    body = clean_body(html, lambda link: absolute(page.base, link), lambda link: absolute(page.base, link))
    moment = shown or metadata.guessed_date
    picture = absolute(page.base, metadata.picture)
    lead = _words(page, site.lead) or metadata.lead
    return ScrapedArticle(
        address=page.canonical,
        title=title,
        date=moment or page.answer.fetched.astimezone(VIETNAM),
        section=_words(page, site.section) or metadata.section,
        lead="" if _is_beginning(lead, said) else lead,
        cover=ScrapedPhoto(picture) if picture and not _is_shown(picture, body) else None,
        body=body.html,
        photos=body.photos,
        documents=body.documents,
        authors=_all_words(page, site.authors) or metadata.authors,
        source=_words(page, site.source),
        tags=_all_words(page, site.tags) or metadata.tags,
        remarks=(
            *([f"Trang {page.trouble}."] if page.trouble else []),
            *([] if moment else ["Trang không ghi ngày đăng; đã lấy ngày tải trang, hãy sửa lại."]),
            *([f"Ngày đăng {moment:%d/%m/%Y} là đoán từ trang, hãy xem lại."] if moment and not shown else []),
            *(["Trang lớn khác thường, chỉ đọc lướt được; hãy so lại bài với trang cũ."] if page.is_huge else []),
            *(doubts(moment, [metadata.shown_date], page.answer.fetched) if moment else ()),
            *body.remarks,
        ),
    )


def _body_html(page: Page, site: Site, title: str) -> str:
    """The body by the adapter's selector, else what the vote found."""
    node = page.node(site.body)
    if node is None:
        return prune(page.text, densest_text(page.text) if page.is_huge else winning_text(page.text), title)
    for query in site.dropped:
        for inner in node.css(query):
            inner.drop()
    return str(node.get())


def _is_list(page: Page) -> bool:
    """Whether the page is made of teasers: it leads to several stories, and says little between any two of them."""
    stories = 0
    longest = said = 0
    for node in Selector(root=quiet_tree(page.text), type="html").xpath(".//a | .//text()[not(ancestor::a)]"):
        if isinstance(node.root, str):
            said += len(node.root.strip())
            longest = max(longest, said)
        elif _leads_to_story(page, node.attrib.get("href", "")):
            stories, said = stories + 1, 0
    return stories >= _SEVERAL and longest < _TEASER


def _leads_to_story(page: Page, link: str) -> bool:
    address = absolute(page.base, link)
    return bool(address) and host_of(address) == host_of(page.base) and looks_like_story(address)


def _is_shown(picture: str, body: CleanBody) -> bool:
    """Whether the body shows the picture, or begins with one: what stands for it elsewhere is a cut of the same."""
    before, image, _ = body.html.partition("<img")
    begins = bool(image) and len(_TAG.sub("", before)) < _OPENING
    return begins or file_name(picture) in {file_name(photo.address) for photo in body.photos}


def _is_beginning(lead: str, said: str) -> bool:
    """Whether the body says the lead again at its beginning, as descriptions for machines are made."""
    return bool(lead) and lead.rstrip(".… ")[:80] in said[: len(lead) + 400]


def _words(page: Page, queries: Iterable[str]) -> str:
    return next((text for query in queries for node in page.all(query) if (text := words(node))), "")


def _all_words(page: Page, queries: Iterable[str]) -> tuple[str, ...]:
    found = ([words(node) for node in page.all(query)] for query in queries)
    return tuple(dict.fromkeys(text for text in next((texts for texts in found if any(texts)), []) if text))


def _value(page: Page, queries: Iterable[str], name: str) -> str:
    found = (node.attrib.get(name, "") for query in queries for node in page.all(query))
    return next((value for value in found if value), "")
