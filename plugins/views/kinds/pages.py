"""The pages of kinds. All are plain frozen data: what a template may see."""

from msgspec import Struct

from plugins.views.kinds.parts import KindCard, Table
from plugins.views.pages import CountedLink, Page
from plugins.views.parts import Link, Paging


class FacetLinks(Struct, frozen=True):
    """The values of a facet with their pages."""

    label: str
    links: tuple[CountedLink, ...]


class Siblings(Struct, frozen=True):
    """The values of the facet to which a page belongs, that page's own among them."""

    label: str
    links: tuple[Link, ...]
    current: str
    """The page's own address, also on its older pages."""


class LandingView(Page, frozen=True):
    """A section with a kind, the list of one value of a facet in it, or an older page of either."""

    heading: str
    description: str
    children: tuple[Link, ...]
    count: str
    """`12 mô hình`, or empty where there is none."""
    facets: tuple[FacetLinks, ...]
    siblings: Siblings | None
    cards: tuple[KindCard, ...]
    tables: tuple[Table, ...]
    earlier: tuple[CountedLink, ...]
    """Pages of years that the tables leave out."""
    spreadsheet: Link | None
    """The whole list as a file."""
    paging: Paging | None
