"""Justified rows: which photos stand beside each other, and how many of 60 columns each spans. Pure arithmetic."""

from collections.abc import Sequence
from itertools import accumulate
from math import log
from typing import Final, NamedTuple

COLUMNS: Final = 60
"""Divides into 2, 3, 4, 5 and 6 equal parts."""

_MOST_IN_A_ROW: Final = 8


class Layout(NamedTuple):
    """A width of the gallery and the height at which its rows look best, both in px."""

    width: int
    row_height: int


LAYOUTS: Final = {"phone": Layout(360, 125), "tablet": Layout(768, 190), "desktop": Layout(960, 215)}
"""The same layouts stand in theme/static/css/components/gallery.css."""


def spans(ratios: Sequence[float], layout: Layout) -> tuple[int, ...]:
    """How many of 60 columns each photo spans; every row sums to 60. `ratios` are width by height, in order."""
    found: list[int] = []
    start = 0
    for end in _row_ends(ratios, layout):
        found += _shares(ratios[start:end])
        start = end
    return tuple(found)


def _row_ends(ratios: Sequence[float], layout: Layout) -> list[int]:
    """Where each row ends, so that all rows together come nearest to the wanted height, the last one not excepted."""
    sums = [0.0, *accumulate(ratios)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(sums)):
        starts = range(max(0, end - _MOST_IN_A_ROW), end)
        best.append(min((best[start][0] + _strain(sums[end] - sums[start], layout), start) for start in starts))
    ends: list[int] = []
    end = len(ratios)
    while end:
        ends.append(end)
        end = best[end][1]
    return ends[::-1]


def _strain(ratio: float, layout: Layout) -> float:
    """How far the height of a row is from the wanted one: twice as high is as bad as half as high."""
    return log(layout.width / ratio / layout.row_height) ** 2


def _shares(ratios: Sequence[float]) -> list[int]:
    """The columns parted by ratio into whole numbers: what rounding leaves goes to those that lost most by it."""
    exact = [COLUMNS * ratio / sum(ratios) for ratio in ratios]
    whole = [max(1, int(share)) for share in exact]
    by_loss = sorted(range(len(exact)), key=lambda place: whole[place] - exact[place])
    for place in by_loss[: COLUMNS - sum(whole)]:
        whole[place] += 1
    return whole
