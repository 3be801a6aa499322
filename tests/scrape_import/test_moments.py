from datetime import UTC, datetime

import pytest

from plugins.scrape_import.adapters.moments import doubts, machine_moment, visible_moment
from plugins.vietnamese.dates import VIETNAM

FETCHED = datetime(2026, 11, 21, 20, tzinfo=UTC)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Chủ nhật - 18/06/2023 21:37", at(2023, 6, 18, 21, 37)),
        ("Thứ ba - 21/05/2024 08:30", at(2024, 5, 21, 8, 30)),
        ("03/04/2024", at(2024, 4, 3)),
        ("08:05 | 3-4-2024", at(2024, 4, 3, 8, 5)),
        ("Thứ Sáu, 3/4/2024, 8g05", at(2024, 4, 3, 8, 5)),
        ("31/02/2023 10:00", None),
        ("13/13/2023", None),
        ("hôm qua", None),
    ],
)
def test_dates_for_people_have_the_day_first(text: str, moment: datetime | None) -> None:
    assert visible_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-06-18+0721:37:00", at(2023, 6, 18, 21, 37)),
        ("2023-06-18T14:37:00Z", at(2023, 6, 18, 21, 37)),
        ("2023-06-18T21:37:00+0700", at(2023, 6, 18, 21, 37)),
        ("2023-06-18 21:37", at(2023, 6, 18, 21, 37)),
        ("2023-06-18", at(2023, 6, 18)),
        ("18/06/2023", None),
        ("", None),
    ],
)
def test_dates_for_machines(text: str, moment: datetime | None) -> None:
    assert machine_moment(text) == moment


@pytest.mark.parametrize(
    ("moment", "other", "said"),
    [
        (at(2023, 6, 18), at(2023, 6, 18, 21), []),
        (at(2023, 6, 18), at(2023, 7, 18), ["hai ngày đăng"]),
        (at(1970, 1, 1), None, ["không thể đúng"]),
        (at(2030, 1, 1), None, ["tương lai"]),
    ],
)
def test_dates_that_cannot_be_right_are_told_of(moment: datetime, other: datetime | None, said: list[str]) -> None:
    told = doubts(moment, [other], FETCHED)
    assert len(told) == len(said)
    assert all(words in sentence for words, sentence in zip(said, told, strict=True))
