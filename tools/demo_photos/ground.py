"""Flat ground seen in perspective: a texture drawn from above, laid down to the horizon."""

from PIL import Image, ImageFilter

from tools.demo_photos.colour import fade, mix
from tools.demo_photos.light import Colour, Shot
from tools.demo_photos.noise import textured
from tools.demo_photos.relief import veil

MAP = (3000, 1500)
"""Size in px of a ground map; its top row is the near edge, its bottom row the horizon."""

REACH = 10.0
"""How many times farther the horizon's row of the map is than the nearest."""


SPAN = 1100
"""How many px of the map the picture's lower edge spans."""


def lay(shot: Shot, picture: Image.Image, earth: Image.Image, horizon: float, *, haze: float = 0.7) -> None:
    """Lay a ground map (MAP px) under the fraction `horizon`, paling into the air with distance."""
    top = round(horizon * shot.height)
    area = (shot.width, shot.height - top)
    growth = (REACH - 1) / area[1]
    middle = MAP[0] / 2
    # Pillow's form: u = (a x + b y + c) / (g x + h y + 1), v likewise; here 1 at the horizon, REACH at the near edge.
    scale = SPAN / shot.width
    steps = (
        scale * REACH / 2,
        middle * growth,
        middle - scale * REACH / 2 * shot.width / 2,
        0,
        0,
        float(MAP[1] - 1),
        0,
        growth,
    )
    sharp = earth.transform(area, Image.Transform.PERSPECTIVE, steps, Image.Resampling.BICUBIC)
    far = earth.filter(ImageFilter.GaussianBlur(7)).transform(
        area, Image.Transform.PERSPECTIVE, steps, Image.Resampling.BICUBIC
    )
    inside = Image.new("L", MAP)
    inside.paste(255, (160, 0, MAP[0] - 160, MAP[1]))
    inside = inside.filter(ImageFilter.BoxBlur(150)).transform(area, Image.Transform.PERSPECTIVE, steps)
    verge = (
        earth.crop((0, 0, 300, MAP[1])).resize((40, 90), Image.Resampling.BOX).resize(area, Image.Resampling.BICUBIC)
    )
    plane = Image.composite(Image.composite(sharp, far, fade(area, 0.02, 0.35)), verge, inside)
    veil(plane, mix(shot.light.haze, shot.light.horizon, 0.3), fade(area, 0.55, 0.0, peak=haze))
    picture.paste(plane, (0, top))


def soil(shot: Shot, dark: Colour, pale: Colour) -> Image.Image:
    """A ground map of bare earth or short grass between two colours, coarse and fine grain together."""
    coarse = textured(shot.dice, MAP, (220, 60), (dark, pale))
    fine = textured(shot.dice, MAP, (9, 3), (mix(dark, (0, 0, 0), 0.25), mix(pale, (255, 255, 255), 0.15)))
    return Image.blend(coarse, fine, 0.4)
