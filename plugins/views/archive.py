"""The archive: its overview, a page for each year, and the lists of all months."""

from collections.abc import Iterator
from itertools import groupby

from plugins.views.addresses import ARCHIVE, month_address, year_address
from plugins.views.frame import HOME, Frame
from plugins.views.lists import Address, Listing, list_pages
from plugins.views.pages import ArchiveMonth, ArchiveView, ArchiveYear, ListView
from plugins.views.parts import Link


def month_lists(frame: Frame, per_page: int) -> Iterator[tuple[Address, ListView]]:
    """The lists of all months that have stories."""
    for (year, month), stories in frame.site.by_month.items():
        trail = (HOME, Link("Lưu trữ", ARCHIVE), Link(f"Năm {year}", year_address(year)))
        heading = f"Tháng {month} năm {year}"
        description = f"Các bài viết đăng trong tháng {month} năm {year}."
        yield from list_pages(
            frame, stories, per_page, Listing(month_address(year, month), heading, description, trail)
        )


def archive_views(frame: Frame) -> Iterator[tuple[Address, ArchiveView]]:
    """The archive's overview, and a page for each year."""
    years = tuple(_archive_years(frame))
    description = "Tất cả bài viết theo năm và tháng."
    yield ARCHIVE, ArchiveView(frame.chrome, frame.head("Lưu trữ", description, ARCHIVE), (HOME,), "Lưu trữ", years)
    for year in years:
        head = frame.head(year.link.text, f"Các bài viết đăng trong {year.link.text.lower()}.", year.link.url)
        yield year.link.url, ArchiveView(frame.chrome, head, (HOME, Link("Lưu trữ", ARCHIVE)), year.link.text, (year,))


def _archive_years(frame: Frame) -> Iterator[ArchiveYear]:
    for year, months in groupby(frame.site.by_month.items(), key=lambda item: item[0][0]):
        listed = tuple(
            ArchiveMonth(Link(f"Tháng {month}", month_address(year, month)), len(stories))
            for (_, month), stories in months
        )
        yield ArchiveYear(Link(f"Năm {year}", year_address(year)), sum(month.count for month in listed), listed)
