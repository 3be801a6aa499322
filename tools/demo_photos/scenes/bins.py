"""Three coloured bins at the side of a road."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.demo_photos.colour import mix
from tools.demo_photos.light import Colour, Shot
from tools.demo_photos.relief import cut, lit, shadow
from tools.demo_photos.scenes.road import Road
from tools.demo_photos.scenes.road import draw as road

LIDS: tuple[Colour, ...] = ((54, 124, 66), (226, 176, 46), (190, 54, 46))


def draw(shot: Shot) -> Image.Image:
    """The bins near and sharp, the road behind them out of focus."""
    picture = road(shot, Road(0.4)).filter(ImageFilter.GaussianBlur(5))
    for step, colour in enumerate(LIDS):
        x, foot, size = shot.width * (0.3 + 0.19 * step), shot.height * (0.88 + 0.01 * step), shot.height * 0.4
        shadow(picture, (x - shot.light.direction[0] * size * 0.12, foot), (size * 0.34, size * 0.05), 0.7)
        tile = _bin(shot, round(size), mix(colour, shot.light.shade, 0.12))
        picture.paste(tile, (round(x - tile.width / 2), round(foot - tile.height + 140)), tile)
    return picture


def _bin(shot: Shot, size: int, colour: Colour) -> Image.Image:
    """A drum with a lid and a dark mouth, RGBA, `size` px tall."""
    wide = round(size * 0.66)
    mask = Image.new("L", (wide + 260, size + 260))
    pen = ImageDraw.Draw(mask)
    pen.polygon([(24, size * 0.16), (wide + 16, size * 0.16), (wide + 6, size), (34, size)], fill=255)
    pen.rounded_rectangle((16, size * 0.03, wide + 24, size * 0.2), radius=size // 16, fill=255)
    drum = cut(ImageChops.offset(mask, 110, 110).filter(ImageFilter.GaussianBlur(1.2)), colour).crop(
        (0, 0, wide + 260, size + 260)
    )
    seams = Image.new("RGBA", drum.size)
    paint = ImageDraw.Draw(seams)
    for row in (0.42, 0.7):
        paint.line([(30, size * row), (wide + 10, size * row)], fill=(*mix(colour, (0, 0, 0), 0.3), 255), width=6)
        paint.line(
            [(30, size * row + 7), (wide + 10, size * row + 7)], fill=(*mix(colour, (255, 255, 255), 0.3), 255), width=3
        )
    paint.rounded_rectangle(
        (wide * 0.32, size * 0.25, wide * 0.32 + wide * 0.44, size * 0.34), radius=8, fill=(26, 26, 26, 255)
    )
    drum.alpha_composite(ImageChops.offset(seams, 110, 110))
    return lit(drum, shot.light, size * 0.14, 0.7)
