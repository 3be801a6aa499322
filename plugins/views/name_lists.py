"""Lists of what stands together under a name, and the overviews of all tags, topics and authors."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Final

from plugins.vietnamese.dates import short_date
from plugins.vietnamese.order import index_letter, sort_key
from plugins.views.addresses import AUTHORS, TAGS, TOPICS, author_address, tag_address, topic_address
from plugins.views.frame import HOME, Frame, moment
from plugins.views.lists import Listing, list_pages
from plugins.views.names import Name
from plugins.views.overviews import NamesView, TopicsView
from plugins.views.pages import CountedLink
from plugins.views.parts import Link, TopicCard
from plugins.views.planned import PlannedPage
from plugins.views.site import Story

_Lists = Mapping[Name, tuple[Story, ...]]

ALL_TAGS = Link("Từ khóa", TAGS)
ALL_TOPICS = Link("Dòng sự kiện", TOPICS)
ALL_AUTHORS = Link("Tác giả", AUTHORS)


_NEWEST: Final = 3
"""Articles that a running story shows in the overview."""

_WORTH_LETTERS: Final = 30
"""From so many names on they are parted by letter; before, a letter would stand over each one."""


def tag_lists(frame: Frame, per_page: int) -> Iterator[PlannedPage]:
    """The lists of all tags."""
    for tag, stories in frame.site.by_tag.items():
        description = f"{len(stories)} bài viết có từ khóa {tag.name}."
        listing = Listing(tag_address(tag.slug), tag.name, description, (HOME, ALL_TAGS))
        yield from list_pages(frame, stories, per_page, listing)


def topic_lists(frame: Frame, per_page: int) -> Iterator[PlannedPage]:
    """The lists of all running stories."""
    for topic, stories in frame.site.by_topic.items():
        description = f"{len(stories)} bài viết nối nhau, từ {short_date(stories[-1].date)}."
        listing = Listing(topic_address(topic.slug), topic.name, description, (HOME, ALL_TOPICS))
        yield from list_pages(frame, stories, per_page, listing)


def author_lists(frame: Frame, per_page: int) -> Iterator[PlannedPage]:
    """The lists of all authors."""
    for author, stories in frame.site.by_author.items():
        description = f"{len(stories)} bài viết của {author.name}."
        listing = Listing(author_address(author.slug), author.name, description, (HOME, ALL_AUTHORS))
        yield from list_pages(frame, stories, per_page, listing)


def tags_view(frame: Frame) -> NamesView:
    """All tags in Vietnamese order, under their first letters."""
    description = "Tất cả từ khóa của các bài viết, theo thứ tự chữ cái."
    return _names_view(frame, ALL_TAGS, description, frame.site.by_tag, tag_address)


def authors_view(frame: Frame) -> NamesView:
    """All authors in Vietnamese order, by the name as it is written."""
    description = "Những người viết cho trang này, theo thứ tự chữ cái."
    return _names_view(frame, ALL_AUTHORS, description, frame.site.by_author, author_address)


def topics_view(frame: Frame) -> TopicsView:
    """All running stories, the one with the newest article first."""
    description = "Những câu chuyện được theo dõi qua nhiều bài, chuyện có tin mới đứng đầu."
    cards = tuple(
        TopicCard(
            link=Link(topic.name, topic_address(topic.slug)),
            count=len(stories),
            newest=frame.cards(stories[:_NEWEST], "row", with_lead=False),
            oldest=moment(stories[-1].date),
        )
        for topic, stories in frame.site.by_topic.items()
    )
    head = frame.head(ALL_TOPICS.text, description, TOPICS)
    return TopicsView(frame.chrome, head, (HOME,), ALL_TOPICS.text, description, cards)


def _names_view(frame: Frame, link: Link, description: str, lists: _Lists, address: Callable[[str], str]) -> NamesView:
    counted = [CountedLink(Link(name.name, address(name.slug)), len(stories)) for name, stories in lists.items()]
    counted.sort(key=lambda item: sort_key(item.link.text))
    has_letters = len(counted) >= _WORTH_LETTERS
    letters = groupby(counted, key=lambda item: index_letter(item.link.text) if has_letters else "")
    return NamesView(
        chrome=frame.chrome,
        head=frame.head(link.text, description, link.url),
        trail=(HOME,),
        heading=link.text,
        letters=tuple((letter, tuple(items)) for letter, items in letters),
    )
