"""A rubber plantation: straight rows of trunks under a closed roof of leaves."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix, ramp, shaken
from tools.demo_photos.foliage import grass
from tools.demo_photos.ground import MAP, lay, soil
from tools.demo_photos.light import Shot
from tools.demo_photos.noise import fractal, threshold
from tools.demo_photos.relief import cut, glow, lit, veil


def draw(shot: Shot, horizon: float = 0.5, *, earth: str = "leaves") -> Image.Image:
    """Rows of trunks that meet at the horizon; earth is "leaves" or "road" (a red lane down the middle)."""
    light, dice = shot.light, shot.dice
    bright = mix(light.horizon, light.sun, 0.5)
    picture = ramp(shot.size, [(0, mix((44, 66, 26), light.shade, 0.4)), (horizon, bright), (1, (90, 80, 52))])
    roof = fractal(dice, shot.size, (shot.width / 9, shot.height / 9), 7)
    cover = Image.composite(
        threshold(roof, 60, 135), Image.new("L", shot.size), fade(shot.size, horizon, horizon * 0.35)
    )
    picture.paste(mix((52, 76, 28), light.shade, 0.2), mask=cover)
    floor = soil(shot, (84, 62, 42), (150, 120, 78))
    if earth == "road":
        floor.paste(soil(shot, (138, 74, 46), (190, 112, 70)), (MAP[0] // 2 - 210, 0), soil_mask())
    shade = threshold(fractal(dice, MAP, (70, 24), 4), 110, 170)
    floor.paste(mix((34, 30, 24), light.shade, 0.4), mask=shade.point([round(v * 0.55) for v in range(256)]))
    lay(shot, picture, floor, horizon, haze=0.9)
    middle, level = shot.width * dice.uniform(0.44, 0.56), shot.height * horizon
    for step in range(16, 0, -1):
        near = 1 / step
        away = (step - 1) / 15
        _row(shot, picture, (middle, level), near, away)
        air = fade(shot.size, horizon + 0.25, horizon, peak=0.1)
        veil(picture, bright, air)
    grass(shot, picture, (0, shot.height * 0.86, shot.width * 0.36, shot.height * 1.03), 500)
    grass(shot, picture, (shot.width * 0.64, shot.height * 0.86, shot.width, shot.height * 1.03), 500)
    return glow(picture, (middle, level * 0.92), shot.width * 0.36, mix(light.sun, (60, 50, 30), 0.4))


def soil_mask() -> Image.Image:
    """The lane's place on a ground map, with frayed edges; the size of a map."""
    mask = Image.new("L", MAP)
    ImageDraw.Draw(mask).rectangle((30, 0, 390, MAP[1]), fill=255)
    return mask.filter(ImageFilter.GaussianBlur(14))


def _row(shot: Shot, picture: Image.Image, vanish: tuple[float, float], near: float, away: float) -> None:
    light, dice = shot.light, shot.dice
    haze = mix(light.haze, light.sun, 0.3)
    trunks, leaves = Image.new("L", shot.size), Image.new("L", shot.size)
    pen, brush = ImageDraw.Draw(trunks), ImageDraw.Draw(leaves)
    for lane in range(-9, 9):
        offset = (lane + 0.5) * shot.width * 0.62
        x = vanish[0] + offset * near + dice.gauss(0, 4) * near
        foot = vanish[1] + shot.height * 0.62 * near
        top = vanish[1] - shot.height * 1.15 * near
        thick = shot.width * 0.024 * near * dice.uniform(0.8, 1.15)
        lean = dice.gauss(0, 0.02) * (foot - top)
        pen.polygon(
            [(x - thick, foot), (x + thick, foot), (x + lean + thick * 0.7, top), (x + lean - thick * 0.7, top)],
            fill=255,
        )
        for _ in range(260):
            size = shot.width * 0.0085 * near * dice.uniform(0.4, 1.5) + 1.5
            dab_x, dab_y = x + dice.gauss(0, 0.3) * shot.width * near, top + dice.gauss(0.16, 0.3) * shot.height * near
            brush.ellipse((dab_x - size, dab_y - size * 0.5, dab_x + size, dab_y + size * 0.5), fill=255)
    bark = mix(shaken((112, 96, 80), dice, 0.1), haze, away * 0.85)
    soft = max(1.0, 14 * near)
    canopy = lit(cut(leaves, mix((74, 104, 36), haze, away * 0.6)), light, soft)
    picture.paste(canopy, (0, 0), canopy)
    wood = lit(cut(trunks.filter(ImageFilter.GaussianBlur(0.8)), bark), light, soft)
    picture.paste(wood, (0, 0), wood)
