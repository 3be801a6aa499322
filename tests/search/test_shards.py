from datetime import datetime

import pytest

from plugins.search.records import Record
from plugins.search.shards import WHOLE, shards
from plugins.vietnamese.dates import VIETNAM
from tests.search.records import NEWEST, record


def dated(*moments: tuple[int, int, int], filling: int = WHOLE) -> list[Record]:
    """Records of these days in 2026 or before, and old ones enough to be cut."""
    old = [record(number, "Cũ", days=4000 + number) for number in range(filling, 0, -1)]
    days = [(NEWEST - datetime(*moment, 12, tzinfo=VIETNAM)).total_seconds() / 86400 for moment in moments]
    return [*old, *(record(place, "Mới", days=day) for place, day in enumerate(days))]


def test_a_small_site_is_one_shard_and_an_empty_one_none() -> None:
    assert [len(part) for part in shards(dated((2026, 11, 1), filling=WHOLE - 1))] == [WHOLE]
    assert shards([]) == []


def test_shards_are_the_quarter_the_time_since_last_year_and_the_archive() -> None:
    moments = ((2024, 12, 31), (2025, 1, 1), (2026, 9, 30), (2026, 10, 1), (2026, 11, 20))
    assert [len(part) for part in shards(dated(*moments))] == [2, 2, WHOLE + 1]


@pytest.mark.parametrize("lost", [0, 150])
def test_an_article_less_moves_no_other(lost: int) -> None:
    records = dated((2025, 5, 1), (2026, 2, 1), (2026, 10, 3), (2026, 11, 20), filling=WHOLE + 5)
    before = [set(part) for part in shards(records)]
    after = [set(part) for part in shards([*records[:lost], *records[lost + 1 :]])]
    assert [len(one - other) for one, other in zip(before, after, strict=True)] == [0, 0, 1]


def test_a_new_year_leaves_the_old_quarters_where_they_were_but_once() -> None:
    records = dated((2025, 5, 1), (2026, 2, 1), (2026, 11, 20))
    later = [*records, record(9, "Năm mới", days=-60)]
    assert [part[-1].date.year for part in shards(later)] == [2027, 2026, 2025]
