from datetime import UTC, date, datetime

import pytest

from plugins.vietnamese.dates import VIETNAM, dateline, day_heading, iso, short_date


@pytest.mark.parametrize(
    ("day", "weekday"),
    [
        (12, "Thứ hai"),
        (13, "Thứ ba"),
        (14, "Thứ tư"),
        (15, "Thứ năm"),
        (16, "Thứ sáu"),
        (17, "Thứ bảy"),
        (18, "Chủ nhật"),
    ],
)
def test_dateline_names_the_weekday_in_vietnamese(day: int, weekday: str) -> None:
    assert dateline(datetime(2023, 6, day, 21, 37, tzinfo=VIETNAM)) == f"{weekday}, {day}/06/2023 21:37"


def test_moments_are_shown_in_vietnams_time() -> None:
    evening_in_utc = datetime(2025, 12, 31, 18, 5, tzinfo=UTC)
    assert dateline(evening_in_utc) == "Thứ năm, 01/01/2026 01:05"
    assert short_date(evening_in_utc) == "01/01/2026"
    assert iso(evening_in_utc) == "2026-01-01T01:05:00+07:00"


def test_plain_dates_stay_what_they_are() -> None:
    assert short_date(date(2026, 2, 3)) == "03/02/2026"
    assert day_heading(date(2026, 2, 3)) == "Thứ ba, 03/02/2026"
