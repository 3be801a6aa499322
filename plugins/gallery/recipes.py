"""Which files are made of a photo: widths, formats and quality, as data; and the arithmetic of sizes."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Encoding:
    """A file format with the options its encoder gets. `suffix` ends the file's name, `type` is its MIME type."""

    suffix: str
    type: str
    options: tuple[tuple[str, int | bool], ...]


@dataclass(frozen=True)
class Recipe:
    """All renditions of a photo: each encoding at each width (px). The last encoding is the one every browser reads.

    A new `version` renews every file whose making has changed.
    """

    version: str
    widths: tuple[int, ...]
    encodings: tuple[Encoding, ...]


PHOTO: Final = Recipe(
    version="1",
    widths=(480, 960, 1600),
    encodings=(
        Encoding("webp", "image/webp", (("quality", 75), ("method", 4))),
        Encoding("jpg", "image/jpeg", (("quality", 74), ("progressive", True), ("optimize", True))),
    ),
)

WORTH_OFFERING: Final = 1.25
"""The original's own width is offered only when it is this many times the next smaller one."""


def widths(recipe: Recipe, original: int) -> tuple[int, ...]:
    """Widths (px) to make of a photo of this width, smallest first: never larger than the photo itself."""
    fitting = tuple(width for width in recipe.widths if width <= original)
    if not fitting:
        return (original,)
    is_next_too_large = len(fitting) < len(recipe.widths)
    return (*fitting, original) if is_next_too_large and original >= fitting[-1] * WORTH_OFFERING else fitting


def height_at(width: int, original_width: int, original_height: int) -> int:
    """Height (px) of a photo scaled to this width, at least 1."""
    return max(1, round(width * original_height / original_width))
