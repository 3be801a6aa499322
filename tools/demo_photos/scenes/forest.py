"""The forest, from the watch tower and from inside."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix, shaken
from tools.demo_photos.foliage import crown, grass
from tools.demo_photos.light import Shot
from tools.demo_photos.noise import fractal
from tools.demo_photos.relief import glow, veil
from tools.demo_photos.scenes.plantation import draw as plantation
from tools.demo_photos.sky import ridge, sky


def canopy(shot: Shot, horizon: float = 0.26) -> Image.Image:
    """Crowns beside crowns up to the hills, mist between them."""
    dice, light, w, h = shot.dice, shot.light, shot.width, shot.height
    picture = sky(shot, horizon, clouds=0.7)
    for step in range(3):
        ridge(shot, picture, horizon + 0.04 * step, 0.75 - 0.15 * step, 0.06)
    rows = 13
    for row in range(rows):
        near = row / (rows - 1)
        size = w * (0.014 + 0.085 * near**1.6)
        y = h * (horizon + 0.1 + 0.72 * near**1.25)
        for step in range(round(w / size / 1.1) + 1):
            x = (step + dice.uniform(-0.4, 0.4)) * size * 1.1
            leaf = mix(shaken((70, 98, 44), dice, 0.25), light.haze, 0.7 * (1 - near) ** 1.3)
            crown(
                shot,
                picture,
                (x, y + dice.gauss(0, 0.25) * size),
                (size * dice.uniform(0.7, 1.1), size * dice.uniform(0.6, 0.85)),
                leaf,
            )
        mist = fractal(dice, shot.size, (w / 3, h / 10), 4)
        band = fade(shot.size, y / h - 0.02, y / h + 0.05, peak=0.5 * (1 - near))
        veil(picture, mix(light.haze, light.sun, 0.2), Image.composite(mist, Image.new("L", shot.size), band))
    return picture


def path(shot: Shot) -> Image.Image:
    """A path under tall trunks, sunbeams falling across it."""
    dice, light, w, h = shot.dice, shot.light, shot.width, shot.height
    picture = plantation(shot, 0.46)
    beams = Image.new("L", shot.size)
    pen = ImageDraw.Draw(beams)
    for _ in range(8):
        x, wide = w * dice.uniform(0.1, 1.0), w * dice.uniform(0.015, 0.06)
        pen.polygon(
            [(x, -10), (x + wide, -10), (x + wide * 2.4 - w * 0.3, h * 0.95), (x - w * 0.34, h * 0.95)],
            fill=dice.randint(60, 130),
        )
    soft = Image.composite(
        beams.filter(ImageFilter.GaussianBlur(18)), Image.new("L", shot.size), fade(shot.size, 1.0, 0.35)
    )
    veil(picture, mix(light.sun, (255, 255, 240), 0.3), soft)
    grass(shot, picture, (0, h * 0.88, w, h * 1.04), 900)
    return glow(picture, (w * 0.72, h * 0.02), w * 0.34, (110, 100, 70))
