"""A village road: red earth or concrete, flowers and trees at both sides, sometimes a rider."""

import math
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import mix, shaken
from tools.demo_photos.figure import place, stamp
from tools.demo_photos.foliage import bloom, crown, tree
from tools.demo_photos.ground import MAP, REACH, SPAN, lay, soil
from tools.demo_photos.light import Colour, Shot, chance
from tools.demo_photos.people import IN_HAT, LEAVING
from tools.demo_photos.relief import shadow
from tools.demo_photos.sky import ridge, sky, treeline

RED: tuple[Colour, Colour] = ((132, 66, 40), (196, 112, 70))
GREY: tuple[Colour, Colour] = ((132, 128, 120), (188, 182, 170))
PETALS: tuple[Colour, ...] = ((236, 186, 40), (220, 80, 120), (240, 240, 232), (232, 120, 50), (170, 90, 180))
WALKERS = {"rider": LEAVING, "hat": IN_HAT}


class Road(NamedTuple):
    """How a road runs: to the horizon (a fraction of the height), swinging aside by `bend` map px on its way."""

    horizon: float = 0.44
    surface: tuple[Colour, Colour] = RED
    flowers: bool = True
    people: tuple[str, ...] = ()
    bend: float = 0.0


LANE = Road()
"""Red earth between flowers, straight ahead."""


def draw(shot: Shot, road: Road = LANE) -> Image.Image:
    """A road between its verges, the people on it named as in WALKERS."""
    horizon, bend = road.horizon, road.bend
    light, dice = shot.light, shot.dice
    picture = sky(shot, horizon, clouds=0.55)
    ridge(shot, picture, horizon, 0.72, 0.05)
    earth = soil(shot, (62, 82, 36), (134, 144, 70))
    mask = Image.new("L", MAP)
    pen = ImageDraw.Draw(mask)
    sides = [_centre(y, bend) for y in range(0, MAP[1] + 1, 30)]
    pen.polygon(
        [(x - 200, 30 * i) for i, x in enumerate(sides)]
        + [(x + 200, 30 * i) for i, x in reversed(list(enumerate(sides)))],
        fill=255,
    )
    earth.paste(soil(shot, *road.surface), mask=mask.filter(ImageFilter.GaussianBlur(10)))
    ruts = Image.new("L", MAP)
    for side in (-80, 80):
        ImageDraw.Draw(ruts).line([(x + side, 30 * i) for i, x in enumerate(sides)], fill=90, width=44)
    earth.paste(mix(road.surface[0], (40, 30, 26), 0.35), mask=ruts.filter(ImageFilter.GaussianBlur(12)))
    lay(shot, picture, earth, horizon, haze=0.75)
    treeline(shot, picture, horizon + 0.012, 0.1, 0.5)
    for step in range(44, -1, -1):
        depth = 1 / (0.85 + (REACH - 0.85) * step / 44)  # past the feet, so that the near corners fill
        _verge(shot, picture, road, depth)
    for index, name in enumerate(road.people):
        depth = 0.15 + 0.055 * index + dice.uniform(0, 0.03)
        x, y = spot(shot, horizon, depth, 110 * (-1) ** index + dice.uniform(-40, 40), bend)
        tall = shot.height * 1.05 * depth
        shadow(picture, (x, y), (tall * 0.24, tall * 0.03), 0.6)
        paint = {"shirt": dice.choice((*PETALS[:2], (70, 90, 130), (200, 200, 196)))}
        place(picture, stamp(WALKERS[name], tall, paint, light, mirrored=chance(dice, 0.5)), (x, y), 0.8)
    return picture


def spot(shot: Shot, horizon: float, depth: float, aside: float, bend: float) -> tuple[float, float]:
    """Where in the picture (px) a point of the ground stands: depth 1 at the feet, aside in map px off the road's middle."""
    area = shot.height * (1 - horizon)
    down = (REACH * depth - 1) / (REACH - 1) * area
    row = MAP[1] / (1 + (REACH - 1) * down / area)
    x = shot.width / 2 + (_centre(row, bend) - MAP[0] / 2 + aside) * depth * shot.width / SPAN
    return x, shot.height * horizon + down


def _centre(row: float, bend: float) -> float:
    return MAP[0] / 2 + bend * math.sin(row / MAP[1] * 3.0) ** 2


def _verge(shot: Shot, picture: Image.Image, road: Road, depth: float) -> None:
    horizon, bend = road.horizon, road.bend
    light, dice = shot.light, shot.dice
    air = 0.62 * (1 - depth) ** 3
    for side in (-1, 1):
        x, y = spot(shot, horizon, depth, side * dice.uniform(430, 640), bend)
        wide = shot.height * depth * dice.uniform(0.08, 0.2)
        crown(
            shot,
            picture,
            (x, y - wide * 0.5),
            (wide, wide * 0.7),
            mix(shaken((82, 108, 44), dice, 0.2), light.haze, air),
        )
        if chance(dice, 0.3):
            x, y = spot(shot, horizon, depth, side * dice.uniform(760, 1700), bend)
            tree(
                shot, picture, (x, y), shot.height * depth * dice.uniform(1.0, 1.9), mix((86, 112, 46), light.haze, air)
            )
        if road.flowers:
            for _ in range(3):
                x, y = spot(shot, horizon, depth * dice.uniform(0.94, 1.06), side * dice.uniform(235, 330), bend)
                bloom(
                    shot,
                    picture,
                    (x, y),
                    shot.height * 0.11 * depth * dice.uniform(0.7, 1.3),
                    mix(dice.choice(PETALS), light.haze, air),
                )
