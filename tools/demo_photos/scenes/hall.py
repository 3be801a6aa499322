"""A full hall seen from its back rows, the stage at the end."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix, ramp, shaken
from tools.demo_photos.figure import place, stamp
from tools.demo_photos.light import Colour, Shot, chance
from tools.demo_photos.noise import textured
from tools.demo_photos.people import LONG_HAIRED, SEATED, SHIRTS, STANDING
from tools.demo_photos.relief import glow, softened, veil
from tools.demo_photos.scenes.market import draw as market

RED: Colour = (158, 26, 28)


def draw(shot: Shot, stage: float = 0.5, *, rows: int = 9, side: float = 0.5) -> Image.Image:
    """Rows of heads before a red stage; stage is the fraction of the width it takes, side where its middle stands."""
    dice, light = shot.dice, shot.light
    w, h = shot.size
    picture = ramp(shot.size, [(0, (96, 84, 70)), (0.3, (202, 180, 146)), (0.5, (150, 120, 92)), (1, (50, 38, 34))])
    picture = Image.blend(picture, textured(dice, shot.size, (w / 3, h / 2), ((110, 92, 76), (220, 200, 170))), 0.25)
    left, right, top, floor = w * (side - stage / 2), w * (side + stage / 2), h * 0.1, h * 0.42
    _ceiling(shot, picture, side)
    _stage(shot, picture, (left, top, right, floor))
    picture = softened(picture, 2.6, Image.new("L", shot.size, 255))
    picture = glow(picture, (w * side, h * 0.24), w * 0.5, (96, 70, 44))
    for row in range(rows):
        near = (row + 1) / rows
        head = h * (0.06 + 0.3 * near**2.1)
        foot = h * (0.42 + 0.72 * near**1.6)
        step = head * 0.74
        x = -step * dice.random()
        while x < w + step:
            if chance(dice, 0.93):
                paint = {
                    "shirt": mix(shaken(dice.choice(SHIRTS), dice, 0.15), (52, 38, 36), 0.52),
                    "hair": shaken((34, 28, 26), dice, 0.5),
                }
                tall = head * dice.uniform(0.92, 1.1)
                place(
                    picture,
                    stamp(dice.choice((SEATED, SEATED, LONG_HAIRED)), tall, paint, light),
                    (x + dice.gauss(0, 0.08) * head, foot),
                    0.8 + 9 * max(0.0, near - 0.55) ** 1.4,
                )
            x += step * dice.uniform(0.95, 1.2)
        veil(picture, (190, 150, 110), fade(shot.size, 0.62, 0.4, peak=0.07))
    veil(picture, (14, 10, 12), fade(shot.size, 0.62, 1.08, peak=0.72))
    return picture


def crowd(shot: Shot, *, heads: int = 9) -> Image.Image:
    """Backs of a small crowd in the open, a bright yard before them out of focus."""
    dice, w, h = shot.dice, shot.width, shot.height
    picture = market(shot, 0.36, people=14).filter(ImageFilter.GaussianBlur(9))
    picture = glow(picture, (w * 0.5, h * 0.34), w * 0.4, (90, 84, 60))
    for row, (tall, foot, blur) in enumerate(((0.3, 0.86, 1.2), (0.46, 1.1, 4.0))):
        count = heads - 3 * row
        for step in range(count):
            x = w * (step + dice.uniform(0.15, 0.85)) / count
            paint = {
                "shirt": mix(shaken(dice.choice(SHIRTS), dice, 0.2), shot.light.shade, 0.35),
                "hair": shaken((32, 26, 24), dice, 0.4),
            }
            place(
                picture,
                stamp(dice.choice((SEATED, LONG_HAIRED)), h * tall * dice.uniform(0.85, 1.1), paint, shot.light),
                (x, h * foot),
                blur,
            )
    return picture


def _ceiling(shot: Shot, picture: Image.Image, side: float) -> None:
    w, h = shot.size
    lamps = Image.new("L", shot.size)
    pen = ImageDraw.Draw(lamps)
    for row in range(5):
        size = 1 / (row + 1)
        for lane in (-1.5, -0.5, 0.5, 1.5):
            x, y = w * side + lane * w * 0.5 * size, h * (0.12 - 0.16 * size)
            pen.ellipse((x - 70 * size, y - 12 * size, x + 70 * size, y + 12 * size), fill=255)
    picture.paste((255, 246, 220), mask=lamps.filter(ImageFilter.GaussianBlur(3)))


def _stage(shot: Shot, picture: Image.Image, box: tuple[float, float, float, float]) -> None:
    dice, light = shot.dice, shot.light
    left, top, right, floor = (round(value) for value in box)
    wide, high = right - left, floor - top
    folds = textured(
        dice, (wide, high), (wide / 26, high * 3), (mix(RED, (40, 0, 0), 0.5), mix(RED, (255, 80, 60), 0.25))
    )
    picture.paste(folds, (left, top))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((left + wide * 0.1, top + high * 0.12, right - wide * 0.1, top + high * 0.3), fill=(186, 34, 32))
    pen.rectangle((left + wide * 0.1, top + high * 0.285, right - wide * 0.1, top + high * 0.31), fill=(222, 176, 70))
    pen.rectangle((left - 20, floor - high * 0.12, right + 20, floor), fill=(92, 58, 40))
    for index in range(6):
        x = left + wide * (0.2 + 0.12 * index) + dice.gauss(0, 8)
        place(
            picture,
            stamp(
                STANDING,
                high * 0.42 * dice.uniform(0.94, 1.06),
                {"shirt": dice.choice(((226, 226, 220), (70, 88, 64), (52, 62, 90))), "trousers": (44, 44, 52)},
                light,
            ),
            (x, floor - high * 0.1),
            0.5,
        )
    pen = ImageDraw.Draw(picture)
    pen.rectangle(
        (left + wide * 0.16, floor - high * 0.3, right - wide * 0.16, floor - high * 0.11), fill=(176, 40, 40)
    )
    pen.rectangle(
        (left + wide * 0.16, floor - high * 0.3, right - wide * 0.16, floor - high * 0.275), fill=(236, 226, 208)
    )
    for _ in range(120):
        x, y = left + wide * dice.random(), floor - high * dice.uniform(0.02, 0.12)
        pen.ellipse(
            (x - 7, y - 6, x + 7, y + 6),
            fill=shaken(dice.choice(((80, 110, 50), (226, 180, 60), (220, 90, 90))), dice, 0.2),
        )
