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
        if front.publish_at:
            yield front.publish_at
        if front.unpublish_at:
            yield front.unpublish_at
    pins = (site_file.pinned,) if site_file.pinned else ()
    for item in (*pins, *site_file.links, *site_file.notices, *site_file.banners):
        yield from (point for point in (item.span.start, item.span.end) if point)


def next_change(library: Library, site_file: SiteFile, now: datetime) -> datetime | None:
    """The first moment after `now` at which any file of the site changes, be it the news sitemap; None if there is none."""
    points = (*moments(library, site_file), *_news(library, now - NEWS_SPAN))
    return min((point for point in points if point > now), default=None)


def _news(library: Library, oldest: datetime) -> Iterator[datetime]:
    """When each article younger than the oldest news becomes news, and when it is news no more."""
    for article in library.articles:
        front = article.document.front
        assert front.date is not None
        appeared = max(front.date, front.publish_at) if front.publish_at else front.date
        if appeared > oldest:
            yield appeared
            yield appeared + NEWS_SPAN
