"""JSON Feed 1.1."""

import json
from typing import Any

from plugins.vietnamese.dates import iso
from plugins.views.feeds.entries import Feed, FeedEntry


def json_feed(feed: Feed) -> bytes:
    """The feed as JSON Feed 1.1."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address("feed.json"),
        "description": feed.description,
        "language": "vi",
        "authors": [{"name": feed.site_name, "url": feed.site_url}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return f"{json.dumps(made, ensure_ascii=False, indent=1)}\n".encode()


def _item(entry: FeedEntry) -> dict[str, Any]:
    """An entry; keys without a value are left out."""
    optional: dict[str, Any] = {
        "summary": entry.lead,
        "image": entry.picture.url if entry.picture else "",
        "date_modified": iso(entry.revised) if entry.revised else "",
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.topics),
    }
    return {
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": iso(entry.published),
        **{key: value for key, value in optional.items() if value},
    }
