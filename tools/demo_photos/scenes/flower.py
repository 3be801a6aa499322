"""Flowers close up, the rest out of focus."""

import math

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import mix, shaken
from tools.demo_photos.light import Colour, Shot
from tools.demo_photos.noise import textured

Stem = tuple[float, float, float, float]


def draw(shot: Shot, petals: Colour = (240, 190, 40), *, heart: Colour = (150, 84, 26)) -> Image.Image:
    """Some blossoms of that colour: far ones melt away, one or two are sharp."""
    dice, light, w, h = shot.dice, shot.light, shot.width, shot.height
    picture = textured(dice, shot.size, (w / 4, h / 3), ((34, 58, 26), (168, 184, 96))).filter(
        ImageFilter.GaussianBlur(40)
    )
    for stage, (count, size, blur) in enumerate(((26, 0.05, 22), (14, 0.09, 12), (6, 0.15, 5), (3, 0.22, 0))):
        layer = Image.new("RGBA", shot.size, (*petals, 0))
        for step in range(count):
            x = w * (0.1 + 0.8 * (step + dice.random()) / count)
            y = h * dice.uniform(0.3 + 0.05 * stage, 0.8)
            _blossom(shot, layer, (x, y, h * size * dice.uniform(0.8, 1.15), dice.uniform(0.5, 0.95)), petals, heart)
        soft = layer.convert("RGBa").filter(ImageFilter.GaussianBlur(blur + 0.8)).convert("RGBA")
        picture.paste(soft, (0, 0), soft)
    return Image.blend(picture, Image.new("RGB", shot.size, light.sun), 0.06)


def _blossom(shot: Shot, layer: Image.Image, stem: Stem, petals: Colour, heart: Colour) -> None:
    """Draw stem, petals and heart: stem is x, y, radius in px and how much the flower faces us (0 to 1)."""
    dice, light = shot.dice, shot.light
    x, y, radius, facing = stem
    pen = ImageDraw.Draw(layer)
    pen.line(
        [
            (x, y),
            (x + dice.gauss(0, 0.3) * radius, y + radius * 2),
            (x + dice.gauss(0, 0.6) * radius, layer.height + 10),
        ],
        fill=mix((72, 104, 40), light.shade, 0.2),
        width=max(2, round(radius * 0.07)),
        joint="curve",
    )
    count = dice.randint(8, 11)
    turn = dice.uniform(0, math.tau)
    for ring in (1.0, 0.78):
        for step in range(count):
            angle = turn + math.tau * (step + (0.5 if ring < 1 else 0)) / count
            sunny = 0.5 + 0.5 * (math.cos(angle) * light.direction[0] + math.sin(angle) * light.direction[1])
            base = mix(shaken(petals, dice, 0.1), light.shade, 0.35 * (1 - sunny) + 0.12 * (ring == 1.0))
            for slice_ in range(12):
                share = slice_ / 11
                wide = radius * ring * (0.24 * math.sin(math.pi * min(1.0, 0.15 + share * 0.8)))
                at_x, at_y = (
                    x + math.cos(angle) * radius * ring * share,
                    y + math.sin(angle) * radius * ring * share * facing,
                )
                pen.ellipse(
                    (at_x - wide, at_y - wide * facing, at_x + wide, at_y + wide * facing),
                    fill=mix(mix(base, heart, 0.45), mix(base, light.sun, 0.28), share),
                )
    core = radius * 0.26
    for _ in range(140):
        dot_x, dot_y = x + dice.gauss(0, 0.45) * core, y + dice.gauss(0, 0.45) * core * facing
        size = core * 0.11
        pen.ellipse(
            (dot_x - size, dot_y - size, dot_x + size, dot_y + size),
            fill=mix(shaken(heart, dice, 0.3), light.sun, 0.25 * dice.random()),
        )
