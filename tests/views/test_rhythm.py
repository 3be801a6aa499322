import pytest

from plugins.views.rhythm import closing_widths, opening_widths

S, ALONE = True, False
"""A block that may share its row, and one that may not."""


@pytest.mark.parametrize(
    ("blocks", "widths"),
    [
        ([], ""),
        ([S], "wide"),
        ([S, S], "wide wide"),
        ([S, S, S], "wide half half"),
        ([S, S, S, S], "wide half half wide"),
        ([ALONE, S, S, S], "wide wide half half"),
        ([S, ALONE, S, S], "wide wide half half"),
        ([S, S, ALONE, S, S], "wide wide wide half half"),
    ],
)
def test_before_the_strip_one_block_opens_and_then_pairs_follow(blocks: list[bool], widths: str) -> None:
    assert list(opening_widths(blocks)) == widths.split()


@pytest.mark.parametrize(
    ("blocks", "widths"),
    [
        ([], ""),
        ([S], "wide"),
        ([S, S], "half half"),
        ([S, S, S], "third third third"),
        ([S, S, S, S], "third third third wide"),
        ([S, S, S, S, S], "third third third half half"),
        ([S, ALONE, S, S], "wide wide half half"),
    ],
)
def test_after_the_strip_rows_hold_three_and_the_rest_fills_its_row(blocks: list[bool], widths: str) -> None:
    assert list(closing_widths(blocks)) == widths.split()
