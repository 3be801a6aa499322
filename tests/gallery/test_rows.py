import random

import pytest

from plugins.gallery.rows import COLUMNS, LAYOUTS, spans


def rows(found: tuple[int, ...]) -> list[list[int]]:
    made: list[list[int]] = [[]]
    for span in found:
        if sum(made[-1]) == COLUMNS:
            made.append([])
        made[-1].append(span)
    return made


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_row_is_full_and_its_heights_agree(layout: tuple[int, int]) -> None:
    chance = random.Random(7)
    for count in range(1, 60):
        ratios = [chance.choice((0.67, 0.75, 1.0, 1.33, 1.5, 1.78, 3.0)) for _ in range(count)]
        found = spans(ratios, LAYOUTS["desktop"].__class__(*layout))
        place = 0
        for row in rows(found):
            assert sum(row) == COLUMNS
            heights = [span / ratio for span, ratio in zip(row, ratios[place:], strict=False)]
            assert max(heights) / min(heights) < 1.35, (row, ratios[place : place + len(row)])
            place += len(row)
        assert place == count


@pytest.mark.parametrize(
    ("layout", "lengths"),
    [("phone", [2] * 11), ("tablet", [4] + [3] * 6), ("desktop", [4] + [3] * 6)],
)
def test_twenty_two_landscape_photos_leave_no_orphan(layout: str, lengths: list[int]) -> None:
    found = sorted((len(row) for row in rows(spans([1.5] * 22, LAYOUTS[layout]))), reverse=True)
    assert found == lengths


def test_no_photos_make_no_rows() -> None:
    assert spans([], LAYOUTS["phone"]) == ()
