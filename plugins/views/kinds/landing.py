"""The landing pages of sections that have a kind, and the pages of their facets."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final, NamedTuple

from plugins.sections.kind import Kind
from plugins.sections.tree import Section
from plugins.vietnamese.numbers import grouped
from plugins.vietnamese.typography import together
from plugins.views.addresses import section_address, spreadsheet_address
from plugins.views.frame import HOME, Frame, section_link
from plugins.views.keys import Key
from plugins.views.kinds.facets import Facet
from plugins.views.kinds.fact_box import facet_values
from plugins.views.kinds.pages import FacetLinks, LandingView, Siblings
from plugins.views.kinds.parts import KindCard, Table
from plugins.views.kinds.spreadsheet import spreadsheet
from plugins.views.kinds.table import newest_first, table
from plugins.views.names import Name
from plugins.views.pages import CountedLink
from plugins.views.paging import ListPage, paged
from plugins.views.parts import Link
from plugins.views.planned import PlannedPage
from plugins.views.site import Story

Address = str

ROWS: Final = 100
"""Rows of a page of tables, and at least so many on a landing that parts them by years."""


@dataclass(frozen=True)
class _Shelf:
    """A list with pages of its own: a whole section, or those of its stories that share a value."""

    section: Section
    kind: Kind
    stories: tuple[Story, ...]
    address: Address
    heading: str
    description: str
    trail: tuple[Link, ...]
    facet: Facet | None = None


class _Shown(NamedTuple):
    """The ways in which one page shows stories."""

    cards: tuple[KindCard, ...] = ()
    tables: tuple[Table, ...] = ()
    earlier: tuple[CountedLink, ...] = ()


def landings(frame: Frame, per_page: int) -> Iterator[PlannedPage]:
    """The landings of all sections that have a kind, their older pages, and the pages of their facets."""
    site = frame.site
    for section in site.tree.sections:
        kind = site.tree.kind_of(section)
        if kind is None:
            continue
        stories = site.by_section.get(section.slug, ())
        trail = (HOME, *(section_link(part) for part in site.tree.trail(section)))
        address = section_address(section.slug)
        shelf = _Shelf(section, kind, stories, address, section.name, section.description, trail[:-1])
        yield from _landing(frame, shelf, per_page)
        for facet in frame.facets[section.slug]:
            for name, chosen in facet.lists.items():
                heading = f"{facet.label}: {name.name}"
                description = f"{_count(kind, chosen)} trong mục {section.name}. {heading}."
                sublist = _Shelf(section, kind, chosen, facet.address(name), heading, description, trail, facet)
                yield from _pages(frame, sublist, per_page)


def spreadsheets(frame: Frame) -> Iterator[tuple[Address, Key, Callable[[], bytes]]]:
    """The whole list of each section that has a kind, as a file: its address, what decides it, and the way to its bytes."""
    site = frame.site
    for section in site.tree.sections:
        kind, stories = site.tree.kind_of(section), site.by_section.get(section.slug, ())
        if kind and stories:
            key = frame.keys.wholes(stories)
            yield spreadsheet_address(section.slug), key, partial(spreadsheet, kind, stories, frame)


def _landing(frame: Frame, shelf: _Shelf, per_page: int) -> Iterator[PlannedPage]:
    facet = year_facet(shelf.kind, frame.facets[shelf.section.slug])
    if facet:
        inputs = (_told(frame, shelf), frame.keys.wholes(shelf.stories))
        yield PlannedPage(shelf.address, "landing", inputs, partial(_by_year, frame, shelf, facet))
    else:
        yield from _pages(frame, shelf, per_page)


def year_facet(kind: Kind, facets: Sequence[Facet]) -> Facet | None:
    """The facet by whose years a landing of tables is parted, all on one page; otherwise None."""
    return next((facet for facet in facets if kind.landing == "table" and facet.field == kind.year_field), None)


def stories_a_page(kind: Kind, per_page: int) -> int:
    """How many stories stand on a page of a list: cards as everywhere, rows of a table many more."""
    return per_page if kind.landing == "cards" else ROWS


def _pages(frame: Frame, shelf: _Shelf, per_page: int) -> Iterator[PlannedPage]:
    """The pages of a list: cards and, on the newest, a table of all; or tables alone."""
    kind = shelf.kind
    listed = shelf.stories if kind.landing == "cards" else newest_first(kind, shelf.stories)
    for page in paged(listed, stories_a_page(kind, per_page), shelf.address):
        # What tells of all stories stands on the newest page alone, so that a new one does not change the older pages.
        told = shelf if page.is_newest else replace(shelf, description="")
        stories = shelf.stories if page.is_newest else page.stories
        inputs = (_told(frame, told), page.number, page.paging, frame.keys.wholes(stories))
        yield PlannedPage(page.address, "landing", inputs, partial(_list_view, frame, told, page))


def _told(frame: Frame, shelf: _Shelf) -> object:
    """What the pages of a list say beside their stories."""
    facets = [_facet_links(facet) for facet in frame.facets[shelf.section.slug]]
    return shelf.section, shelf.heading, shelf.description, shelf.trail, facets


def _list_view(frame: Frame, shelf: _Shelf, page: ListPage) -> LandingView:
    kind, rows = shelf.kind, page.stories
    has_cards = kind.landing == "cards"
    if has_cards:
        rows = shelf.stories if page.is_newest else ()
    shown = _Shown(
        cards=tuple(_card(frame, story) for story in page.stories) if has_cards else (),
        tables=(table(kind, Link("Danh sách", ""), _count(kind, rows), rows, frame),) if rows else (),
    )
    return _view(frame, shelf, page, shown)


def _by_year(frame: Frame, shelf: _Shelf, facet: Facet) -> LandingView:
    """A landing of tables, one a year; years that would make the page too long are links to their own pages."""
    tables: list[Table] = []
    earlier: list[CountedLink] = []
    shown = 0
    ordered = newest_first(shelf.kind, shelf.stories)
    for year, found in groupby(ordered, key=lambda story: _year(shelf.kind, story)):
        rows = list(found)
        link = Link(f"Năm {year}", facet.address(facet.names[year])) if year else Link("Chưa rõ năm", "")
        if shown < ROWS or not link.url:
            tables.append(table(shelf.kind, link, _count(shelf.kind, rows), rows, frame))
            shown += len(rows)
        else:
            earlier.append(CountedLink(link, len(rows)))
    page = next(paged(shelf.stories, len(shelf.stories), shelf.address))
    return _view(frame, shelf, page, _Shown(tables=tuple(tables), earlier=tuple(earlier)))


def _year(kind: Kind, story: Story) -> str:
    return next((value.facet for value in story.values(kind.year_field)), "")


def _view(frame: Frame, shelf: _Shelf, page: ListPage, shown: _Shown) -> LandingView:
    is_front = page.is_newest and shelf.facet is None
    section = shelf.section
    return LandingView(
        chrome=frame.chrome,
        head=frame.head(page.titled(shelf.heading), shelf.description or page.titled(shelf.heading), page.address),
        trail=shelf.trail,
        heading=shelf.heading,
        description=shelf.description if is_front else "",
        children=tuple(section_link(child) for child in frame.site.tree.children(section.slug)) if is_front else (),
        count=_count(shelf.kind, shelf.stories) if page.is_newest else "",
        facets=tuple(_facet_links(facet) for facet in frame.facets[section.slug]) if is_front else (),
        siblings=_siblings(shelf.facet, shelf.address) if shelf.facet else None,
        cards=shown.cards,
        tables=shown.tables,
        earlier=shown.earlier,
        spreadsheet=Link("Tải danh sách (CSV)", spreadsheet_address(section.slug))
        if is_front and shelf.stories
        else None,
        paging=page.paging,
    )


def _card(frame: Frame, story: Story) -> KindCard:
    name = together(story.name) if story.name != story.document.front.title else ""
    return KindCard(frame.card(story, "second"), name, tuple(facet_values(story)))


def _facet_links(facet: Facet) -> FacetLinks:
    links = (CountedLink(_link(facet, name), len(stories)) for name, stories in facet.lists.items())
    return FacetLinks(facet.label, tuple(links))


def _siblings(facet: Facet, current: Address) -> Siblings:
    return Siblings(facet.label, tuple(_link(facet, name) for name in facet.lists), current)


def _link(facet: Facet, name: Name) -> Link:
    return Link(name.name, facet.address(name))


def _count(kind: Kind, stories: Sequence[Story]) -> str:
    return f"{grouped(len(stories))} {kind.noun}"
