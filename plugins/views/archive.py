"""The archive: its overview, a page for each year, and a calendar for each month."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final

from plugins.vietnamese.dates import SHORT_WEEKDAYS, VIETNAM, WEEKDAYS, day_heading
from plugins.views.addresses import ARCHIVE, month_address, year_address
from plugins.views.frame import HOME, Frame
from plugins.views.overviews import ArchiveView, ArchiveYear, CalendarDay, DayList, MonthView
from plugins.views.pages import CountedLink
from plugins.views.parts import Link, Paging
from plugins.views.planned import PlannedPage
from plugins.views.site import Story

ALL_YEARS: Final = Link("Lưu trữ", ARCHIVE)

_Month = tuple[int, int]
"""Year and month."""


def archive_views(frame: Frame) -> Iterator[tuple[str, ArchiveView]]:
    """The archive's overview, and a page for each year."""
    years = archive_years(frame)
    yield (
        ARCHIVE,
        ArchiveView(
            chrome=frame.chrome,
            head=frame.head(ALL_YEARS.text, "Tất cả bài viết theo năm và tháng.", ARCHIVE),
            trail=(HOME,),
            heading=ALL_YEARS.text,
            count=len(frame.site.stories),
            years=years,
            paging=None,
        ),
    )
    links = [year.link for year in years]
    for place, year in enumerate(years):
        description = f"Các bài viết đăng trong {year.link.text.lower()}."
        yield (
            year.link.url,
            ArchiveView(
                chrome=frame.chrome,
                head=frame.head(year.link.text, description, year.link.url),
                trail=(HOME, ALL_YEARS),
                heading=year.link.text,
                count=year.count,
                years=(year,),
                paging=_paging(links, place),
            ),
        )


def month_pages(frame: Frame) -> Iterator[PlannedPage]:
    """A page for each month that has stories: its calendar, and all its stories by day."""
    months = list(frame.site.by_month)
    links = [Link(f"Tháng {month}/{year}", month_address(year, month)) for year, month in months]
    for place, month in enumerate(months):
        paging = _paging(links, place)
        inputs = (paging, frame.keys.cards(frame.site.by_month[month]))
        yield PlannedPage(month_address(*month), "month", inputs, partial(_month_view, frame, month, paging))


def _month_view(frame: Frame, month: _Month, paging: Paging) -> MonthView:
    days = _days(frame, frame.site.by_month[month])
    heading = f"Tháng {month[1]} năm {month[0]}"
    description = f"Các bài viết đăng trong {heading.lower()}, theo ngày."
    return MonthView(
        chrome=frame.chrome,
        head=frame.head(heading, description, month_address(*month)),
        trail=(HOME, ALL_YEARS, Link(f"Năm {month[0]}", year_address(month[0]))),
        heading=heading,
        count=sum(len(day.cards) for day in days.values()),
        weekdays=tuple(zip(SHORT_WEEKDAYS, WEEKDAYS, strict=True)),
        weeks=calendar_weeks(month, {day.day: len(listed.cards) for day, listed in days.items()}),
        days=tuple(days.values()),
        paging=paging,
    )


def archive_years(frame: Frame) -> tuple[ArchiveYear, ...]:
    """The years that have stories, newest first."""
    counts = {month: len(stories) for month, stories in frame.site.by_month.items()}
    return tuple(
        ArchiveYear(
            link=Link(f"Năm {year}", year_address(year)),
            count=sum(counts[month] for month in months),
            months=tuple(_month_link((year, month), counts.get((year, month), 0)) for month in range(1, 13)),
        )
        for year, months in groupby(counts, key=lambda month: month[0])
    )


def calendar_weeks(month: _Month, counts: Mapping[int, int]) -> tuple[tuple[CalendarDay | None, ...], ...]:
    """The weeks of a month, Monday first; `counts` says how many articles a day has."""
    weeks = calendar.Calendar(calendar.MONDAY).monthdayscalendar(*month)
    return tuple(tuple(_calendar_day(day, counts.get(day, 0)) if day else None for day in week) for week in weeks)


def _calendar_day(day: int, count: int) -> CalendarDay:
    return CalendarDay(day, f"#{_anchor(day)}" if count else "", count)


def _anchor(day: int) -> str:
    return f"ngay-{day}"


def _days(frame: Frame, stories: Sequence[Story]) -> dict[date, DayList]:
    """The stories of a month by their day in Vietnam, newest day first."""
    by_day = groupby(stories, key=lambda story: story.date.astimezone(VIETNAM).date())
    return {
        day: DayList(
            id=_anchor(day.day),
            date=day.isoformat(),
            heading=day_heading(day),
            cards=frame.cards(listed, "row", with_lead=False),
        )
        for day, listed in by_day
    }


def _month_link(month: _Month, count: int) -> CountedLink:
    return CountedLink(Link(f"Tháng {month[1]}", month_address(*month) if count else ""), count)


def _paging(links: Sequence[Link], place: int) -> Paging:
    """The way to the neighbours of a page among its like, which stand newest first. The heading says where one is."""
    newer = links[place - 1] if place else None
    older = links[place + 1] if place + 1 < len(links) else None
    return Paging(newer, older, "")
