"""What surrounds every page: head, masthead, menu and foot."""

from dataclasses import dataclass

from plugins.views.parts import Link


@dataclass(frozen=True)
class MenuItem:
    """A section in the menu with its children."""

    link: Link
    children: tuple[Link, ...]


@dataclass(frozen=True)
class Contact:
    """A line of the foot: its label (`Điện thoại`), its text, and an address to follow (`tel:...`) or an empty string."""

    label: str
    text: str
    url: str


@dataclass(frozen=True)
class Chrome:
    """The same on every page of the site, so that a new article does not change it."""

    site_name: str
    place: str
    """A short line beside the name, such as the organisation or the district."""
    description: str
    stylesheet: str
    gallery_script: str
    """The small script that opens the photo viewer; pages with photos load it, deferred."""
    viewer_script: str
    """The viewer itself, a module that the gallery script imports at the first tap."""
    icon: str
    menu: tuple[MenuItem, ...]
    pages: tuple[Link, ...]
    """Standing pages, archive and feed, for the foot."""
    contacts: tuple[Contact, ...]
    licence: str
    """The closing line of the foot: who publishes, under which permit."""
    feed: str


@dataclass(frozen=True)
class Head:
    """The `<head>` of one page. `canonical` and `image` are absolute; `image` may be empty."""

    title: str
    description: str
    canonical: str
    image: str
    kind: str
    """OpenGraph type: `website` or `article`."""
