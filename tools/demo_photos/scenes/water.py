"""Still water under a wide sky, a boat or two."""

from PIL import Image, ImageFilter, ImageOps

from tools.demo_photos.colour import fade, mix
from tools.demo_photos.figure import DARK, SILHOUETTE, Figure, Part, place, stamp
from tools.demo_photos.foliage import crown, grass
from tools.demo_photos.light import Shot, chance
from tools.demo_photos.noise import fractal, threshold
from tools.demo_photos.relief import veil
from tools.demo_photos.sky import ridge, sky, treeline

BOAT = Figure(
    (
        Part("hull", ((-1.9, 0.36), (-1.2, 0.12), (1.2, 0.12), (1.9, 0.4), (1.2, 0.26), (-1.2, 0.26))),
        Part("shirt", ((-0.7, 0.3), (-0.66, 0.7)), 0.22),
        Part("hat", ((-0.9, 0.82), (-0.66, 1.0), (-0.42, 0.82))),
        Part("pole", ((-0.6, 0.62), (-0.1, 0.75), (0.5, -0.02)), 0.035),
        Part("shirt", ((0.8, 0.3), (0.78, 0.62)), 0.2),
        Part("hair", ((0.78, 0.78), (0.78, 0.8)), 0.16),
    ),
    2.0,
)


def draw(shot: Shot, shore: float = 0.45, *, boats: int = 2, banks: bool = False) -> Image.Image:
    """A lake with its far shore at that fraction; banks brings the forest in from both sides."""
    light, dice = shot.light, shot.dice
    picture = sky(shot, shore, clouds=0.6)
    ridge(shot, picture, shore - 0.03, 0.75, 0.06)
    ridge(shot, picture, shore, 0.55, 0.04)
    treeline(shot, picture, shore, 0.06, 0.4)
    if banks:
        for step in range(12):
            near = (step + 1) / 12
            for side in (-1, 1):
                x = shot.width * (0.5 + side * (0.14 + 0.5 * near))
                wide = shot.height * (0.08 + 0.26 * near)
                crown(
                    shot,
                    picture,
                    (x, shot.height * shore - wide * 0.3),
                    (wide, wide * 0.9),
                    mix((76, 104, 46), light.haze, 0.55 * (1 - near)),
                )
    line = round(shot.height * shore)
    depth = shot.height - line
    mirror = ImageOps.flip(picture.crop((0, max(0, line - depth), shot.width, line))).resize(
        (shot.width, depth), Image.Resampling.BICUBIC
    )
    mirror = mirror.filter(ImageFilter.BoxBlur((2, 9)))
    veil(mirror, mix(light.zenith, light.shade, 0.55), fade((shot.width, depth), 0.1, 1.2, peak=0.55))
    waves = _waves(shot, depth)
    veil(
        mirror,
        mix(light.horizon, light.sun, 0.4),
        threshold(waves, 150, 240).point([round(v * 0.5) for v in range(256)]),
    )
    troughs = threshold(waves.point([255 - v for v in range(256)]), 160, 250)
    veil(mirror, light.shade, troughs.point([round(v * 0.35) for v in range(256)]))
    picture.paste(mirror, (0, line))
    veil(picture, mix(light.haze, light.sun, 0.3), fade(shot.size, shore - 0.06, shore, peak=0.25))
    for index in range(boats):
        x, y = (
            shot.width * (0.28 + 0.4 * index + dice.uniform(-0.06, 0.06)),
            shot.height * (shore + 0.16 + 0.14 * dice.random() * (index + 1)),
        )
        tall = shot.height * 0.26 * (y / shot.height - shore + 0.12)  # nearer boats stand lower and larger
        tile = stamp(BOAT, tall * 1.5, SILHOUETTE if light.sun_y > 0 else DARK, light, mirrored=chance(dice, 0.5))
        shade = ImageOps.flip(tile)
        shade.putalpha(shade.getchannel("A").point([round(v * 0.5) for v in range(256)]))
        picture.paste(shade, (round(x - tile.width / 2), round(y - tile.height * 0.1)), shade)
        place(picture, tile, (x, y), 0.6)
    grass(
        shot,
        picture,
        (0, shot.height * 0.93, shot.width * dice.uniform(0.3, 0.7), shot.height * 1.05),
        900,
        mix((96, 104, 52), light.shade, 0.4),
    )
    return picture


def _waves(shot: Shot, depth: int) -> Image.Image:
    """Ripples that shorten toward the far shore, as a mask as wide as the picture and `depth` px tall."""
    near = fractal(shot.dice, (shot.width, depth), (shot.width / 5, depth / 14), 4)
    far = fractal(shot.dice, (shot.width, depth), (shot.width / 12, depth / 70), 3)
    return Image.composite(near, far, fade((shot.width, depth), 0.1, 0.9))
