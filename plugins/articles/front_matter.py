"""The typed metadata of an article: one field a key, in the order in which keys are written and documented."""

from datetime import date, datetime
from typing import Final, Literal

from msgspec import Struct

Status = Literal["draft", "review", "published", "archived"]
STATUSES: Final[tuple[Status, ...]] = ("draft", "review", "published", "archived")

AlbumOption = Literal["zip", "full-size", "watermark"]
ALBUM_OPTIONS: Final[tuple[AlbumOption, ...]] = ("zip", "full-size", "watermark")

LONGEST_TITLE: Final = 300
"""Characters."""


class Photo(Struct, frozen=True, omit_defaults=True):
    """An original picture as the editor names it: a file of the article's folder, and the words that belong to it.

    `focus` is the point that crops keep, as shares of width and height from the top left corner (0 to 1).
    """

    file: str
    line: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    focus: tuple[float, float] | None = None


class Attachment(Struct, frozen=True, omit_defaults=True):
    """A file of the article's folder that readers can download."""

    file: str
    line: int
    title: str = ""


class Correction(Struct, frozen=True, omit_defaults=True):
    """A mistake that was put right, told to readers."""

    date: date
    text: str


class RawField(Struct, frozen=True, omit_defaults=True):
    """What an article's `fields` say under one name: a text, or the texts of a list, and the line of the name.

    What they mean is known to the kind of the article's section.
    """

    name: str
    texts: tuple[str, ...]
    line: int


class OldNumbers(Struct, frozen=True, omit_defaults=True):
    """Counters of the old site on the day `as_of`; None where it had none. `rating` is the mean of the votes, 0 to 5."""

    as_of: date
    views: int | None = None
    comments: int | None = None
    rating: float | None = None
    votes: int | None = None


class FrontMatter(Struct, frozen=True, omit_defaults=True):
    """All keys of the contract. Absent values are empty; moments are aware."""

    title: str = ""
    date: datetime | None = None
    category: str = ""
    also_in: tuple[str, ...] = ()
    summary: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    slug: str = ""
    cover: Photo | None = None
    gallery: tuple[Photo, ...] | str = ()
    album: tuple[AlbumOption, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    source: str = ""
    source_url: str = ""
    topic: str = ""
    modified: datetime | None = None
    corrections: tuple[Correction, ...] = ()
    status: Status = "published"
    publish_at: datetime | None = None
    unpublish_at: datetime | None = None
    aliases: tuple[str, ...] = ()
    original_url: str = ""
    archive: OldNumbers | None = None
    fields: tuple[RawField, ...] = ()

    def is_public(self, now: datetime) -> bool:
        """Whether readers may see it at this aware moment. Only status and the two `_at` keys decide."""
        if self.status in ("draft", "review"):
            return False
        if self.publish_at and now < self.publish_at:
            return False
        return self.unpublish_at is None or now < self.unpublish_at


KEYS: Final = FrontMatter.__struct_fields__
