"""How wide each block of the front page is, so that rows are full and differ from one another."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from plugins.views.parts import Width

_SHARES: Final[dict[int, Width]] = {1: "wide", 2: "half", 3: "third"}


def opening_widths(pairs: Sequence[bool]) -> Iterator[Width]:
    """Widths of blocks before the photo strip: the first that may share a row is wide all the same, then two a row.

    `pairs` says of each block whether it may share its row. One that is left over fills its row alone.
    """
    may_open = True
    for is_sharing, run in groupby(pairs):
        count = len(list(run))
        if is_sharing and may_open:
            may_open = False
            yield "wide"
            count -= 1
        yield from _rows(count, 2 if is_sharing else 1)


def closing_widths(pairs: Sequence[bool]) -> Iterator[Width]:
    """Widths of blocks after the photo strip: three a row, and what is left over fills its row."""
    for is_sharing, run in groupby(pairs):
        yield from _rows(len(list(run)), 3 if is_sharing else 1)


def _rows(count: int, across: int) -> Iterator[Width]:
    rest = count % across
    yield from [_SHARES[across]] * (count - rest)
    yield from [_SHARES[rest]] * rest if rest else ()
