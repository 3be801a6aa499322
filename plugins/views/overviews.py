"""The views of pages that order what there is: by name, by topic, by time, and the map of the site."""

from dataclasses import dataclass

from plugins.views.pages import CountedLink, Page
from plugins.views.parts import Card, Link, Paging, TopicCard


@dataclass(frozen=True)
class NamesView(Page):
    """All tags or all authors in Vietnamese order, grouped by first letter; a few stand under none (an empty text)."""

    heading: str
    letters: tuple[tuple[str, tuple[CountedLink, ...]], ...]


@dataclass(frozen=True)
class TopicsView(Page):
    """All running stories, `Dòng sự kiện`: the one with the newest article first."""

    heading: str
    description: str
    topics: tuple[TopicCard, ...]


@dataclass(frozen=True)
class ArchiveYear:
    """A year of the archive with its twelve months, January first. A month without articles has no address."""

    link: Link
    count: int
    months: tuple[CountedLink, ...]


@dataclass(frozen=True)
class ArchiveView(Page):
    """The archive's overview, or one year of it, with the way to its neighbours."""

    heading: str
    count: int
    years: tuple[ArchiveYear, ...]
    paging: Paging | None


@dataclass(frozen=True)
class CalendarDay:
    """A day of a month's calendar; `url` leads to its articles and is empty on a day without any."""

    number: int
    url: str
    count: int


@dataclass(frozen=True)
class DayList:
    """The articles of a day, newest first. `id` is where the calendar leads, `date` is for machines (`2026-11-20`)."""

    id: str
    date: str
    heading: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class MonthView(Page):
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


@dataclass(frozen=True)
class MapEntry:
    """A page in the map of the site, what it holds (`12 bài`, or nothing), and the pages below it."""

    link: Link
    count: str = ""
    children: tuple["MapEntry", ...] = ()


@dataclass(frozen=True)
class MapGroup:
    """Pages of one sort under a heading."""

    heading: str
    entries: tuple[MapEntry, ...]


@dataclass(frozen=True)
class SiteMapView(Page):
    """The map of the site for readers, `Sơ đồ trang`."""

    heading: str
    groups: tuple[MapGroup, ...]
