"""People around a table, bright windows behind them."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix, ramp, shaken
from tools.demo_photos.figure import place, stamp
from tools.demo_photos.light import Shot
from tools.demo_photos.noise import fractal, textured
from tools.demo_photos.people import LONG_HAIRED, SEATED, SHIRTS
from tools.demo_photos.relief import glow, veil


def draw(shot: Shot, *, people: int = 6, night: bool = False) -> Image.Image:
    """A long table with people on its far side and two backs before us; by night a lamp replaces the windows."""
    dice, w, h = shot.dice, shot.width, shot.height
    wall = (116, 86, 62) if night else (176, 160, 134)
    picture = ramp(shot.size, [(0, mix(wall, (30, 24, 22), 0.5)), (0.5, wall), (1, mix(wall, (30, 20, 16), 0.7))])
    picture = Image.blend(picture, textured(dice, shot.size, (w / 3, h / 3), (mix(wall, (40, 30, 26), 0.5), wall)), 0.4)
    for step in range(3):
        left = w * (0.06 + 0.33 * step + dice.uniform(-0.02, 0.02))
        _window(shot, picture, (left, h * 0.06, left + w * 0.22, h * 0.46), night=night)
    picture = picture.filter(ImageFilter.GaussianBlur(4))
    if not night:
        picture = glow(picture, (w * shot.light.sun_x, h * 0.2), w * 0.5, (120, 110, 84))
    for step in range(people):
        x = w * (0.08 + 0.84 * (step + dice.uniform(0.3, 0.7)) / people)
        paint = {
            "shirt": mix(shaken(dice.choice(SHIRTS), dice, 0.2), (40, 32, 30), 0.62),
            "hair": shaken((30, 25, 24), dice, 0.3),
        }
        tall = h * dice.uniform(0.34, 0.4)
        tile = stamp(SEATED, tall, {**paint, "skin": (120, 82, 62)}, shot.light)
        _face(shot, tile, tall)
        place(picture, tile, (x, h * dice.uniform(0.68, 0.72)), 4.2)
    _table(shot, picture, night=night)
    for x in (dice.uniform(0.1, 0.26), dice.uniform(0.74, 0.92)):
        paint = {"shirt": mix(dice.choice(SHIRTS), (30, 24, 24), 0.6)}
        place(picture, stamp(dice.choice((SEATED, LONG_HAIRED)), h * 0.62, paint, shot.light), (w * x, h * 1.16), 8)
    if night:
        picture = glow(picture, (w * 0.5, h * 0.5), w * 0.5, (110, 76, 36))
        veil(picture, (10, 8, 12), fade(shot.size, 0.35, -0.1, peak=0.75))
    return picture


def _window(shot: Shot, picture: Image.Image, box: tuple[float, float, float, float], *, night: bool) -> None:
    left, top, right, bottom = (round(value) for value in box)
    size = (right - left, bottom - top)
    view = (
        ramp(size, [(0, (20, 24, 44)), (1, (34, 34, 46))])
        if night
        else ramp(size, [(0, (250, 250, 244)), (0.6, (226, 236, 210)), (1, (150, 176, 110))])
    )
    if not night:
        view.paste(
            (120, 154, 84),
            mask=fractal(shot.dice, size, (size[0] / 2, size[1] / 3), 4).point([round(v * 0.5) for v in range(256)]),
        )
    picture.paste(view, (left, top))
    pen = ImageDraw.Draw(picture)
    for step in range(5):
        x = left + size[0] * step / 4
        pen.line([(x, top), (x, bottom)], fill=(92, 74, 58), width=9)
    pen.rectangle((left, top, right, bottom), outline=(92, 74, 58), width=14)


def _face(shot: Shot, tile: Image.Image, tall: float) -> None:
    """Turn a seated back around: a blurred face below the hair, looking down at the table."""
    skin = mix((128, 88, 66), shot.light.shade, shot.dice.uniform(0.1, 0.4))
    x, y = tile.width / 2 + tall * shot.dice.uniform(-0.05, 0.05), tile.height - tall * 0.79
    mask = Image.new("L", tile.size)
    ImageDraw.Draw(mask).ellipse((x - tall * 0.115, y - tall * 0.01, x + tall * 0.115, y + tall * 0.19), fill=255)
    tile.paste(skin, (0, 0), mask.filter(ImageFilter.GaussianBlur(tall * 0.03)))


def _table(shot: Shot, picture: Image.Image, *, night: bool) -> None:
    dice, w, h = shot.dice, shot.width, shot.height
    wood = mix((168, 120, 78), (40, 26, 18), 0.35 if night else 0.05)
    top = textured(dice, shot.size, (w / 3, h / 60), (mix(wood, (50, 30, 20), 0.35), mix(wood, (255, 236, 200), 0.25)))
    veil(top, mix(wood, (255, 246, 224), 0.6), fade(shot.size, 0.86, 0.64, peak=0.6))
    mask = Image.new("L", shot.size)
    ImageDraw.Draw(mask).polygon([(w * 0.02, h * 0.665), (w * 0.98, h * 0.665), (w * 1.3, h), (-w * 0.3, h)], fill=255)
    picture.paste(top, mask=mask.filter(ImageFilter.GaussianBlur(2)))
    pen = ImageDraw.Draw(picture)
    for _ in range(13):
        x, y, size = w * dice.uniform(0.06, 0.94), h * dice.uniform(0.7, 0.92), h * 0.05
        lean = dice.uniform(-0.6, 0.6)
        deep = 0.35 + (y / h - 0.7) * 1.6
        pen.polygon(
            [
                (x - size * deep * 1.2, y),
                (x + size * deep, y - size * 0.1 * lean),
                (x + size * deep * (1.4 + lean), y + size * 0.6),
                (x - size * deep * (1.1 - lean), y + size * 0.7),
            ],
            fill=(236, 230, 214),
        )
    for _ in range(6):
        x, y = w * dice.uniform(0.1, 0.9), h * dice.uniform(0.7, 0.8)
        pen.ellipse((x - 15, y - 7, x + 15, y + 7), fill=(220, 214, 200))
        pen.rectangle((x - 13, y - 26, x + 13, y), fill=(232, 228, 218))
