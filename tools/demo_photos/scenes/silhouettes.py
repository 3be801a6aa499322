"""Figures against a low sun: riders, players, walkers, cattle."""

from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix
from tools.demo_photos.figure import SILHOUETTE, Figure, place, stamp
from tools.demo_photos.foliage import grass
from tools.demo_photos.light import Shot
from tools.demo_photos.motorbikes import LOADED, RIDER, TWO_RIDERS
from tools.demo_photos.noise import fractal, profile
from tools.demo_photos.people import JUMPING, PULLING, STANDING, WALKING
from tools.demo_photos.relief import glow, outline, veil
from tools.demo_photos.scenes.cattle import COW
from tools.demo_photos.sky import ridge, sky, treeline


class Actor(NamedTuple):
    """A figure's kind, its place across the picture and its height (fractions), and whether it looks left."""

    figure: Figure
    x: float
    tall: float
    mirrored: bool = False


CASTS: dict[str, tuple[Actor, ...]] = {
    "riders": (
        Actor(RIDER, 0.2, 0.27),
        Actor(TWO_RIDERS, 0.44, 0.32),
        Actor(LOADED, 0.69, 0.25),
        Actor(RIDER, 0.87, 0.21),
    ),
    "convoy": (
        Actor(LOADED, 0.16, 0.2),
        Actor(RIDER, 0.33, 0.23),
        Actor(RIDER, 0.52, 0.27),
        Actor(TWO_RIDERS, 0.79, 0.33),
    ),
    "workers": (
        Actor(TWO_RIDERS, 0.82, 0.3, mirrored=True),
        Actor(WALKING, 0.6, 0.3, mirrored=True),
        Actor(LOADED, 0.38, 0.26, mirrored=True),
        Actor(RIDER, 0.16, 0.22, mirrored=True),
    ),
    "pair": (Actor(LOADED, 0.34, 0.4), Actor(TWO_RIDERS, 0.68, 0.34)),
    "lone": (Actor(RIDER, 0.4, 0.4, mirrored=True),),
    "tug": (
        *(Actor(PULLING, 0.62 + 0.075 * i, 0.36, mirrored=False) for i in range(5)),
        *(Actor(PULLING, 0.38 - 0.075 * i, 0.36, mirrored=True) for i in range(5)),
    ),
    "volley": (
        Actor(JUMPING, 0.43, 0.36),
        Actor(STANDING, 0.25, 0.32),
        Actor(WALKING, 0.12, 0.33),
        Actor(JUMPING, 0.6, 0.35, mirrored=True),
        Actor(WALKING, 0.76, 0.33, mirrored=True),
        Actor(STANDING, 0.9, 0.32),
    ),
    "patrol": (*(Actor(WALKING, 0.24 + 0.105 * i, 0.21 + 0.012 * i, mirrored=False) for i in range(6)),),
    "herd": (
        Actor(COW, 0.2, 0.16),
        Actor(COW, 0.45, 0.22, mirrored=True),
        Actor(COW, 0.68, 0.18),
        Actor(COW, 0.87, 0.14, mirrored=True),
    ),
}


def draw(shot: Shot, cast: str, horizon: float = 0.62, *, ridges: int = 2) -> Image.Image:
    """A cast of CASTS on a crest, the sun behind it, dust in the air."""
    light, dice = shot.light, shot.dice
    picture = sky(shot, horizon, clouds=0.6)
    for step in range(ridges):
        ridge(shot, picture, horizon + 0.03 * step, 0.7 - 0.2 * step, 0.06)
    treeline(shot, picture, horizon + 0.06, 0.1, 0.45)
    picture = glow(
        picture,
        (light.sun_x * shot.width, max(0.2, light.sun_y) * shot.height),
        shot.width * 0.5,
        mix(light.sun, (70, 40, 20), 0.5),
    )
    dust = fractal(dice, shot.size, (shot.width / 3, shot.height / 6), 5)
    veil(
        picture,
        mix(light.haze, light.sun, 0.5),
        Image.composite(dust, Image.new("L", shot.size), fade(shot.size, horizon - 0.2, horizon + 0.1, peak=0.6)),
    )
    crest = profile(dice, shot.width, shot.height * 0.012, shot.width * 0.9, 0.6)
    base = shot.height * (horizon + 0.13)
    mask = outline(shot.size, crest, base).filter(ImageFilter.GaussianBlur(1.2))
    picture.paste(mix(light.shade, (30, 24, 20), 0.4), mask=mask)
    veil(
        picture,
        mix((96, 78, 50), light.sun, 0.15),
        Image.composite(mask, Image.new("L", shot.size), fade(shot.size, 1.0, horizon + 0.12, peak=0.4)),
    )
    actors = CASTS[cast]
    for actor in actors:
        x = min(shot.width - 1, max(0, round((actor.x + dice.gauss(0, 0.008)) * shot.width)))
        tall = actor.tall * shot.height * dice.uniform(0.95, 1.05)
        place(
            picture,
            stamp(actor.figure, tall, SILHOUETTE, light, mirrored=actor.mirrored),
            (x, base - crest[x] + tall * 0.03),
            1.1,
        )
    if cast == "tug":
        ImageDraw.Draw(picture).line(
            [(0.02 * shot.width, base - 0.2 * shot.height), (0.98 * shot.width, base - 0.2 * shot.height)],
            fill=(30, 24, 22),
            width=7,
        )
    if cast == "volley":
        _net(shot, picture, base)
    veil(
        picture,
        mix(light.haze, light.sun, 0.5),
        Image.composite(dust, Image.new("L", shot.size), fade(shot.size, horizon - 0.15, horizon + 0.1, peak=0.3)),
    )
    grass(shot, picture, (0, base + 4, shot.width, shot.height * 1.03), 2200, mix((50, 50, 26), light.shade, 0.55))
    return picture


def _net(shot: Shot, picture: Image.Image, base: float) -> None:
    pen = ImageDraw.Draw(picture)
    top, low = base - shot.height * 0.38, base - shot.height * 0.24
    for x in (0.07, 0.95):
        pen.line([(x * shot.width, base), (x * shot.width, top)], fill=(26, 22, 22), width=9)
    for step in range(60):
        x = (0.07 + 0.88 * step / 59) * shot.width
        pen.line([(x, top), (x, low)], fill=(60, 46, 40), width=1)
    for step in range(7):
        pen.line(
            [(0.07 * shot.width, top + (low - top) * step / 6), (0.95 * shot.width, top + (low - top) * step / 6)],
            fill=(60, 46, 40),
            width=4 if step == 0 else 1,
        )
    x, y, size = 0.53 * shot.width, top - 0.07 * shot.height, 0.02 * shot.height
    pen.ellipse((x - size, y - size, x + size, y + size), fill=(40, 34, 32))
