from datetime import datetime, timedelta

import pytest

from plugins.articles.values import WrongValueError
from plugins.articles.yaml_values import Scalar
from plugins.vietnamese.dates import VIETNAM
from plugins.views.span import ALWAYS, Span, read_span


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("start", "until", "first", "last"),
    [
        ("2026-11-01", "2026-12-31 17:00", "2026-11-01 00:00", "2026-12-31 16:59"),
        ("2026-11-01 07:30", "2026-12-31", "2026-11-01 07:30", "2026-12-31 23:59"),
        ("2026-11-20", "2026-11-20", "2026-11-20 00:00", "2026-11-20 23:59"),
    ],
)
def test_what_is_dated_stands_from_its_first_minute_to_its_last(start: str, until: str, first: str, last: str) -> None:
    span = read_span(Scalar(start, 1), Scalar(until, 2))
    minute = timedelta(minutes=1)
    live = [moment(first) - minute, moment(first), moment(last), moment(last) + minute]
    assert [span.is_live(now) for now in live] == [False, True, True, False]
    assert [span.is_over(now) for now in live] == [False, False, False, True]


def test_without_dates_it_always_stands() -> None:
    assert read_span(None, None) == ALWAYS == Span()
    assert ALWAYS.is_live(moment("1990-01-01"))


def test_an_end_before_the_start_is_a_mistake_on_its_own_line() -> None:
    with pytest.raises(WrongValueError, match="until phải sau from") as caught:
        read_span(Scalar("2026-12-31", 4), Scalar("2026-12-30", 5))
    assert caught.value.line == 5
