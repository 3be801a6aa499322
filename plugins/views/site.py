"""The whole site as data: public articles with their sections, tags and neighbours, ready for page views."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property

from msgspec import Struct

from plugins.articles.document import Document
from plugins.articles.library import Article, Library
from plugins.articles.problems import Problem
from plugins.articles.reserved_words import RESERVED
from plugins.gallery.originals import photos_of
from plugins.gallery.photo_book import PhotoBook
from plugins.sections.facts import Fact, read_facts
from plugins.sections.field_types import FactValue
from plugins.sections.kind import Field, Kind
from plugins.sections.tree import Section, SectionTree
from plugins.vietnamese.dates import VIETNAM
from plugins.views.names import Name, grouped, register
from plugins.views.neighbours import around, places
from plugins.views.site_file import SiteFile


class Story(Struct, frozen=True):
    """A public article in its sections. `section` is its own, `sections` are all that list it.

    `facts` are what it says in the fields of its section's kind.
    """

    article: Article
    document: Document
    address: str
    date: datetime
    section: Section | None
    sections: tuple[Section, ...]
    kind: Kind | None
    facts: tuple[Fact, ...]

    @property
    def name(self) -> str:
        """The name of the thing itself where its kind has a field for it, otherwise the headline."""
        title = self.kind.title_field if self.kind else None
        return next((value.text for value in self.values(title)), self.document.front.title)

    def fact(self, field: Field | None) -> Fact | None:
        """What the article says in a field."""
        return next((fact for fact in self.facts if fact.field == field), None)

    def values(self, field: Field | None) -> tuple[FactValue, ...]:
        """The values that the article has in a field."""
        fact = self.fact(field)
        return fact.values if fact else ()


class Site:
    """The stories, newest first, and every way to group them. Lists of stories are newest first everywhere."""

    def __init__(
        self, library: Library, tree: SectionTree, photos: PhotoBook, site_file: SiteFile, now: datetime
    ) -> None:
        self.tree = tree
        self.photos = photos
        self.file = site_file
        self.stories = tuple(
            _story(article, tree) for article in reversed(library.articles) if article.document.front.is_public(now)
        )
        taken = {section.slug for section in tree.sections} | RESERVED
        self.pages = tuple(
            page
            for page in library.pages
            if page.document.front.is_public(now) and page.address.strip("/") not in taken
        )

    @cached_property
    def documents(self) -> tuple[Article, ...]:
        """All public articles and standing pages."""
        return (*(story.article for story in self.stories), *self.pages)

    @cached_property
    def by_section(self) -> dict[str, tuple[Story, ...]]:
        """The stories that each section lists, by slug; a parent lists its children's too."""
        trails = {section.slug: [part.slug for part in self.tree.trail(section)] for section in self.tree.sections}
        lists: dict[str, list[Story]] = defaultdict(list)
        for story in self.stories:
            for slug in dict.fromkeys(slug for section in story.sections for slug in trails[section.slug]):
                lists[slug].append(story)
        return {slug: tuple(stories) for slug, stories in lists.items()}

    @cached_property
    def galleries(self) -> tuple[Story, ...]:
        """The stories with more than one photo beside their cover."""

        def has_gallery(document: Document) -> bool:
            count = sum(1 for _ in photos_of(document, self.photos.folders[document.path]))
            return count - bool(document.front.cover) > 1 and self.photos.cover(document) is not None

        return tuple(story for story in self.stories if story.document.has_photos and has_gallery(story.document))

    @cached_property
    def tags(self) -> dict[str, Name]:
        """Every tag by its name in lower case."""
        return self._register(_tags, "the")

    @cached_property
    def topics(self) -> dict[str, Name]:
        """Every running story by its name in lower case."""
        return self._register(_topics, "dong-su-kien")

    @cached_property
    def authors(self) -> dict[str, Name]:
        """Every author by the name in lower case."""
        return self._register(_authors, "tac-gia")

    @cached_property
    def by_tag(self) -> dict[Name, tuple[Story, ...]]:
        """The stories of each tag."""
        return grouped(self.stories, _tags, self.tags)

    @cached_property
    def by_topic(self) -> dict[Name, tuple[Story, ...]]:
        """The stories of each topic."""
        return grouped(self.stories, _topics, self.topics)

    @cached_property
    def by_author(self) -> dict[Name, tuple[Story, ...]]:
        """The stories that each author signed."""
        return grouped(self.stories, _authors, self.authors)

    @cached_property
    def by_month(self) -> dict[tuple[int, int], tuple[Story, ...]]:
        """The stories of each month in Vietnam, by year and month, newest month first."""
        lists: dict[tuple[int, int], list[Story]] = defaultdict(list)
        for story in self.stories:
            day = story.date.astimezone(VIETNAM)
            lists[day.year, day.month].append(story)
        return {month: tuple(stories) for month, stories in lists.items()}

    @cached_property
    def _places(self) -> dict[str, dict[str, int]]:
        """Each story's place in the list of each section, by the section's slug and the story's address."""
        return {slug: places(stories) for slug, stories in self.by_section.items()}

    @cached_property
    def _places_in_topics(self) -> dict[Name, dict[str, int]]:
        """Each story's place in its topic's list, by the story's address."""
        return {topic: places(stories) for topic, stories in self.by_topic.items()}

    def neighbours(self, story: Story, count: int) -> tuple[Sequence[Story], Sequence[Story]]:
        """The stories just newer (newest first) and just older than this one in its own section."""
        if story.section is None:
            return (), ()
        slug = story.section.slug
        return around(self.by_section[slug], self._places[slug][story.address], count)

    def same_topic(self, story: Story, count: int) -> tuple[Sequence[Story], Sequence[Story]]:
        """The stories just newer (newest first) and just older than this one in its running story."""
        named = story.document.front.topic
        if not named:
            return (), ()
        topic = self.topics[named.casefold()]
        return around(self.by_topic[topic], self._places_in_topics[topic][story.address], count)

    def _register(self, texts: Callable[[Story], Iterable[str]], otherwise: str) -> dict[str, Name]:
        return register((text for story in reversed(self.stories) for text in texts(story)), otherwise)


def is_taken(page: Article, tree: SectionTree) -> bool:
    """Whether a standing page wants the address of a section, or one that the site itself uses."""
    return page.address.strip("/") in {section.slug for section in tree.sections} | RESERVED


def page_problems(pages: Iterable[Article], tree: SectionTree) -> Iterator[Problem]:
    """A problem for each standing page whose address is taken."""
    for page in pages:
        if is_taken(page, tree):
            document = page.document
            message = f"địa chỉ {page.address} đã có chỗ dùng nên trang này chưa lên. Thêm dòng slug: một từ khác."
            yield Problem(document.path, document.line("slug" if document.front.slug else "title"), message)


def _tags(story: Story) -> Iterable[str]:
    return story.document.front.tags


def _topics(story: Story) -> Iterable[str]:
    topic = story.document.front.topic
    return (topic,) if topic else ()


def _authors(story: Story) -> Iterable[str]:
    return story.document.front.authors


def _story(article: Article, tree: SectionTree) -> Story:
    document = article.document
    front = document.front
    assert front.date is not None
    section = tree.named(front.category) if front.category else None
    named = (section, *(tree.named(name) for name in front.also_in))
    sections = {other.slug: other for other in named if other}
    kind = tree.kind_of(section)
    facts = read_facts(document, kind).facts if kind else ()
    return Story(article, document, article.address, front.date, section, tuple(sections.values()), kind, facts)
