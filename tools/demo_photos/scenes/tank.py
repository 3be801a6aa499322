"""A steel water tank on its frame among the trees."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix, shaken
from tools.demo_photos.foliage import bloom, grass, tree
from tools.demo_photos.ground import lay, soil
from tools.demo_photos.light import Shot
from tools.demo_photos.relief import shadow, veil
from tools.demo_photos.sky import ridge, sky, treeline


def draw(shot: Shot, *, middle: float = 0.5, tall: float = 0.62) -> Image.Image:
    """The tank standing at the fraction `middle`, frame and tank together `tall` of the height."""
    dice, light, w, h = shot.dice, shot.light, shot.width, shot.height
    horizon = 0.66
    picture = sky(shot, horizon, clouds=0.7)
    ridge(shot, picture, horizon, 0.7, 0.08)
    lay(shot, picture, soil(shot, (100, 78, 52), (164, 134, 92)), horizon, haze=0.5)
    treeline(shot, picture, horizon + 0.02, 0.12, 0.4)
    for step in range(6):
        tree(
            shot,
            picture,
            (w * (step + dice.random()) / 6, h * (horizon + 0.05)),
            h * dice.uniform(0.2, 0.36),
            shaken((78, 106, 46), dice, 0.15),
        )
    picture = picture.filter(ImageFilter.GaussianBlur(1.6))
    foot, size = (w * middle, h * 0.88), h * tall
    wide, body = size * 0.3, size * 0.42
    shadow(picture, (foot[0] - light.direction[0] * size * 0.2, foot[1]), (size * 0.36, size * 0.04), 0.6)
    pen = ImageDraw.Draw(picture)
    steel = mix((104, 116, 120), light.shade, 0.35)
    base = foot[1] - size + body
    for side in (-1, -0.4, 0.4, 1):
        pen.line(
            [(foot[0] + side * wide * 1.05, foot[1]), (foot[0] + side * wide * 0.9, base)],
            fill=steel,
            width=round(size * 0.022),
        )
    for step in range(2):
        low, top = foot[1] - (size - body) * step / 2, foot[1] - (size - body) * (step + 1) / 2
        pen.line([(foot[0] - wide, low), (foot[0] + wide, top)], fill=steel, width=round(size * 0.011))
        pen.line([(foot[0] + wide, low), (foot[0] - wide, top)], fill=steel, width=round(size * 0.011))
    pen.rectangle((foot[0] - wide * 1.1, base, foot[0] + wide * 1.1, base + size * 0.03), fill=steel)
    tank = _steel(shot, (round(wide * 1.8), round(body)))
    picture.paste(tank, (round(foot[0] - wide * 0.9), round(base - body)), tank)
    for step in range(9):
        bloom(
            shot,
            picture,
            (w * (step + dice.random()) / 9, h * dice.uniform(0.86, 0.92)),
            h * dice.uniform(0.03, 0.06),
            dice.choice(((230, 190, 70), (232, 232, 220), (214, 90, 110))),
        )
    grass(shot, picture, (0, h * 0.86, w, h * 1.04), 2200)
    return picture


def _steel(shot: Shot, size: tuple[int, int]) -> Image.Image:
    """A cylinder of brushed steel with ribs, RGBA."""
    light = shot.light
    tank = Image.new("RGB", size)
    pen = ImageDraw.Draw(tank)
    shine = 0.28 if light.direction[0] < 0 else 0.72
    for x in range(size[0]):
        t = x / size[0]
        level = 0.28 + 0.62 * max(0.0, 1 - abs(t - shine) * 2.3) ** 1.5 + 0.16 * max(0.0, 1 - abs(t - (1 - shine)) * 7)
        pen.line(
            [(x, 0), (x, size[1])],
            fill=mix(mix((60, 70, 76), light.haze, 0.12), mix((246, 248, 246), light.sun, 0.3), level),
        )
    for step in range(1, 9):
        y = size[1] * step / 9
        pen.line([(0, y), (size[0], y)], fill=(84, 92, 96), width=3)
        pen.line([(0, y + 4), (size[0], y + 4)], fill=(214, 218, 216), width=2)
    veil(tank, mix((90, 110, 70), light.shade, 0.3), fade(size, 0.6, 1.1, peak=0.5))
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).rounded_rectangle((0, size[1] * 0.02, size[0] - 1, size[1] - 1), radius=size[1] // 9, fill=255)
    tank.putalpha(mask.filter(ImageFilter.GaussianBlur(0.9)))
    return tank
