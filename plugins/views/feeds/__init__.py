"""Feeds of the newest stories, for the site and for each section: RSS 2.0, Atom 1.0 and JSON Feed 1.1 of one view."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from plugins.views.feeds.atom import atom
from plugins.views.feeds.entries import Feed, feeds
from plugins.views.feeds.json_feed import json_feed
from plugins.views.feeds.rss import rss
from plugins.views.frame import Frame

_FORMS: Final[Mapping[str, Callable[[Feed], bytes]]] = {"rss.xml": rss, "atom.xml": atom, "feed.json": json_feed}
"""The writer of each file of addresses.FEED_FILES."""


def feed_files(frame: Frame, count: int) -> Iterator[tuple[str, bytes]]:
    """Every feed with its address; `count` stories in each."""
    for feed in feeds(frame, count):
        yield from ((f"{feed.folder}{file}", write(feed)) for file, write in _FORMS.items())
