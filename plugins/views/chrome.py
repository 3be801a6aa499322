"""What surrounds every page: head, masthead, menu and foot."""

from markupsafe import Markup
from msgspec import Struct

from plugins.views.parts import Link


class MenuItem(Struct, frozen=True):
    """A section in the menu with its children."""

    link: Link
    children: tuple[Link, ...]


class Contact(Struct, frozen=True):
    """A line of the foot: its label (`Điện thoại`), its text, and an address to follow (`tel:...`) or an empty string."""

    label: str
    text: str
    url: str


class FeedLink(Struct, frozen=True):
    """A feed for readers' programs: its MIME type, its title and its address."""

    type: str
    title: str
    url: str


class SharePicture(Struct, frozen=True):
    """The JPEG that stands for a page where its link is shared: address, size in px, and what it shows."""

    url: str
    width: int
    height: int
    alt: str


class Chrome(Struct, frozen=True):
    """The same on every page of the site, so that a new article does not change it."""

    site_name: str
    place: str
    """A short line beside the name, such as the organisation or the district."""
    description: str
    stylesheet: str
    reader_script: str
    """How this reader likes to read, before the first paint; every page loads it, so it is tiny."""
    share_script: str
    """Copying, sharing and printing; articles load it, deferred."""
    gallery_script: str
    """The small script that opens the photo viewer; pages with photos load it, deferred."""
    viewer_script: str
    """The viewer itself, a module that the gallery script imports at the first tap."""
    table_script: str
    """Sorting in place; pages with tables of a kind load it, deferred."""
    icon: str
    menu: tuple[MenuItem, ...]
    pages: tuple[Link, ...]
    """Standing pages, archive and feed, for the foot."""
    contacts: tuple[Contact, ...]
    licence: str
    """The closing line of the foot: who publishes, under which permit."""
    feeds: tuple[FeedLink, ...]
    """The feeds of the whole site."""


class Head(Struct, frozen=True):
    """The `<head>` of one page. `canonical` and the picture's address are absolute.

    `name` is the page's title without the newspaper's name.
    """

    title: str
    name: str
    description: str
    canonical: str
    image: SharePicture | None
    kind: str
    """OpenGraph type: `website` or `article`."""
    facts: tuple[tuple[str, str], ...] = ()
    """OpenGraph properties of an article (`article:section`) with their values."""
    feeds: tuple[FeedLink, ...] = ()
    """The feeds of the page's own section."""
    data: tuple[Markup, ...] = ()
    """JSON-LD, safe inside a script element (structured_data.py)."""
