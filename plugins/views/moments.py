"""When the clock alone changes what readers see."""

from collections.abc import Iterator
from datetime import datetime

from plugins.articles.library import Library
from plugins.views.site_file import SiteFile
from plugins.views.sitemaps import NEWS_SPAN


def moments(library: Library, site_file: SiteFile) -> Iterator[datetime]:
    """Every aware moment at which an article appears, leaves or stops being news, or a piece of the front page comes or goes."""
    for article in (*library.articles, *library.pages):
        front = article.document.front
        begins = [point for point in (front.date, front.publish_at) if point]
        yield from begins
        if begins:
            yield max(begins) + NEWS_SPAN
        if front.unpublish_at:
            yield front.unpublish_at
    timed = (
        *site_file.links,
        *site_file.notices,
        *site_file.banners,
        *((site_file.pinned,) if site_file.pinned else ()),
    )
    for item in timed:
        yield from (point for point in (item.span.start, item.span.end) if point)


def next_moment(library: Library, site_file: SiteFile, now: datetime) -> datetime | None:
    """The first of these moments after `now`; None if the clock will change nothing any more."""
    return min((moment for moment in moments(library, site_file) if moment > now), default=None)
