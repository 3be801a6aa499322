"""RSS 2.0, with the full text as content:encoded (RSS 1.0 content module) and authors as dc:creator."""

from typing import Any

from feedgenerator import Enclosure, Rss201rev2Feed
from markupsafe import escape

from plugins.views.feeds.entries import Feed, FeedEntry


class _Rss(Rss201rev2Feed):  # type: ignore[misc]  # feedgenerator has no types
    """What feedgenerator leaves out of RSS: namespaces declared once, full text, several authors."""

    def rss_attributes(self) -> dict[str, str]:
        attributes: dict[str, str] = super().rss_attributes()
        return attributes | {
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401 an XML generator
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("content:encoded", item["content"])

    def latest_post_date(self) -> Any:  # noqa: ANN401 the base class's signature
        return self.feed["changed"]


def rss(feed: Feed) -> bytes:
    """The feed as RSS 2.0."""
    made = _Rss(
        title=feed.title,
        link=feed.home,
        description=feed.description,
        language="vi",
        feed_url=feed.address("rss.xml"),
        changed=feed.changed,
    )
    for entry in feed.entries:
        _add(made, entry)
    text: str = made.writeString("utf-8")
    return text.encode()


def _add(made: _Rss, entry: FeedEntry) -> None:
    picture = entry.picture
    made.add_item(
        title=entry.title,
        link=entry.url,
        description=str(escape(entry.lead)),
        content=entry.html,
        authors=entry.authors,
        unique_id=entry.url,
        unique_id_is_permalink=True,
        categories=entry.topics,
        pubdate=entry.published,
        enclosures=[Enclosure(picture.url, str(picture.size), "image/jpeg")] if picture else [],
    )
