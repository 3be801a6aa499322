"""Cooking in the open: hats, pots, smoke."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix, shaken
from tools.demo_photos.figure import place, stamp
from tools.demo_photos.foliage import tree
from tools.demo_photos.ground import lay, soil
from tools.demo_photos.light import Shot, chance
from tools.demo_photos.noise import fractal
from tools.demo_photos.people import IN_HAT, SHIRTS, STANDING, WALKING
from tools.demo_photos.relief import glow, shadow, veil
from tools.demo_photos.sky import sky, treeline


def draw(shot: Shot, *, pots: int = 5, people: int = 8) -> Image.Image:
    """A row of pots on fires, people around them in the smoke, trees behind."""
    dice, light, w, h = shot.dice, shot.light, shot.width, shot.height
    horizon = 0.44
    picture = sky(shot, horizon, clouds=0.3)
    lay(shot, picture, soil(shot, (92, 70, 52), (158, 126, 92)), horizon, haze=0.5)
    treeline(shot, picture, horizon + 0.03, 0.22, 0.35)
    for step in range(6):
        tree(
            shot,
            picture,
            (w * (step + dice.random()) / 6, h * (horizon + 0.05)),
            h * dice.uniform(0.4, 0.56),
            shaken((66, 92, 42), dice, 0.15),
        )
    picture = picture.filter(ImageFilter.GaussianBlur(3))
    _smoke(shot, picture, 0.55)
    feet = sorted((h * dice.uniform(0.56, 0.8), step) for step in range(people))
    for y, step in feet:
        x = w * (0.04 + 0.92 * (step + dice.uniform(0, 1)) / people)
        tall = (y - h * 0.2) * dice.uniform(0.74, 0.86)
        shadow(picture, (x, y), (tall * 0.2, tall * 0.03), 0.5)
        paint = {
            "shirt": mix(shaken(dice.choice(SHIRTS), dice, 0.2), light.shade, 0.5),
            "hat": mix((206, 184, 136), light.haze, 0.2),
        }
        figure = dice.choice((IN_HAT, IN_HAT, STANDING, WALKING))
        place(picture, stamp(figure, tall, paint, light, mirrored=chance(dice, 0.5)), (x, y), 2.0)
        if step % 3 == 0:
            _smoke(shot, picture, 0.25)
    for step in range(pots):
        x, y = w * (0.12 + 0.76 * (step + dice.uniform(0.35, 0.65)) / pots), h * dice.uniform(0.84, 0.95)
        picture = glow(picture, (x, y), w * 0.09, (200, 96, 30))
        _pot(shot, picture, (x, y), h * dice.uniform(0.1, 0.14))
    _smoke(shot, picture, 0.62)
    return picture


def _pot(shot: Shot, picture: Image.Image, foot: tuple[float, float], size: float) -> None:
    pen, dice = ImageDraw.Draw(picture), shot.dice
    x, y = foot
    for _ in range(30):
        lick, high = x + dice.gauss(0, 0.5) * size, size * dice.uniform(0.1, 0.5)
        pen.polygon(
            [(lick - 5, y + size * 0.2), (lick + 5, y + size * 0.2), (lick + dice.gauss(0, 4), y + size * 0.2 - high)],
            fill=(255, dice.randint(130, 220), 60),
        )
    pen.rounded_rectangle((x - size, y - size * 1.15, x + size, y), radius=round(size * 0.25), fill=(38, 34, 34))
    pen.rectangle((x - size * 0.55, y - size * 1.1, x - size * 0.38, y - size * 0.1), fill=(104, 100, 96))
    pen.ellipse(
        (x - size, y - size * 1.4, x + size, y - size * 0.95), fill=(126, 122, 116), outline=(58, 54, 54), width=4
    )


def _smoke(shot: Shot, picture: Image.Image, strength: float) -> None:
    cloud = fractal(shot.dice, shot.size, (shot.width / 4, shot.height / 2.2), 5)
    rising = Image.composite(cloud, Image.new("L", shot.size), fade(shot.size, 0.92, 0.5, peak=strength))
    veil(picture, mix(shot.light.haze, (250, 246, 238), 0.5), rising.filter(ImageFilter.GaussianBlur(6)))
