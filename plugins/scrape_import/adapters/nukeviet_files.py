"""The files attached to a NukeViet page, of the modules news and laws."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qs, urlsplit

from parsel import Selector

from plugins.scrape_import.adapters.page import Page, words
from plugins.scrape_import.addresses import absolute, file_name
from plugins.scrape_import.article import ScrapedFile

_ITEM: Final = "div.news-download-file div.list-group-item, div.laws-download-file div.list-group-item"
_LINK: Final = ("a[title]:not([href^='#']):not([href^=javascript])",)
_PREVIEW: Final = ("a[data-src]::attr(data-src)", "div[data-src]::attr(data-src)")
"""Files that readers may look at and not download have nothing else."""

_LABEL: Final = re.compile(r"^(?:Tập tin \d+|Tải tập tin)\s*:?\s*")
_PDF_VIEWER: Final = re.compile(r"(?<=[?&])pdf=1(?=&|$)")


def read_attachments(page: Page) -> tuple[ScrapedFile, ...]:
    """The attached files in order, under the names that readers see."""
    return tuple(dict.fromkeys(file for item in page.all(_ITEM) for file in _files(item, page)))


def _files(item: Selector, page: Page) -> Iterator[ScrapedFile]:
    link = next((found[0] for query in _LINK if (found := item.css(query))), None)
    address = absolute(page.base, link.attrib.get("href", "") if link is not None else "")
    address = address or _behind_preview(absolute(page.base, page.value(item, _PREVIEW)))
    if address:
        title = _LABEL.sub("", words(link if link is not None else item))
        yield ScrapedFile(address, title or file_name(address))


def _behind_preview(address: str) -> str:
    """The file that a preview shows: an image itself, a PDF by the site's viewer, a document by Google's."""
    asked = parse_qs(urlsplit(address).query)
    if "viewer" in urlsplit(address).path and asked.get("url"):
        return asked["url"][0]
    return _PDF_VIEWER.sub("download=1", address)
