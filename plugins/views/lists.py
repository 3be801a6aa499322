"""Lists of stories under a heading, with their older pages; among them the fronts of sections."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from plugins.views.addresses import section_address
from plugins.views.frame import HOME, Frame, section_link
from plugins.views.pages import ListView
from plugins.views.paging import ListPage, paged
from plugins.views.parts import Card, Link
from plugins.views.planned import PlannedPage
from plugins.views.site import Story

Address = str


@dataclass(frozen=True)
class Listing:
    """What a list says about itself."""

    address: Address
    heading: str
    description: str
    trail: tuple[Link, ...]
    children: tuple[Link, ...] = ()


def section_lists(frame: Frame, per_page: int) -> Iterator[PlannedPage]:
    """The fronts of all sections without a kind, and their older pages. The others are in kinds/landing.py."""
    site = frame.site
    for section in site.tree.sections:
        if site.tree.kind_of(section):
            continue
        stories = site.by_section.get(section.slug, ())
        parents = tuple(section_link(parent) for parent in site.tree.trail(section)[:-1])
        children = tuple(section_link(child) for child in site.tree.children(section.slug))
        address = section_address(section.slug)
        listing = Listing(address, section.name, section.description, (HOME, *parents), children)
        yield from list_pages(frame, stories, per_page, listing)


def list_pages(frame: Frame, stories: Sequence[Story], per_page: int, listing: Listing) -> Iterator[PlannedPage]:
    """The pages of a list."""
    # What tells of all stories stands on the newest page alone, so that a new one does not change the older pages.
    older = replace(listing, description="")
    for page in paged(stories, per_page, listing.address):
        told = listing if page.is_newest else older
        inputs = (told, page.number, page.paging, frame.keys.cards(page.stories))
        yield PlannedPage(page.address, "list", inputs, partial(_view, frame, told, page))


def _view(frame: Frame, listing: Listing, page: ListPage) -> ListView:
    return ListView(
        chrome=frame.chrome,
        head=frame.head(
            page.titled(listing.heading), listing.description or page.titled(listing.heading), page.address
        ),
        trail=listing.trail,
        heading=listing.heading,
        description=listing.description,
        children=listing.children,
        cards=_cards(frame, page.stories, is_newest=page.is_newest),
        paging=page.paging,
    )


def _cards(frame: Frame, stories: Sequence[Story], *, is_newest: bool) -> tuple[Card, ...]:
    """The stories as rows; on the newest page the first one leads."""
    leading = 1 if is_newest else 0
    return (*frame.cards(stories[:leading], "lead"), *frame.cards(stories[leading:], "row"))
