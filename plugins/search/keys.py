"""What decides how an article is found, without reading it: equal keys, equal records."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from typing import Final, NamedTuple

from plugins.articles.program import program_version
from plugins.search.records import Record, record, small_picture
from plugins.views.keys import Key, key_of
from plugins.views.site import Site, Story

_FOLDERS: Final = ("articles", "search", "vietnamese")
_PACKAGES: Final = ("beautifulsoup4", "charset-normalizer", "markdown", "nh3", "pyyaml")


class Searched(NamedTuple):
    """An article of the index: the key of its record, its date, and the way to the record."""

    key: Key
    date: datetime
    read: Callable[[], Record]


def index_version() -> str:
    """The version of the programs that turn an article's file into an index."""
    return program_version(_FOLDERS, _PACKAGES)


def searched(stories: Iterable[Story], site: Site) -> Iterator[Searched]:
    """Stories of a site as articles of the index."""
    version = index_version()
    tree = site.tree
    trails = {section: (section.name, [part.slug for part in tree.trail(section)]) for section in tree.sections}
    for story in stories:
        document = story.document
        sections = (story.section is None, [trails[section] for section in story.sections])
        key = key_of((version, document.synopsis.hash, story.address, sections, small_picture(document, site.photos)))
        yield Searched(key, story.date, partial(record, story, site))
