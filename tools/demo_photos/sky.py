"""The sky and the far land that closes it."""

from PIL import Image, ImageFilter

from tools.demo_photos.colour import fade, mix, ramp
from tools.demo_photos.light import Colour, Shot
from tools.demo_photos.noise import fractal, profile, textured, threshold
from tools.demo_photos.relief import glow, outline


def sky(shot: Shot, horizon: float, *, clouds: float = 0.5) -> Image.Image:
    """A picture filled with sky down to the fraction `horizon`; clouds is how much of it they cover (0 to 1)."""
    light = shot.light
    picture = ramp(
        shot.size,
        [
            (0, light.zenith),
            (horizon * 0.65, mix(light.zenith, light.horizon, 0.7)),
            (horizon, light.horizon),
            (1, light.haze),
        ],
    )
    cover = fractal(shot.dice, shot.size, (shot.width / 1.6, shot.height / 5), 6)
    edge = round(225 - 120 * clouds)
    lower = cover.crop((0, 0, shot.width, round(shot.height * 0.94))).resize(shot.size, Image.Resampling.BICUBIC)
    picture.paste(
        mix(light.sun, light.horizon, 0.4),
        mask=threshold(cover, edge, edge + 120).point([round(v * 0.75) for v in range(256)]),
    )
    picture.paste(
        mix(light.zenith, light.shade, 0.3),
        mask=threshold(lower, edge + 30, edge + 150).point([round(v * 0.4) for v in range(256)]),
    )
    if light.sun_y > 0:
        place = (light.sun_x * shot.width, light.sun_y * shot.height)
        picture = glow(picture, place, shot.width * 0.55, mix(light.sun, (40, 20, 10), 0.45))
        picture = glow(picture, place, shot.width * 0.09, light.sun)
    return picture


def ridge(shot: Shot, picture: Image.Image, base: float, distance: float, swing: float) -> None:
    """Lay a hill ridge on the picture: base and swing as fractions of the height, distance 0 (near) to 1 (lost in air)."""
    light = shot.light
    heights = profile(shot.dice, shot.width, swing * shot.height, shot.width * shot.dice.uniform(0.7, 1.3), 0.46)
    mask = outline(shot.size, heights, base * shot.height).filter(ImageFilter.GaussianBlur(0.8 + distance))
    green: Colour = mix((44, 66, 42), light.shade, 0.35)
    dark, pale = (
        mix(green, light.haze, distance),
        mix(mix(green, (120, 130, 70), 0.5), light.haze, min(1, distance * 1.05)),
    )
    body = textured(shot.dice, shot.size, (shot.width / 30, shot.height / 40), (dark, pale))
    body.paste(
        mix(light.haze, light.horizon, 0.35),
        (0, 0, *shot.size),
        fade(shot.size, base - swing * 0.3, base + 0.16, peak=0.85),
    )
    picture.paste(body, mask=mask)


def treeline(shot: Shot, picture: Image.Image, base: float, height: float, distance: float) -> None:
    """Lay a far belt of trees that stands on the fraction `base` and is about `height` (a fraction) tall."""
    light = shot.light
    tall = height * shot.height
    rough = profile(shot.dice, shot.width, tall * 0.34, shot.width / 6, 0.68)
    mask = outline(shot.size, [tall + value for value in rough], base * shot.height)
    mask.paste(0, (0, round(base * shot.height), *shot.size))
    leaf = mix((34, 52, 30), light.shade, 0.3)
    colours = (
        mix(mix(leaf, light.shade, 0.5), light.haze, distance),
        mix(mix((96, 116, 58), light.sun, 0.12), light.haze, distance),
    )
    body = textured(shot.dice, shot.size, (shot.width / 60, shot.height / 50), colours)
    body.paste(
        mix(leaf, light.haze, distance * 0.8), (0, 0, *shot.size), fade(shot.size, base - height * 0.9, base, peak=0.75)
    )
    picture.paste(body, mask=mask.filter(ImageFilter.GaussianBlur(1.2)))
