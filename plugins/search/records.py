"""What the index knows of an article: its words, and what an answer shows of it."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from html import unescape
from typing import Any, Final

from plugins.articles.document import Document
from plugins.articles.front_matter import Photo
from plugins.gallery.photo_book import PhotoBook
from plugins.vietnamese.dates import VIETNAM, short_date
from plugins.vietnamese.text import normalise
from plugins.views.pictures import rendition_address
from plugins.views.site import Site, Story

_MARKUP: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class SmallPicture:
    """The smallest picture of an article: address, width and height in pixels."""

    src: str
    width: int
    height: int


@dataclass(frozen=True)
class Outline:
    """What the first answers know of an article."""

    address: str
    date: datetime
    title: str
    section: str
    sections: tuple[str, ...]
    """The slugs of all sections that list it, parents included."""
    picture: SmallPicture | None

    @property
    def filters(self) -> tuple[str, ...]:
        """The words that stand for its sections, year and photos; no word of a text has a colon."""
        sections = (f"muc:{slug}" for slug in self.sections)
        return (*sections, f"nam:{self.date.astimezone(VIETNAM).year}", *(("anh:1",) if self.picture else ()))


@dataclass(frozen=True)
class Record(Outline):
    """An article with its words. `names` are words beside the text: sections, authors, tags, topic, source, documents."""

    lead: str
    text: str
    names: str

    @property
    def answer(self) -> dict[str, Any]:
        """What the search page shows, ready for JSON."""
        return {
            "url": self.address,
            "title": self.title,
            "date": short_date(self.date),
            "section": self.section,
            "picture": asdict(self.picture) if self.picture else None,
            "lead": self.lead,
            "text": self.text,
        }


def outline(story: Story, site: Site) -> Outline:
    """The outline of a story."""
    slugs = (part.slug for section in story.sections for part in site.tree.trail(section))
    return Outline(
        address=story.address,
        date=story.date,
        title=normalise(story.document.front.title),
        section=story.section.name if story.section else "",
        sections=tuple(dict.fromkeys(slugs)),
        picture=small_picture(story.document, site.photos),
    )


def record(story: Story, site: Site) -> Record:
    """The record of a story."""
    front = story.document.front
    names = (
        *(section.name for section in story.sections),
        *front.authors,
        *front.tags,
        front.topic,
        front.source,
        *(item.title for item in front.attachments),
    )
    known = outline(story, site)
    return Record(
        **{field.name: getattr(known, field.name) for field in fields(known)},
        lead=normalise(front.summary),
        text=_joined(_texts(story.document)),
        names=_joined(iter(names)),
    )


def small_picture(document: Document, book: PhotoBook) -> SmallPicture | None:
    """The smallest picture of a document, if it has one."""
    shot = book.cover(document)
    if shot is None:
        return None
    plain = (item for item in book.sheet(shot, "card").renditions if item.type == "image/jpeg")
    small = min(plain, key=lambda item: item.width)
    return SmallPicture(rendition_address(small), small.width, small.height)


def _texts(document: Document) -> Iterator[str]:
    """The texts of an article in the order of its page: facts, body and captions, gallery, corrections."""
    front = document.front
    for field in front.fields:
        yield from field.texts
    for part in document.body.parts:
        yield from ([part] if isinstance(part, str) else map(_words_below, part))
    yield from () if isinstance(front.gallery, str) else map(_words_below, front.gallery)
    yield _words_below(front.cover) if front.cover else ""
    yield from (correction.text for correction in front.corrections)


def _words_below(photo: Photo) -> str:
    return f"{photo.caption} {photo.credit}"


def _joined(texts: Iterator[str]) -> str:
    """Texts without markup as one, with single spaces."""
    return normalise(" ".join(unescape(_MARKUP.sub(" ", " ".join(texts))).split()))
