"""A village church at nightfall, its foot in the light of lamps."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import mix
from tools.demo_photos.figure import SILHOUETTE, place, stamp
from tools.demo_photos.foliage import crown
from tools.demo_photos.light import Shot
from tools.demo_photos.noise import textured
from tools.demo_photos.people import STANDING, WALKING
from tools.demo_photos.relief import glow
from tools.demo_photos.sky import sky, treeline


def draw(shot: Shot) -> Image.Image:
    """A front with a tower in the middle, people before the open door."""
    dice, light, w, h = shot.dice, shot.light, shot.width, shot.height
    picture = sky(shot, 0.78, clouds=0.8).point([round(v * 0.62) for v in range(256)] * 3)
    treeline(shot, picture, 0.8, 0.14, 0.1)
    stone = textured(dice, shot.size, (w / 14, h / 14), ((96, 70, 56), (150, 112, 84)))
    mask = Image.new("L", shot.size)
    pen = ImageDraw.Draw(mask)
    x = w * 0.5
    pen.polygon(
        [
            (x - w * 0.2, h * 0.82),
            (x - w * 0.2, h * 0.52),
            (x, h * 0.36),
            (x + w * 0.2, h * 0.52),
            (x + w * 0.2, h * 0.82),
        ],
        fill=255,
    )
    pen.rectangle((x - w * 0.055, h * 0.24, x + w * 0.055, h * 0.6), fill=255)
    pen.polygon([(x - w * 0.065, h * 0.25), (x, h * 0.06), (x + w * 0.065, h * 0.25)], fill=255)
    pen.rectangle((x - 3, h * 0.015, x + 3, h * 0.08), fill=255)
    pen.rectangle((x - w * 0.012, h * 0.033, x + w * 0.012, h * 0.04), fill=255)
    picture.paste(stone.point([round(v * 0.62) for v in range(256)] * 3), mask=mask.filter(ImageFilter.GaussianBlur(1)))
    pen = ImageDraw.Draw(picture)
    for place_x, low, wide, high in (
        (0.0, 0.82, 0.05, 0.2),
        (-0.12, 0.78, 0.022, 0.15),
        (0.12, 0.78, 0.022, 0.15),
        (0.0, 0.36, 0.02, 0.08),
        (0.0, 0.53, 0.026, 0.07),
    ):
        left, right, top = x + w * (place_x - wide), x + w * (place_x + wide), h * (low - high)
        pen.rectangle((left, top, right, h * low), fill=(255, 206, 120))
        pen.ellipse((left, top - w * wide, right, top + w * wide), fill=(255, 206, 120))
        picture = glow(picture, (x + w * place_x, h * (low - high / 2)), w * wide * 3.2, (120, 72, 26))
        pen = ImageDraw.Draw(picture)
    ground = textured(dice, (w, round(h * 0.2)), (w / 14, h / 50), ((26, 18, 18), (84, 54, 36)))
    picture.paste(ground, (0, round(h * 0.81)))
    picture = glow(picture, (x, h * 0.84), w * 0.4, (140, 82, 30))
    for step in range(30):
        t = step / 29
        picture = glow(
            picture,
            (w * t, h * (0.5 + 0.18 * (1 - (2 * t - 1) ** 2)) if step % 2 else h * (0.66 + 0.05 * dice.random())),
            w * 0.012,
            mix(light.sun, (255, 120, 80), dice.random()),
        )
    for step in range(13):
        px, py = w * (step + dice.uniform(0.1, 0.9)) / 13, h * dice.uniform(0.86, 0.93)
        place(
            picture,
            stamp(dice.choice((STANDING, WALKING)), h * dice.uniform(0.16, 0.2), SILHOUETTE, light),
            (px, py),
            1.2,
        )
    for side in (0.02, 0.98):
        crown(shot, picture, (w * side, h * 0.5), (w * 0.12, h * 0.3), (26, 34, 22))
    return picture
