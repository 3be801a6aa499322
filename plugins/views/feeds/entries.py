"""What a feed says, before it is written in any form. All addresses are absolute, all moments are Vietnam's."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.vietnamese.dates import VIETNAM
from plugins.views.addresses import FRONT, absolute, section_address
from plugins.views.feeds.reader_html import reader_html
from plugins.views.frame import Frame
from plugins.views.pictures import rendition_address
from plugins.views.site import Story


@dataclass(frozen=True)
class FeedPicture:
    """A JPEG that a reader's program may show beside the entry: its address and size in bytes."""

    url: str
    size: int


@dataclass(frozen=True)
class FeedEntry:
    """A story. `html` is its full text with photos, `topics` are its sections and tags."""

    url: str
    title: str
    lead: str
    html: str
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    published: datetime
    revised: datetime | None
    picture: FeedPicture | None


@dataclass(frozen=True)
class Feed:
    """The newest stories of the site or of a section, newest first. `folder` is the root-relative address it lies below."""

    site_name: str
    title: str
    description: str
    site_url: str
    folder: str
    entries: tuple[FeedEntry, ...]

    @property
    def home(self) -> str:
        """The address of the page whose feed this is."""
        return absolute(self.site_url, self.folder)

    def address(self, file: str) -> str:
        """The address of the feed itself in one of its forms."""
        return absolute(self.site_url, self.folder + file)

    @property
    def changed(self) -> datetime:
        """When it last changed; without stories always the same, so that the file does."""
        moments = [entry.revised or entry.published for entry in self.entries]
        return max(moments, default=datetime(2000, 1, 1, tzinfo=VIETNAM))


@dataclass(frozen=True)
class FeedPlan:
    """A feed below an address, what decides it (plain data), and the way to it."""

    folder: str
    inputs: object
    feed: Callable[[], Feed]


def feed_plans(frame: Frame, count: int) -> Iterator[FeedPlan]:
    """The feed of the site, then that of each section; each story is made an entry once."""
    site, name = frame.site, frame.chrome.site_name
    made: dict[str, FeedEntry] = {}

    def planned(folder: str, title: str, description: str, stories: Sequence[Story]) -> FeedPlan:
        newest = stories[:count]

        def feed() -> Feed:
            for story in newest:
                if story.address not in made:
                    made[story.address] = _entry(story, frame)
            entries = tuple(made[story.address] for story in newest)
            return Feed(name, title, description, frame.site_url, folder, entries)

        ways = [frame.keys.ways(story.article) for story in newest]
        return FeedPlan(folder, (folder, title, description, frame.keys.wholes(newest), ways), feed)

    yield planned(FRONT, name, frame.chrome.description or name, site.stories)
    for section in site.tree.sections:
        title = f"{name}: {section.name}"
        stories = site.by_section.get(section.slug, ())
        yield planned(section_address(section.slug), title, section.description or title, stories)


def _entry(story: Story, frame: Frame) -> FeedEntry:
    front, book = story.document.front, frame.site.photos
    cover = book.cover(story.document)
    card = book.sheet(cover, "share").renditions[-1] if cover else None
    names = (*(section.name for section in story.sections), *front.tags)
    return FeedEntry(
        url=absolute(frame.site_url, story.address),
        title=front.title,
        lead=front.summary,
        html=reader_html(story, frame),
        authors=front.authors,
        topics=tuple(dict.fromkeys(names)),
        published=story.date.astimezone(VIETNAM),
        revised=front.modified.astimezone(VIETNAM) if front.modified else None,
        picture=FeedPicture(absolute(frame.site_url, rendition_address(card)), card.size) if card else None,
    )
