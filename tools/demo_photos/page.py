"""One page of the album: what a photo shows, in which light, how large."""

from collections.abc import Callable
from typing import NamedTuple

from PIL import Image

from tools.demo_photos.light import Shot, Size

WIDE: Size = (1600, 1067)
FULL: Size = (1600, 1200)
TALL: Size = (1067, 1600)
SMALL: Size = (1280, 853)


class Page(NamedTuple):
    """A photo to draw: light (of light.LIGHTS), scene, size in px and tone (of camera.CURVES)."""

    light: str
    scene: Callable[[Shot], Image.Image]
    size: Size = WIDE
    tone: str = "warm"
