"""NukeViet's module for documents, `laws`: number, dates, signer and file of each, with the selectors as data."""

import re
from collections.abc import Mapping
from typing import Final

from parsel import Selector

from plugins.scrape_import.adapters.moments import doubts, visible_moment
from plugins.scrape_import.adapters.nukeviet import resolve_link, resolve_picture
from plugins.scrape_import.adapters.nukeviet_files import read_attachments
from plugins.scrape_import.adapters.page import Page, words
from plugins.scrape_import.article import NotAnArticleError, ScrapedArticle
from plugins.scrape_import.clean import clean_body, clean_text
from plugins.vietnamese.slugs import slugify

DOCUMENT_ADDRESS: Final = re.compile(r"^https?://[^/]+/(?:[^/?]+/)*detail/[^/?]+-(?P<id>\d+)/?(?:\?[^#]*)?$")
"""The module may have another name; the document's number comes last."""

_TABLE: Final = "table.table-striped"
_TITLE: Final = ("h3.lawh3", "h1")
_SUMMARY: Final = ("h3.lawh3 + p",)
_TEXT: Final = "//*[h3[contains(@class, 'lawh3')]]/*[preceding-sibling::*[.//table or self::table]][not(@id='comment')]"
"""What stands behind the table; the next heading opens the files."""

_TRAIL: Final = "ul.temp-breadcrumbs [itemprop=name]::text"
_NAMES: Final = {
    "so-ki-hieu": "so_ky_hieu",
    "so-hieu": "so_ky_hieu",
    "the-loai": "loai",
    "loai-van-ban": "loai",
    "co-quan": "co_quan_ban_hanh",
    "don-vi-ban-hanh": "co_quan_ban_hanh",
    "trang-thai": "hieu_luc",
    "tinh-trang-hieu-luc": "hieu_luc",
    "ngay-bat-dau-hieu-luc": "ngay_hieu_luc",
    "ngay-ket-thuc-hieu-luc": "ngay_het_hieu_luc",
    "ngay-co-hieu-luc": "ngay_hieu_luc",
}
"""Labels of sites by the field of the kind `van-ban` that they mean; every other field is named after its label."""
_VALUES: Final = {("loai", "Văn bản"): "Văn bản khác"}
"""Words of the old site for which the kind has another."""

_DATE: Final = "ngay_ban_hanh"
_DEFAULT_SECTION: Final = "Văn bản"


def is_document(page: Page) -> bool:
    """Whether the page shows one document."""
    return DOCUMENT_ADDRESS.match(page.answer.final) is not None and bool(page.all(_TABLE))


def read_page(page: Page) -> ScrapedArticle:
    """The document on a page, its date the one of issue. Raises NotAnArticleError."""
    title = words(page.node(_TITLE))
    said = _rows(page)
    moment = visible_moment(said.get(_DATE, ""))
    if not title or moment is None:
        raise NotAnArticleError("văn bản không có tên hay ngày ban hành")
    summary = words(page.node(_SUMMARY))
    body = clean_body(
        "".join(_behind_table(page)),
        lambda link: resolve_link(page.base, link),
        lambda link: resolve_picture(page.base, link),
    )
    return ScrapedArticle(
        address=page.canonical,
        title=title,
        date=moment,
        section=clean_text(next(iter(page.all(_TRAIL).getall()[-1:]), "")) or _DEFAULT_SECTION,
        lead="" if summary == title else summary,
        body=body.html,
        photos=body.photos,
        documents=body.documents,
        attachments=read_attachments(page),
        fields={name: _VALUES.get((name, value), _plain(value)) for name, value in said.items()},
        remarks=(*doubts(moment, (), page.answer.fetched), *body.remarks),
    )


def _rows(page: Page) -> Mapping[str, str]:
    rows = [row.css("td") for row in page.all(f"{_TABLE} tr")]
    return {_name(cells[0]): words(cells[1]) for cells in rows if len(cells) == 2 and words(cells[1])}


def _name(label: Selector) -> str:
    slug = slugify(words(label))
    return _NAMES.get(slug, slug.replace("-", "_"))


def _plain(value: str) -> str:
    """Dates as in ISO 8601, all else as it stands."""
    moment = visible_moment(value)
    return moment.date().isoformat() if moment and len(value) <= len("15/07/2013") else value


def _behind_table(page: Page) -> list[str]:
    found = []
    for node in page.xpath(_TEXT):
        if node.root.tag == "h3":
            break
        found.append(node.get())
    return found
