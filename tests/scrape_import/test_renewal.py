from datetime import UTC, datetime
from pathlib import Path

from plugins.scrape_import.renewal import Renewal

TEASERS = {"/ 17": {"title": "Đường hoa", "lead": "Mỗi nhà một luống."}}


def test_nothing_is_renewed_unless_asked_for(tmp_path: Path) -> None:
    renewal = Renewal(tmp_path)
    assert (renewal.since, renewal.teasers) == (None, {})
    assert not list(tmp_path.iterdir())


def test_a_refresh_that_was_killed_goes_on_from_the_same_moment(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    first = Renewal(tmp_path)
    first.begin(is_kept=True)
    assert first.since is not None
    assert before <= first.since <= datetime.now(UTC)
    again = Renewal(tmp_path)
    again.begin(is_kept=True)
    assert again.since == first.since


def test_a_finished_refresh_remembers_what_the_lists_said(tmp_path: Path) -> None:
    renewal = Renewal(tmp_path)
    renewal.begin(is_kept=True)
    renewal.finish(TEASERS)
    assert (Renewal(tmp_path).since, Renewal(tmp_path).teasers) == (None, TEASERS)


def test_the_refresh_of_one_article_ends_with_its_run(tmp_path: Path) -> None:
    renewal = Renewal(tmp_path)
    renewal.begin(is_kept=False)
    assert renewal.since is not None
    assert Renewal(tmp_path).since is None


def test_the_refresh_of_one_article_forgets_no_teasers(tmp_path: Path) -> None:
    Renewal(tmp_path).finish(TEASERS)
    renewal = Renewal(tmp_path)
    renewal.begin(is_kept=False)
    assert Renewal(tmp_path).teasers == TEASERS
