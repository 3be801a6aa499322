from pathlib import Path

from plugins.views.archive import archive_views, calendar_weeks, month_pages
from plugins.views.overviews import CalendarDay, MonthView
from plugins.views.parts import Link
from tests.conftest import write_article
from tests.views.newspaper import frame_of


def test_a_month_is_laid_out_in_weeks_from_monday_and_days_with_articles_lead_to_them() -> None:
    weeks = calendar_weeks((2026, 11), {1: 2, 30: 1})
    assert [len(week) for week in weeks] == [7] * 6
    assert weeks[0] == (*[None] * 6, CalendarDay(1, "#ngay-1", 2))
    assert weeks[5] == (CalendarDay(30, "#ngay-30", 1), *[None] * 6)
    assert weeks[1][0] == CalendarDay(2, "", 0)


def test_a_month_lists_its_articles_by_their_day_in_vietnam(tmp_path: Path) -> None:
    for name, moment in (
        ("a", "2026-10-31 18:00Z"),
        ("b", "2026-11-01 05:00"),
        ("c", "2026-11-20"),
        ("d", "2025-02-03"),
    ):
        write_article(tmp_path, f"{name}.md", f"title: Bài {name}\ndate: {moment}")
    views = [(page.address, page.view()) for page in month_pages(frame_of(tmp_path))]
    months = {address: view for address, view in views if isinstance(view, MonthView)}
    assert list(months) == ["/luu-tru/2026/11/", "/luu-tru/2025/02/"]
    november, february = months.values()
    assert november.count == 3
    listed = [(day.id, day.heading, [card.title for card in day.cards]) for day in november.days]
    assert listed == [
        ("ngay-20", "Thứ sáu, 20/11/2026", ["Bài c"]),
        ("ngay-1", "Chủ nhật, 01/11/2026", ["Bài b", "Bài a"]),
    ]
    linked = [day.url for week in november.weeks for day in week if day and day.url]
    assert linked == ["#ngay-1", "#ngay-20"]
    assert november.paging.newer is None
    assert november.paging.older is not None
    assert (november.paging.older.text, november.paging.older.url) == ("Tháng 2/2025", "/luu-tru/2025/02/")
    assert february.paging.newer is not None
    assert february.paging.newer.text == "Tháng 11/2026"


def test_a_year_shows_all_twelve_months_and_links_those_with_articles(tmp_path: Path) -> None:
    write_article(tmp_path, "a.md", "title: Bài a\ndate: 2026-11-20")
    write_article(tmp_path, "b.md", "title: Bài b\ndate: 2026-02-03")
    views = dict(archive_views(frame_of(tmp_path)))
    assert list(views) == ["/luu-tru/", "/luu-tru/2026/"]
    (year,) = views["/luu-tru/2026/"].years
    assert (year.link.text, year.count) == ("Năm 2026", 2)
    assert [month.link.text for month in year.months] == [f"Tháng {number}" for number in range(1, 13)]
    assert {month.link.url: month.count for month in year.months} == {
        "": 0,
        "/luu-tru/2026/02/": 1,
        "/luu-tru/2026/11/": 1,
    }


def test_years_lead_to_their_neighbours_that_have_articles(tmp_path: Path) -> None:
    for year in (2026, 2024, 2023):
        write_article(tmp_path, f"{year}.md", f"title: Bài {year}\ndate: {year}-11-20")
    paging = dict(archive_views(frame_of(tmp_path)))["/luu-tru/2024/"].paging
    assert paging is not None
    assert (paging.newer, paging.older) == (Link("Năm 2026", "/luu-tru/2026/"), Link("Năm 2023", "/luu-tru/2023/"))
