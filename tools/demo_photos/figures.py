"""People, bicycles of the road and cattle: shapes in numbers, stamped at any size and lit from the sun's side."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFilter

from .light import Colour, Light
from .relief import cut, lit

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


HEAD = Part("hair", ((0, 0.905), (0, 0.935)), 0.11)
NECK = Part("skin", ((0, 0.8), (0, 0.88)), 0.06)
TORSO = Part("shirt", ((-0.135, 0.79), (-0.06, 0.84), (0.06, 0.84), (0.135, 0.79), (0.105, 0.62), (0.125, 0.42), (-0.125, 0.42), (-0.105, 0.62)))
LEGS = (Part("trousers", ((-0.05, 0.46), (-0.06, 0.02)), 0.105), Part("trousers", ((0.05, 0.46), (0.065, 0.02)), 0.105))
HAT = Part("hat", ((-0.17, 0.9), (0, 1.03), (0.17, 0.9), (0.08, 0.885), (-0.08, 0.885)))


def _arm(*points: Point) -> Part:
    return Part("shirt", points, 0.065)


STANDING = Figure((*LEGS, _arm((-0.11, 0.78), (-0.14, 0.6), (-0.12, 0.45)), _arm((0.11, 0.78), (0.14, 0.6), (0.12, 0.45)), NECK, TORSO, HEAD))
IN_HAT = Figure((*STANDING.parts, HAT))
WALKING = Figure((
    Part("trousers", ((0, 0.46), (-0.09, 0.24), (-0.15, 0.03)), 0.085),
    Part("trousers", ((0, 0.46), (0.08, 0.25), (0.1, 0.02)), 0.085),
    _arm((-0.06, 0.77), (-0.15, 0.62), (-0.1, 0.5)), _arm((0.06, 0.77), (0.15, 0.6), (0.2, 0.5)), NECK, TORSO, HEAD,
))
HOLDING = Figure((*LEGS, _arm((-0.11, 0.78), (-0.22, 0.62), (-0.34, 0.54)), _arm((0.11, 0.78), (0.22, 0.62), (0.34, 0.54)), NECK, TORSO, HEAD))
PULLING = Figure((
    Part("trousers", ((0.1, 0.42), (-0.04, 0.28), (-0.22, 0.02)), 0.09), Part("trousers", ((0.1, 0.42), (0.12, 0.2), (-0.04, 0.02)), 0.09),
    Part("shirt", ((0.12, 0.44), (0.26, 0.74)), 0.17), _arm((0.25, 0.72), (0.08, 0.6), (-0.12, 0.56)), Part("hair", ((0.33, 0.84), (0.335, 0.85)), 0.12),
), 0.6)
JUMPING = Figure((
    Part("trousers", ((-0.02, 0.5), (-0.1, 0.36), (-0.2, 0.24)), 0.08), Part("trousers", ((0.02, 0.5), (0.1, 0.34), (0.04, 0.18)), 0.08),
    Part("shirt", ((0, 0.52), (0.03, 0.8)), 0.17), _arm((0, 0.8), (-0.12, 0.9), (-0.12, 1.06)), _arm((0.06, 0.8), (0.18, 0.92), (0.24, 1.06)), Part("hair", ((0.05, 0.93), (0.05, 0.94)), 0.12),
))
SEATED = Figure((
    Part("skin", ((0, 0.45), (0, 0.62)), 0.17),
    Part("shirt", ((-0.24, 0.32), (0.24, 0.32)), 0.28), Part("shirt", ((-0.36, 0.34), (0.36, 0.34), (0.33, -0.2), (-0.33, -0.2))),
    Part("hair", ((0, 0.72), (0, 0.78)), 0.31),
), 0.5)
LONG_HAIRED = Figure((*SEATED.parts, Part("hair", ((0, 0.74), (0, 0.42)), 0.25)), 0.5)
LEAVING = Figure((
    Part("tyre", ((0, 0.04), (0, 0.34)), 0.08), Part("frame", ((0, 0.3), (0, 0.46)), 0.17), Part("lamp", ((0, 0.4), (0, 0.41)), 0.05),
    Part("trousers", ((-0.08, 0.48), (-0.17, 0.34), (-0.12, 0.16)), 0.09), Part("trousers", ((0.08, 0.48), (0.17, 0.34), (0.12, 0.16)), 0.09),
    Part("frame", ((-0.27, 0.64), (0.27, 0.64)), 0.03), _arm((-0.12, 0.78), (-0.23, 0.7), (-0.24, 0.64)), _arm((0.12, 0.78), (0.23, 0.7), (0.24, 0.64)),
    Part("shirt", ((-0.14, 0.78), (-0.07, 0.83), (0.07, 0.83), (0.14, 0.78), (0.12, 0.42), (-0.12, 0.42))), Part("helmet", ((0, 0.9), (0, 0.92)), 0.17),
))
RIDER = Figure((
    Part("tyre", ((-0.36, 0.16), (-0.358, 0.16)), 0.32), Part("tyre", ((0.4, 0.16), (0.402, 0.16)), 0.32),
    Part("rim", ((-0.36, 0.16), (-0.358, 0.16)), 0.2), Part("rim", ((0.4, 0.16), (0.402, 0.16)), 0.2),
    Part("frame", ((-0.36, 0.18), (-0.1, 0.22), (0.22, 0.24), (0.3, 0.5)), 0.09), Part("frame", ((0.4, 0.16), (0.28, 0.54)), 0.05),
    Part("frame", ((-0.42, 0.4), (0.06, 0.38)), 0.1), Part("trousers", ((-0.08, 0.44), (0.14, 0.42), (0.12, 0.2)), 0.1),
    Part("shirt", ((-0.1, 0.44), (-0.04, 0.76)), 0.19), Part("shirt", ((-0.02, 0.74), (0.1, 0.58), (0.27, 0.56)), 0.07), Part("helmet", ((0.0, 0.91), (0.01, 0.92)), 0.17),
), 0.7)
COW = Figure((
    Part("coat", ((-0.5, 0.5), (-0.52, 0.03)), 0.1), Part("coat", ((-0.4, 0.5), (-0.36, 0.03)), 0.1), Part("coat", ((0.26, 0.5), (0.24, 0.03)), 0.1), Part("coat", ((0.36, 0.5), (0.4, 0.03)), 0.1),
    Part("coat", ((-0.6, 0.78), (-0.5, 0.92), (0.1, 0.88), (0.3, 0.98), (0.46, 0.86), (0.46, 0.55), (0.3, 0.4), (-0.3, 0.38), (-0.56, 0.5))),
    Part("coat", ((-0.59, 0.82), (-0.66, 0.6), (-0.64, 0.4)), 0.035), Part("coat", ((0.4, 0.78), (0.62, 0.56), (0.72, 0.3)), 0.2), Part("coat", ((0.72, 0.34), (0.8, 0.14)), 0.14),
    Part("horn", ((0.7, 0.42), (0.84, 0.5)), 0.03), Part("coat", ((0.64, 0.42), (0.54, 0.44)), 0.06),
), 1.0)
BOAT = Figure((
    Part("hull", ((-1.9, 0.36), (-1.2, 0.12), (1.2, 0.12), (1.9, 0.4), (1.2, 0.26), (-1.2, 0.26))),
    Part("shirt", ((-0.7, 0.3), (-0.66, 0.7)), 0.22), Part("hat", ((-0.9, 0.82), (-0.66, 1.0), (-0.42, 0.82))),
    Part("pole", ((-0.6, 0.62), (-0.1, 0.75), (0.5, -0.02)), 0.035), Part("shirt", ((0.8, 0.3), (0.78, 0.62)), 0.2), Part("hair", ((0.78, 0.78), (0.78, 0.8)), 0.16),
), 2.0)

INK: Colour = (22, 18, 20)
"""What a thing against the light shows."""

DARK: Mapping[str, Colour] = {
    "hair": (26, 22, 22), "skin": (150, 104, 78), "trousers": (38, 40, 50), "hat": (214, 190, 138), "tyre": (18, 18, 20), "rim": (70, 68, 66),
    "frame": (46, 34, 36), "helmet": (60, 66, 84), "coat": (142, 84, 48), "horn": (200, 186, 160), "hull": (62, 44, 34), "pole": (120, 92, 60), "lamp": (190, 40, 34), "shirt": (70, 82, 104),
}
SILHOUETTE: Mapping[str, Colour] = dict.fromkeys(DARK, INK)
SHIRTS: Sequence[Colour] = (
    (206, 204, 196), (66, 92, 138), (150, 44, 46), (74, 92, 62), (118, 78, 116), (212, 170, 84), (44, 52, 66), (126, 150, 166), (190, 128, 128), (92, 60, 52),
)


def stamp(figure: Figure, height: float, paint: Mapping[str, Colour], light: Light, *, mirrored: bool = False) -> Image.Image:
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
