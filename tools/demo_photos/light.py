"""The light of a photo: where the sun stands and what colours it gives to the air."""

import random
from typing import NamedTuple

Colour = tuple[int, int, int]
Size = tuple[int, int]


class Light(NamedTuple):
    """Colours of sky, air and shade, and the sun's place as fractions of the picture (y may be above it)."""

    zenith: Colour
    horizon: Colour
    haze: Colour
    sun: Colour
    shade: Colour
    sun_x: float
    sun_y: float

    @property
    def direction(self) -> tuple[float, float]:
        """The unit-like vector from a thing to the sun, y downwards."""
        return (-0.7 if self.sun_x < 0.5 else 0.7, -0.7)  # noqa: PLR2004 - the middle of the picture


class Shot(NamedTuple):
    """One photo to take: its size in px, its light and its own dice, so that no photo depends on another."""

    size: Size
    light: Light
    dice: random.Random

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.size[0]

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.size[1]


def chance(dice: random.Random, share: float) -> bool:
    """Whether a throw falls within that share (0 to 1) of all throws."""
    return dice.random() < share


LIGHTS = {
    "dawn": Light((96, 122, 160), (252, 206, 158), (226, 200, 182), (255, 214, 150), (48, 52, 66), 0.3, 0.36),
    "morning": Light((118, 164, 208), (232, 236, 228), (206, 216, 214), (255, 240, 206), (40, 52, 50), 0.2, -0.1),
    "noon": Light((98, 152, 212), (214, 230, 238), (198, 214, 220), (255, 250, 230), (38, 50, 48), 0.62, -0.5),
    "overcast": Light((178, 188, 196), (222, 224, 222), (204, 208, 206), (240, 240, 234), (58, 64, 64), 0.4, -0.6),
    "afternoon": Light((120, 158, 196), (250, 224, 178), (232, 208, 168), (255, 222, 160), (52, 46, 42), 0.78, 0.1),
    "dusk": Light((70, 74, 122), (250, 158, 96), (196, 130, 110), (255, 186, 110), (34, 28, 44), 0.66, 0.42),
    "violet": Light((58, 62, 112), (232, 140, 138), (160, 116, 132), (255, 176, 140), (30, 28, 46), 0.35, 0.5),
    "night": Light((10, 14, 30), (34, 42, 70), (26, 32, 52), (255, 196, 112), (6, 8, 16), 0.5, 0.5),
}


def shot(name: str, size: Size, light: str) -> Shot:
    """The shot of that name: the same name always throws the same dice."""
    return Shot(size, LIGHTS[light], random.Random(name))  # noqa: S311 - pictures, not secrets
