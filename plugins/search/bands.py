"""The index cut by the first letters of its keys, so that a large one is made band by band and never lies in memory whole."""

from bisect import bisect_right
from typing import Final

from plugins.search.postings import Postings

_STARTS: Final = (
    *("", "a", "b", "c", "ch", "ci", "d", "di", "e", "g", "h", "k", "l", "m"),
    *("n", "ng", "nh", "ni", "p", "q", "s", "t", "th", "ti", "tr", "u", "v"),
)
"""Where the bands begin: about the syllables of a newspaper in equal parts."""

BANDS: Final = range(len(_STARTS))


def in_bands(postings: Postings) -> list[Postings]:
    """The postings of each band."""
    bands: list[Postings] = [{} for _ in BANDS]
    for entry, numbers in postings.items():
        bands[bisect_right(_STARTS, entry) - 1][entry] = numbers
    return bands
