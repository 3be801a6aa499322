"""Whether two photos show the same moment: twins of one press of the button, or one photo sent twice through Zalo."""

from typing import Final

SIDE: Final = 16
"""A look is the whole picture as so many by so many pixels, three bytes each."""

_MOST_APART: Final = 0.2
"""Mean difference of two alike looks, in units of their contrast. Recompressed photos differ by 0.02, neighbours of a burst by
0.1, two photos of one place from the same spot by 0.3 and more."""

_LEAST_CONTRAST: Final = 8.0
"""Levels of 255; flat pictures would be alike for their grain alone."""

_MOST_BRIGHTER: Final = 24.0
"""Levels of 255 by which a twin may be brighter."""


def are_alike(one: bytes, other: bytes) -> bool:
    """Whether two looks are of photos that readers would take for the same."""
    brightness = _mean(one) - _mean(other)
    contrast = max(min(_contrast(one), _contrast(other)), _LEAST_CONTRAST)
    apart = sum(abs(left - right - brightness) for left, right in zip(one, other, strict=True)) / len(one)
    return abs(brightness) <= _MOST_BRIGHTER and apart <= _MOST_APART * contrast


def _mean(look: bytes) -> float:
    return sum(look) / len(look)


def _contrast(look: bytes) -> float:
    mean = _mean(look)
    return sum(abs(level - mean) for level in look) / len(look)
