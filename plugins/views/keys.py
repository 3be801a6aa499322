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
        self._cards: dict[str, Key] = {}
        self._folders: dict[Path, Key] = {}

    def card(self, story: Story) -> Key:
        """What a teaser shows of a story, in any list: headline, lead, day, section, picture, facts."""
        known = self._cards.get(story.address)
        if known is None:
            front, section = story.document.front, story.section
            known = self._cards[story.address] = key_of(
                (
                    *(story.address, front.title, front.summary, story.date),
                    (section.slug, section.name) if section else (),
                    _cover(story.document, self._site.photos),
                    story.facts,
                )
            )
        return known

    def cards(self, stories: Sequence[Story]) -> Key:
        """The teasers of stories, in this order."""
        return hashlib.blake2b(b"".join(map(self.card, stories)), digest_size=16).digest()

    def whole(self, article: Article) -> Key:
        """Everything that an editor says in an article: its file, its address, and the files beside it."""
        document = article.document
        return key_of((document.synopsis.hash, article.address, self._folder(document)))

    def wholes(self, stories: Sequence[Story]) -> Key:
        """All of stories, in this order."""
        return key_of([(self.card(story), self.whole(story.article)) for story in stories])

    def _folder(self, document: Document) -> Key:
        folder = self._site.photos.folders[document.path]
        if not folder.files:
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
        document = article.document
        links = document.outline.links
        relative = [(target, self.links.at(document, target)) for target in links if is_relative(target)]
        return relative, self.mentions.named(document.outline.numbers)

    def names(self, story: Story) -> tuple[Name, ...]:
        """The lists of tags, authors and topic that a story is in, as readers see them."""
        front, site = story.document.front, self._site
        return (
            *(site.tags[text.casefold()] for text in front.tags),
            *(site.authors[text.casefold()] for text in front.authors),
            *((site.topics[front.topic.casefold()],) if front.topic else ()),
        )


def _cover(document: Document, book: PhotoBook) -> str:
    """The name of a rendition of the picture that stands for a document: it says which photo it is, and how it was cut."""
    shot = book.cover(document)
    return book.sheet(shot, "card").renditions[0].name if shot else ""
