"""A lane between market stalls."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix, shaken
from tools.demo_photos.figure import place, stamp
from tools.demo_photos.ground import lay, soil
from tools.demo_photos.light import Colour, Shot, chance
from tools.demo_photos.noise import textured
from tools.demo_photos.people import IN_HAT, SHIRTS, STANDING, WALKING
from tools.demo_photos.relief import glow, shadow, veil
from tools.demo_photos.sky import sky, treeline

AWNINGS: tuple[Colour, ...] = ((60, 110, 168), (196, 66, 54), (232, 176, 72), (74, 140, 104), (222, 214, 196))
HEAPS: tuple[Colour, ...] = (
    (224, 122, 40),
    (96, 140, 52),
    (212, 54, 44),
    (238, 196, 70),
    (134, 84, 128),
    (190, 206, 120),
    (150, 110, 70),
)


def draw(shot: Shot, horizon: float = 0.42, *, people: int = 12) -> Image.Image:
    """Stalls on both sides under awnings, buyers in the lane, far to near."""
    dice, light, w, h = shot.dice, shot.light, shot.width, shot.height
    picture = sky(shot, horizon, clouds=0.4)
    treeline(shot, picture, horizon + 0.02, 0.16, 0.5)
    lay(shot, picture, soil(shot, (96, 84, 74), (164, 148, 128)), horizon, haze=0.6)
    middle = w * dice.uniform(0.45, 0.55)
    picture = glow(picture, (middle, h * horizon), w * 0.3, mix(light.sun, (60, 50, 40), 0.4))
    crowd = sorted(dice.uniform(0.14, 0.5) for _ in range(people))
    for step in range(10, 0, -1):
        near = 1 / (0.55 + 0.62 * step)
        for side in (-1, 1):
            _stall(shot, picture, (middle, h * horizon), near, side)
        while crowd and crowd[0] < near * 0.9:
            depth = crowd.pop(0)
            x, y = middle + dice.uniform(-0.36, 0.36) * w * depth, h * horizon + h * 0.6 * depth
            tall = h * 0.72 * depth
            shadow(picture, (x, y), (tall * 0.2, tall * 0.03), 0.55)
            paint = {"shirt": mix(shaken(dice.choice(SHIRTS), dice, 0.2), light.haze, 0.3 * (1 - depth))}
            place(
                picture,
                stamp(dice.choice((STANDING, WALKING, IN_HAT)), tall, paint, light, mirrored=chance(dice, 0.5)),
                (x, y),
                1.0 + 2.5 * depth,
            )
        veil(picture, mix(light.haze, light.sun, 0.4), fade(shot.size, horizon + 0.2, horizon, peak=0.07))
    veil(picture, (30, 22, 20), fade(shot.size, 0.3, -0.1, peak=0.5))
    return picture


def _stall(shot: Shot, picture: Image.Image, vanish: tuple[float, float], near: float, side: int) -> None:
    dice, light, w, h = shot.dice, shot.light, shot.width, shot.height
    far = near * 0.84
    inner, outer = 0.42 * w * side, 1.15 * w * side

    def at(aside: float, up: float, depth: float) -> tuple[float, float]:
        return vanish[0] + aside * depth, vanish[1] + (0.6 - up) * h * depth

    pen = ImageDraw.Draw(picture)
    inside = mix((74, 60, 52), light.haze, 0.35 * (1 - near))
    pen.polygon(
        [at(inner * 1.2, 1.08, far), at(outer * 1.4, 1.08, far), at(outer * 1.4, 0.0, far), at(inner * 1.2, 0.0, far)],
        fill=inside,
    )
    for _ in range(3):
        tall = h * 0.68 * far
        x, y = at(inner * dice.uniform(1.35, 1.9), 0.02, far)
        place(
            picture,
            stamp(dice.choice((IN_HAT, STANDING)), tall, {"shirt": mix(dice.choice(SHIRTS), inside, 0.35)}, light),
            (x, y),
            1.2 + 2 * near,
        )
    pen.polygon(
        [at(inner, 0.26, near), at(inner, 0.26, far), at(outer, 0.34, far), at(outer, 0.34, near)], fill=(112, 90, 66)
    )
    pen.polygon(
        [at(inner, 0.26, near), at(inner, 0.26, far), at(inner, 0.0, far), at(inner, 0.0, near)],
        fill=mix((86, 66, 52), light.shade, 0.4),
    )
    for heap in range(9):
        colour = mix(dice.choice(HEAPS), light.haze, 0.3 * (1 - near))
        depth = far + (near - far) * dice.random()
        x, y = at(inner * (1.06 + 0.12 * heap), 0.3 + 0.008 * heap, depth)
        for _ in range(46):
            size = h * 0.018 * near * dice.uniform(0.6, 1.3)
            dot_x, dot_y = x + dice.gauss(0, 0.045) * w * near, y - abs(dice.gauss(0, 0.03)) * h * near
            pen.ellipse(
                (dot_x - size, dot_y - size, dot_x + size, dot_y + size),
                fill=mix(shaken(colour, dice, 0.3), light.shade, 0.3 * dice.random()),
            )
    cloth = mix(shaken(dice.choice(AWNINGS), dice, 0.12), light.haze, 0.4 * (1 - near))
    mask = Image.new("L", shot.size)
    ImageDraw.Draw(mask).polygon(
        [at(inner * 0.72, 1.16, near), at(inner * 0.72, 1.16, far), at(outer, 1.08, far), at(outer, 1.08, near)],
        fill=255,
    )
    weave = textured(dice, shot.size, (w / 12, h / 20), (mix(cloth, light.shade, 0.35), mix(cloth, light.sun, 0.35)))
    picture.paste(weave, mask=mask.filter(ImageFilter.GaussianBlur(1.2)))
    pen.line(
        [at(inner * 0.8, 1.14, near), at(inner * 0.95, 0.0, near)],
        fill=mix((96, 84, 74), light.shade, 0.3),
        width=max(2, round(9 * near)),
    )
