"""Fractal noise, the stuff that clouds, soil and leaves are made of."""

import math
import random

from PIL import Image, ImageFilter, ImageOps

from tools.demo_photos.light import Colour, Size

SEAM = 40
"""Cells wider than this many px are smoothed before they are enlarged."""


def fractal(dice: random.Random, size: Size, cell: tuple[float, float], octaves: int = 5) -> Image.Image:
    """A mask (mode L, full contrast) of value noise whose coarsest cells have that width and height in px."""
    width, height = size
    total: Image.Image | None = None
    # From fine to coarse: each blend halves what came before, so the coarsest cells weigh most.
    for octave in reversed(range(octaves)):
        across = max(2, min(width, math.ceil(width / cell[0] * 2**octave) + 1))
        down = max(2, min(height, math.ceil(height / cell[1] * 2**octave) + 1))
        values = Image.frombytes("L", (across, down), dice.randbytes(across * down))
        if width / across > SEAM:
            # Enlarged in one step, a coarse grid shows its lines in a clear sky.
            values = values.resize((across * 8, down * 8), Image.Resampling.BICUBIC).filter(
                ImageFilter.GaussianBlur(3.5)
            )
        layer = values.resize(size, Image.Resampling.BICUBIC)
        total = layer if total is None else Image.blend(total, layer, 0.56)
    assert total is not None
    return ImageOps.autocontrast(total, cutoff=1)


def textured(dice: random.Random, size: Size, cell: tuple[float, float], colours: tuple[Colour, Colour]) -> Image.Image:
    """An RGB picture of noise that runs from the first colour to the second."""
    return ImageOps.colorize(fractal(dice, size, cell), black=colours[0], white=colours[1])


def threshold(noise: Image.Image, low: int, high: int) -> Image.Image:
    """The noise as a mask: 0 below `low`, 255 above `high`, a slope between."""
    return noise.point([min(255, max(0, (value - low) * 255 // max(1, high - low))) for value in range(256)])


def profile(dice: random.Random, width: int, swing: float, period: float, roughness: float = 0.5) -> list[float]:
    """Heights in px (about -swing to swing), one for each column: the outline of a ridge or of treetops."""
    waves = [
        (swing * roughness**octave, 2 * math.pi * 2**octave / period * dice.uniform(0.8, 1.25), dice.uniform(0, 6.3))
        for octave in range(7)
    ]
    return [sum(size * math.sin(rate * x + phase) for size, rate, phase in waves) * 0.6 for x in range(width)]
