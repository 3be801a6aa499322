"""A ring of people around a fire at night."""

import math

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import mix
from tools.demo_photos.figure import INK, SILHOUETTE, place, stamp
from tools.demo_photos.light import Shot, chance
from tools.demo_photos.noise import fractal
from tools.demo_photos.people import HOLDING, IN_HAT, SEATED, STANDING, WALKING
from tools.demo_photos.relief import glow

RING = (HOLDING, HOLDING, STANDING, WALKING, IN_HAT)


def draw(shot: Shot, *, people: int = 11, seated: bool = False, size: float = 1.0) -> Image.Image:
    """The fire in the middle, people behind it lit, people before it black; size scales the flames."""
    dice, w, h = shot.dice, shot.width, shot.height
    picture = Image.new("RGB", shot.size, (12, 10, 16))
    trees = fractal(dice, shot.size, (w / 7, h / 5), 6)
    picture.paste((40, 26, 18), mask=trees.point([round(v * 0.5) for v in range(256)]))
    ground = fractal(dice, (w, round(h * 0.36)), (w / 12, h / 60), 4)
    earth = Image.new("RGB", ground.size, (30, 18, 12))
    earth.paste((120, 66, 30), mask=ground)
    picture.paste(earth, (0, round(h * 0.64)))
    middle = (w * dice.uniform(0.44, 0.56), h * 0.66)
    picture = glow(picture, middle, w * 0.62 * (0.6 + 0.4 * size), (150, 66, 18))
    tall = h * (0.24 if seated else 0.36)
    for step in range(people):
        angle = math.pi + math.pi * (step + 0.5) / people
        x, y = (
            middle[0] + math.cos(angle) * w * 0.44 + dice.gauss(0, 0.012) * w,
            middle[1] + dice.gauss(0, 0.012) * h + h * 0.02,
        )
        colour = mix((186, 92, 40), INK, min(1.0, abs(x - middle[0]) / w * 1.6 + 0.15))
        paint = {
            **SILHOUETTE,
            "shirt": colour,
            "skin": mix(colour, (220, 140, 80), 0.4),
            "trousers": mix(colour, INK, 0.6),
        }
        place(
            picture,
            stamp(
                SEATED if seated else dice.choice(RING),
                tall * dice.uniform(0.6, 0.88),
                paint,
                shot.light,
                mirrored=chance(dice, 0.5),
            ),
            (x, y),
            3.0,
        )
    flames = _flames(shot, middle, size)
    picture = glow(picture, (middle[0], middle[1] - h * 0.08 * size), w * 0.2 * size, (255, 150, 50))
    picture.paste((255, 214, 120), mask=flames.filter(ImageFilter.GaussianBlur(7)))
    picture.paste(
        (255, 246, 210),
        mask=flames.resize(shot.size).filter(ImageFilter.MinFilter(9)).filter(ImageFilter.GaussianBlur(6)),
    )
    for step in range(people // 2 + 1):
        x = w * (0.06 + 0.88 * (step + dice.uniform(0.2, 0.8)) / (people // 2 + 1))
        if abs(x - middle[0]) > w * 0.1:
            back, size_ = (SEATED, 0.34) if seated or chance(dice, 0.4) else (dice.choice(RING), 0.62)
            place(
                picture,
                stamp(back, h * size_ * dice.uniform(0.85, 1.1), SILHOUETTE, shot.light),
                (x, h * (1.06 + 0.1 * dice.random())),
                4.0,
            )
    return picture


def _flames(shot: Shot, foot: tuple[float, float], size: float) -> Image.Image:
    dice, h = shot.dice, shot.height
    mask = Image.new("L", shot.size)
    pen = ImageDraw.Draw(mask)
    for _ in range(26):
        x, wide = foot[0] + dice.gauss(0, 0.04) * h * size, h * 0.018 * size * dice.uniform(0.6, 1.6)
        high = h * 0.26 * size * dice.uniform(0.3, 1.0) * math.exp(-(((x - foot[0]) / (h * 0.07 * size)) ** 2))
        sway = dice.gauss(0, 0.02) * h
        pen.polygon(
            [
                (x - wide, foot[1] + h * 0.02),
                (x + wide, foot[1] + h * 0.02),
                (x + wide * 0.5 + sway * 0.4, foot[1] - high * 0.5),
                (x + sway, foot[1] - high),
            ],
            fill=255,
        )
    for _ in range(90):
        x, y = foot[0] + dice.gauss(0, 0.1) * h * size, foot[1] - abs(dice.gauss(0, 0.28)) * h * size
        pen.ellipse((x - 2, y - 2, x + 2, y + 3), fill=dice.randint(120, 255))
    return mask
