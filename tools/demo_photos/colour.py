"""Colours mixed, shaken and laid out as ramps."""

import random
from collections.abc import Sequence
from itertools import pairwise

from PIL import Image

from tools.demo_photos.light import Colour, Size


def mix(near: Colour, far: Colour, share: float) -> Colour:
    """The colour between two, with that share (0 to 1) of the second."""
    share = min(1.0, max(0.0, share))
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(near, far, strict=True))
    return red, green, blue


def shaken(colour: Colour, dice: random.Random, spread: float) -> Colour:
    """The colour a little lighter or darker, and a little off its hue; spread is a fraction of its brightness."""
    level = 1 + dice.uniform(-spread, spread)
    red, green, blue = (
        min(255, max(0, round(value * level * (1 + dice.uniform(-spread, spread) / 3)))) for value in colour
    )
    return red, green, blue


def ramp(size: Size, stops: Sequence[tuple[float, Colour]]) -> Image.Image:
    """An RGB picture that runs from top to bottom through the stops (height as a fraction, colour)."""
    column = Image.new("RGB", (1, 256))
    for row in range(256):
        place = row / 255
        (start, first), (end, second) = next(
            (span for span in pairwise(stops) if place <= span[1][0]), (stops[-2], stops[-1])
        )
        column.putpixel((0, row), mix(first, second, (place - start) / max(0.001, end - start)))
    return column.resize(size, Image.Resampling.BICUBIC)


def fade(size: Size, top: float, bottom: float, *, peak: float = 1.0) -> Image.Image:
    """A mask (mode L) that is 0 above the fraction `top`, and `peak` from the fraction `bottom` on (or the reverse)."""
    column = Image.new("L", (1, 512))
    for row in range(512):
        share = (row / 511 - top) / (bottom - top)
        smooth = min(1.0, max(0.0, share))
        column.putpixel((0, row), round(255 * peak * smooth * smooth * (3 - 2 * smooth)))
    return column.resize(size, Image.Resampling.BICUBIC)
