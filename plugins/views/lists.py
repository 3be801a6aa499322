"""Lists of stories: sections with their older pages, tags, months; and the overviews of tags and archive."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.vietnamese.order import sort_key
from plugins.vietnamese.text import fold
from plugins.views.addresses import (
    ARCHIVE,
    TAGS,
    month_address,
    section_address,
    tag_address,
    year_address,
)
from plugins.views.frame import HOME, Frame, section_link
from plugins.views.pages import ArchiveMonth, ArchiveView, ArchiveYear, CountedLink, ListView, TagsView
from plugins.views.paging import paged
from plugins.views.parts import Card, Link
from plugins.views.site import Story

Address = str


@dataclass(frozen=True)
class _Listing:
    """What a list says about itself."""

    address: Address
    heading: str
    description: str
    trail: tuple[Link, ...]
    children: tuple[Link, ...] = ()


def section_lists(frame: Frame, per_page: int) -> Iterator[tuple[Address, ListView]]:
    """The fronts of all sections and their older pages."""
    site = frame.site
    for section in site.tree.sections:
        stories = site.by_section.get(section.slug, ())
        parents = tuple(section_link(parent) for parent in site.tree.trail(section)[:-1])
        children = tuple(section_link(child) for child in site.tree.children(section.slug))
        address = section_address(section.slug)
        listing = _Listing(address, section.name, section.description, (HOME, *parents), children)
        yield from _pages(frame, stories, per_page, listing)


def tag_lists(frame: Frame, per_page: int) -> Iterator[tuple[Address, ListView]]:
    """The lists of all tags."""
    trail = (HOME, Link("Từ khóa", TAGS))
    for tag, stories in frame.site.by_tag.items():
        description = f"Các bài viết có từ khóa {tag.name}."
        yield from _pages(frame, stories, per_page, _Listing(tag_address(tag.slug), tag.name, description, trail))


def month_lists(frame: Frame, per_page: int) -> Iterator[tuple[Address, ListView]]:
    """The lists of all months that have stories."""
    for (year, month), stories in frame.site.by_month.items():
        trail = (HOME, Link("Lưu trữ", ARCHIVE), Link(f"Năm {year}", year_address(year)))
        heading = f"Tháng {month} năm {year}"
        description = f"Các bài viết đăng trong tháng {month} năm {year}."
        yield from _pages(frame, stories, per_page, _Listing(month_address(year, month), heading, description, trail))


def archive_views(frame: Frame) -> Iterator[tuple[Address, ArchiveView]]:
    """The archive's overview, and a page for each year."""
    years = tuple(_archive_years(frame))
    description = "Tất cả bài viết theo năm và tháng."
    yield ARCHIVE, ArchiveView(frame.chrome, frame.head("Lưu trữ", description, ARCHIVE), (HOME,), "Lưu trữ", years)
    for year in years:
        head = frame.head(year.link.text, f"Các bài viết đăng trong {year.link.text.lower()}.", year.link.url)
        yield year.link.url, ArchiveView(frame.chrome, head, (HOME, Link("Lưu trữ", ARCHIVE)), year.link.text, (year,))


def tags_view(frame: Frame) -> TagsView:
    """All tags in Vietnamese order, under their first letters."""
    counted = [
        CountedLink(Link(tag.name, tag_address(tag.slug)), len(stories)) for tag, stories in frame.site.by_tag.items()
    ]
    counted.sort(key=lambda item: sort_key(item.link.text))
    letters = groupby(counted, key=lambda item: _letter(item.link.text))
    head = frame.head("Từ khóa", "Tất cả từ khóa của các bài viết, theo thứ tự chữ cái.", TAGS)
    return TagsView(frame.chrome, head, (HOME,), "Từ khóa", tuple((letter, tuple(items)) for letter, items in letters))


def _letter(text: str) -> str:
    """The letter under which a word is filed: `Đ` is one of its own, tones and digits are not."""
    first = text[:1].upper()
    return first if first == "Đ" else fold(first).upper()


def _archive_years(frame: Frame) -> Iterator[ArchiveYear]:
    for year, months in groupby(frame.site.by_month.items(), key=lambda item: item[0][0]):
        listed = tuple(
            ArchiveMonth(Link(f"Tháng {month}", month_address(year, month)), len(stories))
            for (_, month), stories in months
        )
        yield ArchiveYear(Link(f"Năm {year}", year_address(year)), sum(month.count for month in listed), listed)


def _pages(
    frame: Frame, stories: Sequence[Story], per_page: int, listing: _Listing
) -> Iterator[tuple[Address, ListView]]:
    """The pages of a list."""
    for page in paged(stories, per_page, listing.address):
        view = ListView(
            chrome=frame.chrome,
            head=frame.head(page.titled(listing.heading), listing.description or listing.heading, page.address),
            trail=listing.trail,
            heading=listing.heading,
            description=listing.description if page.is_newest else "",
            children=listing.children,
            cards=_cards(frame, page.stories, is_newest=page.is_newest),
            paging=page.paging,
        )
        yield page.address, view


def _cards(frame: Frame, stories: Sequence[Story], *, is_newest: bool) -> tuple[Card, ...]:
    """The stories as rows; on the newest page the first one leads."""
    leading = 1 if is_newest else 0
    return (*frame.cards(stories[:leading], "lead"), *frame.cards(stories[leading:], "row"))
