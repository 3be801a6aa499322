"""The RSS feed and the sitemap: the site for machines."""

from collections.abc import Iterable
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from feedgenerator import Rss201rev2Feed
from markupsafe import escape

from plugins.vietnamese.dates import VIETNAM
from plugins.views.addresses import FEED, FRONT, absolute
from plugins.views.frame import Frame


class _Feed(Rss201rev2Feed):  # type: ignore[misc]  # feedgenerator has no types
    """A feed whose date is that of its newest article, and on an empty site always the same."""

    def latest_post_date(self) -> datetime:
        """The date that feedgenerator writes as the feed's own."""
        return max((item["pubdate"] for item in self.items), default=datetime(2000, 1, 1, tzinfo=VIETNAM))


def rss(frame: Frame, count: int) -> bytes:
    """RSS 2.0 of the newest stories: headline, lead, section and publication date."""
    feed = _Feed(
        title=frame.chrome.site_name,
        link=absolute(frame.site_url, FRONT),
        description=frame.chrome.description or frame.chrome.site_name,
        language="vi",
        feed_url=absolute(frame.site_url, FEED),
    )
    for story in frame.site.stories[:count]:
        front = story.document.front
        address = absolute(frame.site_url, story.address)
        feed.add_item(
            title=front.title,
            link=address,
            description=str(escape(front.summary)),
            unique_id=address,
            unique_id_is_permalink=True,
            categories=[section.name for section in story.sections],
            pubdate=story.date.astimezone(VIETNAM),
        )
    text: str = feed.writeString("utf-8")
    return text.encode()


def sitemap(frame: Frame, addresses: Iterable[str]) -> bytes:
    """A sitemap (sitemaps.org 0.9) of these addresses; articles carry the date of their last revision."""
    revised = {story.address: story.document.front.modified or story.date for story in frame.site.stories}
    root = Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for address in addresses:
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = absolute(frame.site_url, address)
        if address in revised:
            SubElement(entry, "lastmod").text = revised[address].astimezone(VIETNAM).isoformat(timespec="seconds")
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()
