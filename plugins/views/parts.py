"""The small pieces that page views are made of. All are plain frozen data: what a template may see."""

from typing import Literal

from markupsafe import Markup
from msgspec import Struct

Width = Literal["wide", "half", "third"]
"""How much of its row a block of the front page takes."""


class Link(Struct, frozen=True):
    """A text and the address it leads to, root-relative (`/2026/hoi-xuan/`) or absolute."""

    text: str
    url: str


class Moment(Struct, frozen=True):
    """A point in time, ready to print: ISO 8601 with +07:00, the full dateline and the short date."""

    iso: str
    dateline: str
    day: str


class Source(Struct, frozen=True):
    """One `<source>` of a picture: its MIME type and its srcset (`address 480w, address 960w`)."""

    type: str
    srcset: str


class Picture(Struct, frozen=True):
    """One photo as `<picture>`: better formats first, then the `<img>` that every browser knows.

    `width` and `height` are those of the widest file, in pixels; `sizes` tells the browser how wide the layout shows it.
    """

    sources: tuple[Source, ...]
    src: str
    srcset: str
    sizes: str
    width: int
    height: int
    alt: str


class Figure(Struct, frozen=True):
    """A photo with the words that readers see under it: caption as HTML (may be empty) and credit.

    `picture` is None where the photo is unreadable: its place says so. `url` is the photo's own page
    (`/2026/hoi-xuan/anh/mua-lan/`), empty where it has none. `classes` are the placeholder colour (`tint-8a4`) and, in a
    gallery, how many of 60 columns the photo spans on phones, tablets and desktops (`phone-30 tablet-20 desktop-15`).
    """

    picture: Picture | None
    caption: Markup
    credit: str
    url: str = ""
    classes: str = ""


class BodyPart(Struct, frozen=True):
    """A stretch of the body: either `html`, or `figures` (one is a figure, several are a gallery)."""

    html: Markup
    figures: tuple[Figure, ...]


class Card(Struct, frozen=True):
    """A teaser of an article. `picture` is None where the article has no photo."""

    title: str
    url: str
    lead: str
    date: Moment
    section: Link | None
    picture: Picture | None


class AlbumCard(Struct, frozen=True):
    """A gallery in the album index: its article's title and address, its cover, and how many photos it has (`22 ảnh`)."""

    title: str
    url: str
    date: Moment
    picture: Picture
    count: str


class Banner(Struct, frozen=True):
    """A picture that leads somewhere; its alt says what it leads to. `url` is empty where it only shows something."""

    picture: Picture
    url: str


class TopicCard(Struct, frozen=True):
    """A running story: its list, how many articles it has, the newest of them, and when its oldest appeared."""

    link: Link
    count: int
    newest: tuple[Card, ...]
    oldest: Moment


class Paging(Struct, frozen=True):
    """Links to the neighbouring pages of a list; `position` (`Trang 3`) may be empty. A link is None at the list's end."""

    newer: Link | None
    older: Link | None
    position: str


class Attachment(Struct, frozen=True):
    """A file to download: its title, address, kind (`PDF`) and size as text (`1,2 MB`)."""

    title: str
    url: str
    kind: str
    size: str
