"""Feeds of the newest stories, for the site and for each section: RSS 2.0, Atom 1.0 and JSON Feed 1.1 of one view."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from plugins.views.feeds.atom import atom
from plugins.views.feeds.entries import Feed, FeedPlan, feed_plans
from plugins.views.feeds.json_feed import json_feed
from plugins.views.feeds.rss import rss
from plugins.views.frame import Frame
from plugins.views.keys import key_of
from plugins.views.machine_file import MachineFile

_FORMS: Final[Mapping[str, Callable[[Feed], bytes]]] = {"rss.xml": rss, "atom.xml": atom, "feed.json": json_feed}
"""The writer of each file of addresses.FEED_FILES."""


def feed_files(frame: Frame, count: int) -> Iterator[MachineFile]:
    """Every feed; `count` stories in each."""
    for plan in feed_plans(frame, count):
        key = key_of(plan.inputs)
        yield from (MachineFile(f"{plan.folder}{file}", key, _maker(plan, write)) for file, write in _FORMS.items())


def _maker(plan: FeedPlan, write: Callable[[Feed], bytes]) -> Callable[[], bytes]:
    return lambda: write(plan.feed())
