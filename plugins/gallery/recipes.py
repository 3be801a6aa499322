"""Which files are made of a photo for each role in the layout: as data, and the arithmetic of widths and crops."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

MAKING: Final = 3
"""Goes up when pixels.py makes other bytes from the same recipe, so that every rendition is renewed."""

WORTH_OFFERING: Final = 1.25
"""The original's own width is offered only when it is this many times the next smaller one."""

Focus = tuple[float, float]
"""The point that crops keep, as shares of width and height from the top left corner (0 to 1)."""

CENTRE: Final[Focus] = (0.5, 0.5)


@dataclass(frozen=True)
class Format:
    """A file format (`avif`, `webp` or `jpeg`), its quality (1 to 100), and the widths (px) made in it.

    `most_bytes` bounds each file: quality goes down until it fits. 0 is no bound.
    """

    name: str
    quality: int
    widths: tuple[int, ...]
    most_bytes: int = 0


@dataclass(frozen=True)
class Recipe:
    """What is made of a photo in a role. `ratio` (width, height) crops; None keeps the photo whole.

    Formats stand from best to plainest: browsers take the first one they know. A recipe with a ratio that `fills` makes its
    widths of small photos too (see filled.py).
    """

    role: str
    formats: tuple[Format, ...]
    ratio: tuple[int, int] | None = None
    fills: bool = False


@dataclass(frozen=True)
class Order:
    """A recipe asked of a photo, with the point that its crop keeps and a picture to lay into the corner."""

    recipe: Recipe
    focus: Focus = CENTRE
    watermark: bytes = b""

    @cached_property
    def key(self) -> str:
        """Eight hexadecimal digits that stand for everything that decides the bytes beside the photo itself."""
        return hashlib.sha256(repr((MAKING, self)).encode()).hexdigest()[:8]


class Box(NamedTuple):
    """A part of a picture in pixels: left and top edge included, right and bottom edge not."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.bottom - self.top


def crop(width: int, height: int, ratio: tuple[int, int] | None, focus: Focus = CENTRE) -> Box:
    """The largest part of a picture with this ratio, as near to the focus as the edges allow; all of it without one."""
    if ratio is None:
        return Box(0, 0, width, height)
    kept_width = min(width, height * ratio[0] / ratio[1])
    kept_height = min(height, width * ratio[1] / ratio[0])
    left = min(max(focus[0] * width - kept_width / 2, 0), width - kept_width)
    top = min(max(focus[1] * height - kept_height / 2, 0), height - kept_height)
    return Box(left, top, left + kept_width, top + kept_height)


def widths(wanted: tuple[int, ...], original: int) -> tuple[int, ...]:
    """Widths (px) to make of a picture of this width, smallest first: never larger than the picture itself."""
    fitting = tuple(width for width in wanted if width <= original)
    if not fitting:
        return (original,)
    is_next_too_large = len(fitting) < len(wanted)
    return (*fitting, original) if is_next_too_large and original >= fitting[-1] * WORTH_OFFERING else fitting


def height_at(width: int, box: Box) -> int:
    """Height (px) of a part scaled to this width, at least 1."""
    return max(1, round(width * box.height / box.width))
