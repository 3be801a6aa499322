from collections.abc import Mapping

import pytest

from tools.bench.sites.desk import Run
from tools.bench.sites.figures import COLD, EDIT, EDIT_WITH_INDEX, Figures
from tools.bench.sites.generators import ELEVENTY, HUGO, OURS
from tools.bench.sites.table import table


def site(articles: int, seconds: Mapping[tuple[str, str], tuple[float, ...]], peak: float = 400) -> Figures:
    """A site with these seconds of every round; Hugo takes 1,000 MB, the others what is said."""
    runs = {
        (step, name): [Run(each, 10**9 if name == HUGO else int(peak * 1e6), 24) for each in rounds]
        for (step, name), rounds in seconds.items()
    }
    return Figures(articles, 3, runs)


def lines(*sites: Figures) -> dict[str, str]:
    """The lines of the tables by their first cells: articles and step, or the goal."""
    found = {}
    for line in table(sites):
        first, second, *_ = [*line.strip("| ").split(" | "), ""]
        found[f"{first} {second}" if first[:1].isdigit() else first] = line
    return found


def test_the_share_is_taken_in_each_round_so_that_a_busy_minute_weighs_little() -> None:
    measured = site(10_000, {(EDIT, OURS): (2, 8, 2.2), (EDIT, HUGO): (10, 40, 10)})
    assert measured.share(EDIT, HUGO) == pytest.approx(0.2)
    assert measured.seconds(EDIT, OURS) == pytest.approx(2.2)


def test_a_step_is_a_row_with_seconds_shares_memory_and_files() -> None:
    measured = site(10_000, {(COLD, OURS): (12,), (COLD, HUGO): (10,), (COLD, ELEVENTY): (20,)})
    expected = "| 10,000 | cold | 12.00 | 10.00 | 20.00 | 1.20 | 0.60 | 400 | 1,000 | 400 | 24 | 24 | 24 |"
    assert lines(measured)["10,000 cold"] == expected


def test_what_was_not_measured_is_a_dash() -> None:
    measured = site(10_000, {(EDIT, OURS): (2,), (EDIT, HUGO): (10,)})
    expected = "| 10,000 | one edit | 2.00 | 10.00 | – | 0.20 | – | 400 | 1,000 | – | 24 | 24 | – |"
    assert lines(measured)["10,000 one edit"] == expected
    assert lines(measured)["cold / Eleventy"] == "| cold / Eleventy | 1.00 | – | not measured at 10,000 |"


@pytest.mark.parametrize(("seconds", "verdict"), [(2.5, "0.25 | met"), (2.6, "0.26 | missed")])
def test_a_goal_is_met_up_to_its_limit(seconds: float, verdict: str) -> None:
    measured = site(10_000, {(EDIT, OURS): (seconds,), (EDIT, HUGO): (10,)})
    assert lines(measured)["one edit / Hugo"] == f"| one edit / Hugo | 0.25 | {verdict} at 10,000 |"


def test_a_goal_is_judged_at_its_own_size_only() -> None:
    small = site(1_000, {(EDIT, OURS): (2,), (EDIT, HUGO): (1,)})
    large = site(10_000, {(EDIT, OURS): (2,), (EDIT, HUGO): (10,)})
    assert lines(small, large)["one edit / Hugo"] == "| one edit / Hugo | 0.25 | 2.00 | 0.20 | met at 10,000 |"


def test_hugo_makes_no_index_so_memory_is_compared_without_it() -> None:
    measured = site(10_000, {(COLD, OURS): (12,), (COLD, HUGO): (10,)}, peak=500)
    with_index = {**measured.runs, (EDIT_WITH_INDEX, OURS): [Run(4, 1_400_000_000, 24)]}
    found = lines(measured._replace(runs=with_index))
    assert found["memory without the index / Hugo"].endswith("| 0.50 | 0.50 | met at 10,000 |")
    assert found["memory of any build, GB"].endswith("| 1.50 | 1.40 | not measured at 30,000 |")


def test_growth_is_held_against_that_of_the_archive() -> None:
    small, large = site(1_000, {(EDIT, OURS): (1,)}), site(30_000, {(EDIT, OURS): (6,)})
    promise = "one edit, times from 1,000 to 30,000 articles"
    assert lines(small, large)[promise] == f"| {promise} | 30.00 |  | 6.00 | met |"


def test_whose_build_failed_is_told() -> None:
    failed = site(30_000, {})._replace(failures=("Eleventy failed at 30,000 articles (cold): out of memory",))
    assert list(table([failed]))[-1] == "\nEleventy failed at 30,000 articles (cold): out of memory"
