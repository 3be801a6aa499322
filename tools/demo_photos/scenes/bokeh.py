"""Lights out of focus behind the backs of a crowd."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.demo_photos.colour import mix, ramp, shaken
from tools.demo_photos.figure import SILHOUETTE, place, stamp
from tools.demo_photos.light import Colour, Shot
from tools.demo_photos.people import LONG_HAIRED, SEATED

LAMPS: tuple[Colour, ...] = (
    (255, 190, 96),
    (255, 150, 70),
    (250, 90, 70),
    (120, 190, 255),
    (255, 226, 160),
    (140, 230, 150),
)


def draw(shot: Shot, *, heads: int = 9) -> Image.Image:
    """Strings of lamps as discs, and dark heads before them."""
    dice, w, h = shot.dice, shot.width, shot.height
    picture = ramp(shot.size, [(0, (14, 16, 36)), (0.5, (58, 36, 44)), (0.75, (96, 54, 38)), (1, (22, 14, 16))])
    for _ in range(5):
        left, right, sag = h * dice.uniform(0.02, 0.4), h * dice.uniform(0.02, 0.4), h * dice.uniform(0.05, 0.16)
        count = dice.randint(11, 17)
        for step in range(count):
            t = (step + dice.uniform(-0.2, 0.2)) / (count - 1)
            picture = _disc(
                shot,
                picture,
                (w * t, left + (right - left) * t + sag * 4 * t * (1 - t)),
                w * dice.uniform(0.012, 0.026),
            )
    for _ in range(26):
        picture = _disc(
            shot, picture, (w * dice.random(), h * dice.uniform(0.42, 0.72)), w * dice.uniform(0.006, 0.018)
        )
    for row, (tall, foot, blur) in enumerate(((0.26, 0.86, 3.0), (0.42, 1.08, 5.0))):
        for step in range(heads - row * 3):
            x = w * (step + dice.uniform(0.1, 0.9)) / (heads - row * 3)
            paint = {**SILHOUETTE, "shirt": mix((60, 34, 30), (14, 12, 16), 0.5 * row), "hair": (16, 12, 14)}
            place(
                picture,
                stamp(dice.choice((SEATED, LONG_HAIRED)), h * tall * dice.uniform(0.85, 1.1), paint, shot.light),
                (x, h * foot),
                blur,
            )
    return picture


def _disc(shot: Shot, picture: Image.Image, centre: tuple[float, float], radius: float) -> Image.Image:
    colour = mix(shaken(shot.dice.choice(LAMPS), shot.dice, 0.15), (0, 0, 0), shot.dice.uniform(0.2, 0.7))
    side = round(radius * 2.6)
    tile = Image.new("RGB", (side, side))
    pen = ImageDraw.Draw(tile)
    pen.ellipse(
        (side * 0.12, side * 0.12, side * 0.88, side * 0.88),
        fill=colour,
        outline=mix(colour, (255, 255, 255), 0.2),
        width=max(1, side // 22),
    )
    tile = tile.filter(ImageFilter.GaussianBlur(1.6))
    box = (round(centre[0] - side / 2), round(centre[1] - side / 2))
    under = picture.crop((*box, box[0] + side, box[1] + side))
    picture.paste(ImageChops.screen(under, tile), box)
    return picture
