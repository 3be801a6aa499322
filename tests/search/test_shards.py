from datetime import datetime

import pytest

from plugins.search.keys import Searched
from plugins.search.shards import WHOLE, shards
from plugins.vietnamese.dates import VIETNAM
from tests.search.records import NEWEST, record
from tests.search.site import searched


def dated(*moments: tuple[int, int, int], filling: int = WHOLE) -> list[Searched]:
    """Articles of these days in 2026 or before, and old ones enough to be cut."""
    old = [record(number, "Cũ", days=4000 + number) for number in range(filling, 0, -1)]
    days = [(NEWEST - datetime(*moment, 12, tzinfo=VIETNAM)).total_seconds() / 86400 for moment in moments]
    return searched([*old, *(record(place, "Mới", days=day) for place, day in enumerate(days))])


def sizes(articles: list[Searched]) -> list[int]:
    return [len(part.articles) for part in shards(articles)]


def test_a_small_site_is_one_shard_and_an_empty_one_none() -> None:
    assert sizes(dated((2026, 11, 1), filling=WHOLE - 1)) == [WHOLE]
    assert shards([]) == []


def test_shards_are_two_months_the_time_since_last_year_and_the_archive() -> None:
    moments = ((2024, 12, 31), (2025, 1, 1), (2026, 9, 30), (2026, 10, 1), (2026, 11, 20))
    assert sizes(dated(*moments)) == [2, 2, WHOLE + 1]


def test_in_january_the_newest_shard_begins_in_december() -> None:
    assert sizes(dated((2024, 12, 31), (2025, 11, 30), (2025, 12, 1), (2026, 1, 2))) == [2, 1, WHOLE + 1]


def test_a_site_that_rested_for_years_has_no_empty_shard() -> None:
    assert sizes(dated((2026, 11, 20))) == [1, WHOLE]


@pytest.mark.parametrize("lost", [0, 150])
def test_an_article_less_moves_no_other(lost: int) -> None:
    articles = dated((2025, 5, 1), (2026, 2, 1), (2026, 10, 3), (2026, 11, 20), filling=WHOLE + 5)
    before = shards(articles)
    after = shards([*articles[:lost], *articles[lost + 1 :]])
    moved = [set(one.articles) - set(other.articles) for one, other in zip(before, after, strict=True)]
    assert [len(part) for part in moved] == [0, 0, 1]
    assert len({run.key for run in before[2].runs} - {run.key for run in after[2].runs}) == 1


def test_a_name_stands_for_the_articles_in_their_order() -> None:
    articles = dated((2026, 11, 1), (2026, 11, 2), filling=0)
    orders = (articles, articles[::-1], articles[:1], articles[1:])
    assert len({part.name for order in orders for part in shards(order)}) == len(orders)
    assert shards(list(articles))[0].name == shards(articles)[0].name


def test_runs_are_small_and_hold_every_article() -> None:
    (part,) = shards(dated(filling=WHOLE))
    assert [article for run in part.runs for article in run.articles] == list(part.articles)
    assert max(len(run.articles) for run in part.runs) < 50


def test_a_month_that_is_full_is_cut() -> None:
    days = [(2026, 11, 1)] * 250
    (part,) = shards(dated(*days, filling=0))
    assert [len(run.articles) for run in part.runs] == [100, 100, 50]
