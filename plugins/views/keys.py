"""Short digests that stand for an article wherever something depends on it: equal keys, equal bytes."""

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from plugins.articles.document import Document
from plugins.articles.library import Article
from plugins.articles.sealed import packed
from plugins.gallery.photo_book import PhotoBook
from plugins.views.links import LinkTable, is_relative
from plugins.views.mentions import Mentions
from plugins.views.names import Name
from plugins.views.site import Site, Story

Key = bytes
"""16 bytes."""


def key_of(value: object) -> Key:
    """The key of plain data."""
    return hashlib.blake2b(packed(value), digest_size=16).digest()


class Keys:
    """The keys of a site's articles, each made once."""

    def __init__(self, site: Site, documents: Sequence[Article]) -> None:
        self._site = site
        self._documents = documents
        self._folders: dict[Path, Key] = {}

    @cached_property
    def _cards(self) -> dict[str, Key]:
        """What a teaser shows of each story, in any list: headline, lead, day, section, picture, facts. By its address."""
        return {story.address: _card(story, self._site.photos) for story in self._site.stories}

    def cards(self, stories: Sequence[Story]) -> bytes:
        """The keys of the teasers of stories, in this order."""
        known = self._cards
        return b"".join([known[story.address] for story in stories])

    def whole(self, article: Article) -> bytes:
        """Everything that an editor says in an article: its file, and the files beside it if there are any."""
        document = article.document
        return document.synopsis.hash + self._folder(document)

    def wholes(self, stories: Sequence[Story]) -> Key:
        """All of stories, in this order."""
        return key_of((self.cards(stories), [self.whole(story.article) for story in stories]))

    def _folder(self, document: Document) -> Key:
        folder = None if document.is_alone else self._site.photos.folders[document.path]
        if folder is None or not folder.files:
            return b""
        if document.folder not in self._folders or not folder.is_shared:
            files = [(name, document.files.digest(file)) for name, file in folder.files.items()]
            self._folders[document.folder] = key_of(files)
        return self._folders[document.folder]

    @cached_property
    def links(self) -> LinkTable:
        """Where relative links can lead."""
        return LinkTable.of(self._documents)

    @cached_property
    def mentions(self) -> Mentions:
        """The documents of the site that texts can name."""
        return Mentions.of(self._site.stories)

    def ways(self, article: Article) -> object:
        """Where the text of an article leads: plain data that changes when another article moves, or a document comes."""
        document, outline = article.document, article.document.outline
        relative = [(target, self.links.at(document, target)) for target in outline.links if is_relative(target)]
        return relative, self.mentions.named(outline.numbers) if outline.numbers else ()

    def names(self, story: Story) -> tuple[Name, ...]:
        """The lists of tags, authors and topic that a story is in, as readers see them."""
        front, site = story.document.front, self._site
        tags = [site.tags[text.casefold()] for text in front.tags]
        authors = [site.authors[text.casefold()] for text in front.authors]
        return (*tags, *authors, *((site.topics[front.topic.casefold()],) if front.topic else ()))


def _card(story: Story, book: PhotoBook) -> Key:
    front, section = story.document.front, story.section
    place = (section.slug, section.name) if section else ()
    return key_of(
        (story.address, front.title, front.summary, story.date, place, _cover(story.document, book), story.facts)
    )


def _cover(document: Document, book: PhotoBook) -> str:
    """The name of a rendition of the picture that stands for a document: it says which photo it is, and how it was cut."""
    shot = book.cover(document)
    return book.sheet(shot, "card").renditions[0].name if shot else ""
