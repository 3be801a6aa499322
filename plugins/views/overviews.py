"""The views of pages that order what there is: by name, by topic, by time, and the map of the site."""

from msgspec import Struct

from plugins.views.pages import CountedLink, Page
from plugins.views.parts import Card, Link, Paging, TopicCard


class NamesView(Page, frozen=True):
    """All tags or all authors in Vietnamese order, grouped by first letter; a few stand under none (an empty text)."""

    heading: str
    letters: tuple[tuple[str, tuple[CountedLink, ...]], ...]


class TopicsView(Page, frozen=True):
    """All running stories, `Dòng sự kiện`: the one with the newest article first."""

    heading: str
    description: str
    topics: tuple[TopicCard, ...]


class ArchiveYear(Struct, frozen=True):
    """A year of the archive with its twelve months, January first. A month without articles has no address."""

    link: Link
    count: int
    months: tuple[CountedLink, ...]


class ArchiveView(Page, frozen=True):
    """The archive's overview, or one year of it, with the way to its neighbours."""

    heading: str
    count: int
    years: tuple[ArchiveYear, ...]
    paging: Paging | None


class CalendarDay(Struct, frozen=True):
    """A day of a month's calendar; `url` leads to its articles and is empty on a day without any."""

    number: int
    url: str
    count: int


class DayList(Struct, frozen=True):
    """The articles of a day, newest first. `id` is where the calendar leads, `date` is for machines (`2026-11-20`)."""

    id: str
    date: str
    heading: str
    cards: tuple[Card, ...]


class MonthView(Page, frozen=True):
    """A month of the archive: a calendar whose days lead to the lists below it, newest day first.

    A week has seven entries, Monday first; None stands for a day of another month. `paging` leads to the neighbouring months
    that have articles.
    """

    heading: str
    count: int
    weekdays: tuple[tuple[str, str], ...]
    """Short and long names (`T2`, `Thứ hai`)."""
    weeks: tuple[tuple[CalendarDay | None, ...], ...]
    days: tuple[DayList, ...]
    paging: Paging


class MapEntry(Struct, frozen=True):
    """A page in the map of the site, what it holds (`12 bài`, or nothing), and the pages below it."""

    link: Link
    count: str = ""
    children: tuple["MapEntry", ...] = ()


class MapGroup(Struct, frozen=True):
    """Pages of one sort under a heading."""

    heading: str
    entries: tuple[MapEntry, ...]


class SiteMapView(Page, frozen=True):
    """The map of the site for readers, `Sơ đồ trang`."""

    heading: str
    groups: tuple[MapGroup, ...]
