"""Leaves: crowns of trees, bushes, beds of flowers, all built of small lit dabs."""

import math

from PIL import Image, ImageDraw

from tools.demo_photos.colour import mix, shaken
from tools.demo_photos.light import Colour, Shot
from tools.demo_photos.relief import shadow

LEAF: Colour = (92, 120, 50)


def crown(
    shot: Shot, picture: Image.Image, centre: tuple[float, float], radii: tuple[float, float], leaf: Colour = LEAF
) -> None:
    """Draw a crown of lumps, each a ball of leaves lit by the sun; centre and radii in px."""
    pen, dice, light = ImageDraw.Draw(picture), shot.dice, shot.light
    dark, bright = mix(mix(leaf, (16, 30, 10), 0.6), light.shade, 0.3), mix(leaf, light.sun, 0.42)
    sun_x, sun_y = light.direction
    lumps = [(dice.gauss(0, 0.5), dice.gauss(0, 0.42)) for _ in range(22)]
    lumps.sort(key=lambda lump: lump[0] * sun_x + lump[1] * sun_y)
    dab = min(6.0, max(1.2, min(radii) * 0.03))
    count = min(420, max(60, round(min(radii) * 2.2)))
    for lump_x, lump_y in lumps:
        place = 0.3 * (lump_x * sun_x + lump_y * sun_y)
        for _ in range(count):
            angle, reach = dice.uniform(0, math.tau), math.sqrt(dice.random())
            off_x, off_y = math.cos(angle) * reach, math.sin(angle) * reach
            level = 0.4 + place + 0.36 * (off_x * sun_x + off_y * sun_y) + dice.gauss(0, 0.2)
            x = centre[0] + (lump_x + off_x * 0.36) * radii[0]
            y = centre[1] + (lump_y + off_y * 0.36) * radii[1]
            size = dab * dice.uniform(0.5, 1.5)
            pen.ellipse((x - size, y - size * 0.7, x + size, y + size * 0.7), fill=mix(dark, bright, level))


def tree(shot: Shot, picture: Image.Image, foot: tuple[float, float], height: float, leaf: Colour = LEAF) -> None:
    """Draw a broad tree that stands on `foot` (px) and is `height` px tall."""
    dice, light = shot.dice, shot.light
    shadow(picture, (foot[0] - light.direction[0] * height * 0.15, foot[1]), (height * 0.3, height * 0.03), 0.4)
    bark = mix((92, 74, 58), light.shade, 0.45)
    pen = ImageDraw.Draw(picture)
    thick = height * 0.03
    top = (foot[0] + dice.uniform(-0.05, 0.05) * height, foot[1] - height * 0.6)
    pen.polygon(
        [
            (foot[0] - thick, foot[1]),
            (foot[0] + thick, foot[1]),
            (top[0] + thick * 0.6, top[1]),
            (top[0] - thick * 0.6, top[1]),
        ],
        fill=bark,
    )
    crown(shot, picture, (top[0], foot[1] - height * 0.58), (height * 0.42, height * 0.38), shaken(leaf, dice, 0.12))


def grass(
    shot: Shot, picture: Image.Image, box: tuple[float, float, float, float], count: int, leaf: Colour = LEAF
) -> None:
    """Draw blades inside the box (px), longer the lower they stand."""
    pen, dice, light = ImageDraw.Draw(picture), shot.dice, shot.light
    left, top, right, bottom = box
    for step in sorted(dice.random() ** 0.7 for _ in range(count)):
        y, x = top + (bottom - top) * step, dice.uniform(left, right)
        long = (6 + 46 * step) * shot.height / 1067 * dice.uniform(0.5, 1.3)
        tint = mix(mix(leaf, light.shade, 0.6), mix(leaf, light.sun, 0.45), dice.random())
        pen.line((x, y, x + dice.gauss(0, 0.25) * long, y - long), fill=tint, width=1 + round(step * 2))


def bloom(shot: Shot, picture: Image.Image, centre: tuple[float, float], radius: float, petals: Colour) -> None:
    """Draw a flowering bush of that radius (px) sitting on the ground at `centre`."""
    shadow(picture, (centre[0], centre[1] + radius * 0.35), (radius, radius * 0.3), 0.45)
    crown(shot, picture, (centre[0], centre[1] - radius * 0.25), (radius, radius * 0.62), (74, 104, 44))
    pen, dice = ImageDraw.Draw(picture), shot.dice
    for _ in range(26):
        x, y = centre[0] + dice.gauss(0, 0.5) * radius, centre[1] - radius * 0.35 + dice.gauss(0, 0.34) * radius
        size = max(1.5, radius * dice.uniform(0.05, 0.1))
        tint = mix(shaken(petals, dice, 0.2), shot.light.sun, dice.uniform(0, 0.3))
        pen.ellipse((x - size, y - size * 0.8, x + size, y + size * 0.8), fill=tint)
