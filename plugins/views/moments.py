"""When the clock alone changes what readers see."""

from collections.abc import Iterator
from datetime import datetime

from plugins.articles.library import Library
from plugins.views.site_file import SiteFile
from plugins.views.sitemaps import NEWS_SPAN


def moments(library: Library, site_file: SiteFile) -> Iterator[datetime]:
    """Every aware moment at which an article, or something on the front page, appears or leaves."""
    for article in (*library.articles, *library.pages):
        front = article.document.front
        yield from (point for point in (front.publish_at, front.unpublish_at) if point)
    pins = (site_file.pinned,) if site_file.pinned else ()
    for item in (*pins, *site_file.links, *site_file.notices, *site_file.banners):
        yield from (point for point in (item.span.start, item.span.end) if point)


def next_change(library: Library, site_file: SiteFile, now: datetime) -> datetime | None:
    """The first moment after `now` at which any file of the site changes, be it the news sitemap; None if there is none."""
    return min((point for point in (*moments(library, site_file), *_news(library)) if point > now), default=None)


def _news(library: Library) -> Iterator[datetime]:
    """When each article becomes news, and when it is news no more."""
    for article in library.articles:
        front = article.document.front
        appeared = max(filter(None, (front.date, front.publish_at)))
        yield appeared
        yield appeared + NEWS_SPAN
