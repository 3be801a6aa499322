"""Figures: shapes in numbers, stamped at any size and lit from the sun's side."""

from collections.abc import Mapping
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.light import Colour, Light
from tools.demo_photos.relief import cut, lit

Point = tuple[float, float]


class Part(NamedTuple):
    """One shape of a figure: points in figure heights (x from the middle, y up from the feet); width > 0 makes a limb."""

    role: str
    points: tuple[Point, ...]
    width: float = 0.0


class Figure(NamedTuple):
    """Parts in drawing order, and how far the figure reaches to each side (in its own heights)."""

    parts: tuple[Part, ...]
    reach: float = 0.5


INK: Colour = (22, 18, 20)
"""What a thing against the light shows."""

DARK: Mapping[str, Colour] = {
    "hair": (26, 22, 22),
    "skin": (150, 104, 78),
    "trousers": (38, 40, 50),
    "hat": (214, 190, 138),
    "tyre": (18, 18, 20),
    "rim": (70, 68, 66),
    "frame": (46, 34, 36),
    "helmet": (60, 66, 84),
    "coat": (142, 84, 48),
    "horn": (200, 186, 160),
    "hull": (62, 44, 34),
    "pole": (120, 92, 60),
    "lamp": (190, 40, 34),
    "shirt": (70, 82, 104),
}
SILHOUETTE: Mapping[str, Colour] = dict.fromkeys(DARK, INK)


def stamp(
    figure: Figure, height: float, paint: Mapping[str, Colour], light: Light, *, mirrored: bool = False
) -> Image.Image:
    """The figure as an RGBA picture of that height (px), standing in the middle of the lower edge with a small margin."""
    grid = max(8, round(height)) * 2
    size = (round(grid * figure.reach * 2), round(grid * 1.2))
    tile = Image.new("RGBA", size)
    for part in figure.parts:
        mask = Image.new("L", size)
        pen = ImageDraw.Draw(mask)
        points = [((-x if mirrored else x) * grid + size[0] / 2, size[1] - (y + 0.05) * grid) for x, y in part.points]
        if part.width:
            width = part.width * grid
            pen.line(points, fill=255, width=round(width), joint="curve")
            for x, y in (points[0], points[-1]):
                pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)
        else:
            pen.polygon(points, fill=255)
        soft = mask.filter(ImageFilter.BoxBlur(max(0.6, grid * 0.008)))
        tile.alpha_composite(cut(soft, paint.get(part.role, DARK[part.role])))
    tile = tile.resize((max(1, size[0] // 2), max(1, size[1] // 2)), Image.Resampling.BOX)
    return lit(tile, light, max(1.0, grid * 0.02), 0.18 if paint is SILHOUETTE else 0.5)


def place(picture: Image.Image, tile: Image.Image, foot: Point, blur: float = 0.0) -> None:
    """Stand a stamped figure on `foot` (px), out of focus by `blur` px."""
    left, top = round(foot[0] - tile.width / 2), round(foot[1] - tile.height * 0.958)
    if blur:
        margin = round(blur * 3)
        wide = Image.new("RGBA", (tile.width + 2 * margin, tile.height + 2 * margin))
        wide.paste(tile, (margin, margin))
        # Premultiplied, so that the blur does not drag black in from the clear margin.
        tile = wide.convert("RGBa").filter(ImageFilter.GaussianBlur(blur)).convert("RGBA")
        left, top = left - margin, top - margin
    picture.paste(tile, (left, top), tile)
