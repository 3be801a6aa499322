"""A village house among its trees."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import mix, ramp, shaken
from tools.demo_photos.foliage import bloom, crown, grass, tree
from tools.demo_photos.ground import lay, soil
from tools.demo_photos.light import Colour, Shot
from tools.demo_photos.noise import fractal, textured, threshold
from tools.demo_photos.relief import shadow, veil
from tools.demo_photos.sky import ridge, sky, treeline

WALLS: tuple[Colour, ...] = ((226, 212, 178), (196, 214, 210), (222, 190, 160), (206, 214, 186))
ROOFS: dict[str, Colour] = {"tile": (168, 78, 52), "tin": (132, 146, 158), "thatch": (146, 118, 78)}


def draw(shot: Shot, *, roof: str = "tile", middle: float = 0.5) -> Image.Image:
    """A low house whose front looks at us; roof is one of ROOFS, middle the fraction of the width it stands at."""
    dice, w, h = shot.dice, shot.width, shot.height
    horizon = 0.56
    picture = sky(shot, horizon, clouds=0.6)
    ridge(shot, picture, horizon, 0.7, 0.05)
    lay(shot, picture, soil(shot, (112, 84, 58), (178, 146, 104)), horizon, haze=0.4)
    treeline(shot, picture, horizon + 0.02, 0.2, 0.35)
    for step in range(7):
        tree(
            shot,
            picture,
            (w * (step + dice.random()) / 7, h * (horizon + 0.04)),
            h * dice.uniform(0.28, 0.52),
            shaken((72, 100, 44), dice, 0.15),
        )
    _house(shot, picture, (w * middle, h * 0.72), w * dice.uniform(0.4, 0.48), ROOFS[roof])
    for side in (-1, 1):
        tree(
            shot,
            picture,
            (w * (middle + side * dice.uniform(0.2, 0.34)), h * dice.uniform(0.76, 0.82)),
            h * dice.uniform(0.4, 0.58),
            shaken((80, 112, 44), dice, 0.15),
        )
    for step in range(22):
        x = w * (step + dice.random()) / 22
        if abs(x - w * middle) > w * 0.06:
            bloom(
                shot,
                picture,
                (x, h * dice.uniform(0.74, 0.78)),
                h * dice.uniform(0.025, 0.08),
                dice.choice(((226, 90, 110), (236, 190, 60), (236, 236, 226))),
            )
    crown(shot, picture, (w * round(1 - middle), h * 0.08), (w * 0.2, h * 0.2), (58, 84, 36))
    grass(shot, picture, (0, h * 0.9, w, h * 1.04), 900)
    return picture


def _house(shot: Shot, picture: Image.Image, foot: tuple[float, float], wide: float, roof: Colour) -> None:
    dice, light = shot.dice, shot.light
    x, y = foot
    high, left, right = wide * 0.34, x - wide / 2, x + wide / 2
    shadow(picture, (x, y + 4), (wide * 0.54, wide * 0.035), 0.7)
    wall = mix(dice.choice(WALLS), light.sun, 0.15)
    face = textured(dice, (round(wide), round(high)), (wide / 8, high / 5), (mix(wall, (90, 70, 50), 0.22), wall))
    veil(face, mix(wall, (110, 70, 44), 0.6), ramp(face.size, [(0.75, (0, 0, 0)), (1, (120, 120, 120))]).convert("L"))
    dapple = threshold(fractal(dice, face.size, (wide / 7, high / 3), 5), 120, 170)
    face.paste(mix(wall, light.shade, 0.62), mask=dapple.point([round(v * 0.6) for v in range(256)]))
    picture.paste(face, (round(left), round(y - high)))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((left, y - high, right, y - high * 0.8), fill=mix(wall, light.shade, 0.6))  # the eaves' shadow
    for place, width, low, top in ((0.5, 0.13, 0.0, 0.7), (0.2, 0.15, 0.3, 0.66), (0.8, 0.15, 0.3, 0.66)):
        box = (left + wide * (place - width / 2), y - high * top, left + wide * (place + width / 2), y - high * low)
        pen.rectangle(box, fill=(46, 40, 38), outline=(86, 104, 96), width=round(wide * 0.008))
        pen.rectangle(
            (box[0], box[1], box[0] + (box[2] - box[0]) * 0.42, box[3]), fill=mix((70, 104, 112), light.shade, 0.25)
        )
    for step in range(5):
        post = left + wide * step / 4
        pen.rectangle((post - wide * 0.008, y - high, post + wide * 0.008, y), fill=mix(wall, (250, 244, 230), 0.4))
    tiles = textured(
        dice,
        (round(wide * 1.2), round(high * 0.9)),
        (wide / 90, high / 6),
        (mix(roof, light.shade, 0.45), mix(roof, light.sun, 0.22)),
    )
    mask = Image.new("L", tiles.size)
    across, down = tiles.size
    ImageDraw.Draw(mask).polygon([(0, down), (across * 0.13, 0), (across * 0.87, 0), (across, down)], fill=255)
    rows = ImageDraw.Draw(tiles)
    for row in range(0, down, max(6, down // 16)):
        rows.line([(0, row), (across, row)], fill=mix(roof, light.shade, 0.7), width=2)
    picture.paste(
        tiles, (round(x - across / 2), round(y - high - down * 0.92)), mask.filter(ImageFilter.GaussianBlur(0.8))
    )
