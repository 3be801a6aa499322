"""Red flags with a gold star on their poles, in the sky or along a road."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.demo_photos.colour import mix
from tools.demo_photos.foliage import tree
from tools.demo_photos.light import Shot
from tools.demo_photos.scenes.road import Road, spot
from tools.demo_photos.scenes.road import draw as road
from tools.demo_photos.sky import ridge, sky, treeline


def draw(shot: Shot, *, count: int = 4, low: float = 0.86) -> Image.Image:
    """Flags seen from below against the sky, treetops at the fraction `low`."""
    dice = shot.dice
    picture = sky(shot, 0.9, clouds=0.75)
    ridge(shot, picture, low, 0.7, 0.05)
    treeline(shot, picture, low + 0.05, 0.12, 0.4)
    for step in range(count):
        near = 0.35 + 0.65 * (step + 1) / count
        x = shot.width * (0.9 - 0.8 * (step + dice.uniform(0.3, 0.7)) / count)
        _raise(shot, picture, (x, shot.height * 1.05), shot.height * (0.45 + 0.5 * near), shot.width * 0.2 * near)
    for step in range(5):
        tree(
            shot,
            picture,
            (shot.width * (step + dice.random()) / 5, shot.height * 1.08),
            shot.height * dice.uniform(0.16, 0.26),
            mix((70, 92, 42), shot.light.shade, 0.3),
        )
    return picture


def along(shot: Shot) -> Image.Image:
    """A village road with flags on both sides."""
    horizon = 0.5
    picture = road(shot, Road(horizon, flowers=False, people=("rider",)))
    for step in range(8, 0, -1):
        depth = 1 / (1.5 + 0.95 * step)
        for side in (-1, 1):
            x, y = spot(shot, horizon, depth, side * 300, 0)
            _raise(shot, picture, (x, y), shot.height * 1.02 * depth, shot.height * 0.5 * depth)
    return picture


def _raise(shot: Shot, picture: Image.Image, foot: tuple[float, float], tall: float, wide: float) -> None:
    pen = ImageDraw.Draw(picture)
    thick = max(1, round(tall * 0.008))
    pen.line([foot, (foot[0], foot[1] - tall)], fill=mix((150, 130, 96), shot.light.shade, 0.3), width=thick * 2)
    cloth = _cloth(shot, max(12, round(wide)))
    picture.paste(cloth, (round(foot[0]), round(foot[1] - tall - cloth.height * 0.12)), cloth)


def _cloth(shot: Shot, wide: int) -> Image.Image:
    """A flag of that width (px) in the wind, RGBA."""
    dice, high = shot.dice, round(wide * 0.66)
    flat = Image.new("RGB", (wide, high), mix((206, 24, 28), shot.light.shade, 0.12))
    reach = high * 0.27
    star = [
        (
            wide / 2 + math.sin(k * math.pi / 5) * reach * (1 if k % 2 == 0 else 0.4),
            high / 2 - math.cos(k * math.pi / 5) * reach * (1 if k % 2 == 0 else 0.4),
        )
        for k in range(10)
    ]
    ImageDraw.Draw(flat).polygon(star, fill=(244, 204, 50))
    tile = Image.new("RGBA", (wide, round(high * 1.5)))
    phase, waves, droop = dice.uniform(0, 6.3), dice.uniform(1.4, 2.3), dice.uniform(0.04, 0.3)
    for x in range(wide):
        t = x / wide
        angle = phase + waves * math.tau * t
        shift = high * (0.12 + 0.07 * t**0.6 * math.sin(angle) + droop * t * t)
        level = 0.82 + 0.26 * math.cos(angle + 0.6) * min(1.0, t * 3) - 0.1 * t
        column = flat.crop((x, 0, x + 1, high)).point([min(255, max(0, round(v * level))) for v in range(256)] * 3)
        tile.paste(column, (x, round(shift)))
    soft = tile.getchannel("A").filter(ImageFilter.GaussianBlur(0.8))
    tile.putalpha(ImageChops.darker(soft, tile.getchannel("A")))
    return tile
