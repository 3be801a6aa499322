"""Every file that is made for machines alone: share cards of words, feeds, sitemaps, robots.txt."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from plugins.views.addresses import NOT_FOUND, ROBOTS
from plugins.views.feeds import feed_files
from plugins.views.frame import Frame
from plugins.views.keys import key_of
from plugins.views.machine_file import MachineFile
from plugins.views.robots import robots
from plugins.views.share_pictures import card_files
from plugins.views.sitemaps import sitemap_files


def machine_files(
    frame: Frame, pages: Iterable[str], *, feed: int, now: datetime, cache: Path
) -> Iterator[MachineFile]:
    """Each file; `pages` are the addresses of all pages, `feed` is how many stories a feed holds."""
    yield from (MachineFile(address, key_of(title), make) for address, title, make in card_files(frame.site, cache))
    yield from feed_files(frame, feed)
    yield from sitemap_files(frame, (address for address in pages if address != NOT_FOUND), now)
    yield MachineFile(ROBOTS, b"", lambda: robots(frame.site_url))
