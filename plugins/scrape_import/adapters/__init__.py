"""One module a system that publishes news: its selectors as data, its parser; and the order in which they are asked."""

from collections.abc import Callable
from typing import Final

from plugins.scrape_import.adapters import generic, nukeviet, nukeviet_laws
from plugins.scrape_import.adapters.nukeviet_body import find_body
from plugins.scrape_import.adapters.page import Page
from plugins.scrape_import.adapters.site import Site
from plugins.scrape_import.adapters.wordpress import WORDPRESS
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import ScrapedArticle

SITES: Final[tuple[Site, ...]] = (WORDPRESS,)
"""Systems that are described by selectors alone; a new one is named here."""

_OWN_READERS: Final[tuple[tuple[Callable[[Page], bool], Callable[[Page], ScrapedArticle]], ...]] = (
    (nukeviet_laws.is_document, nukeviet_laws.read_page),
    (nukeviet.is_readable, nukeviet.read_page),
)


def read_article(answer: Answer) -> ScrapedArticle:
    """The article on an archived page, read by the first adapter that knows it. Raises NotAnArticleError."""
    page = Page(answer, find_body)
    for knows, read_page in _OWN_READERS:
        if knows(page):
            return read_page(page)
    site = next((site for site in SITES if page.all(site.mark)), None)
    return generic.read_page(page) if site is None else generic.read_page(page, site)
