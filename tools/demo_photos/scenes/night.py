"""Houses and roads after dark, where lamps are the only light."""

from PIL import Image, ImageDraw, ImageFilter

from tools.demo_photos.colour import fade, mix, ramp
from tools.demo_photos.figure import SILHOUETTE, place, stamp
from tools.demo_photos.foliage import crown
from tools.demo_photos.light import Shot
from tools.demo_photos.noise import fractal
from tools.demo_photos.people import LONG_HAIRED, SEATED
from tools.demo_photos.relief import glow, veil
from tools.demo_photos.scenes.hills import draw as hills
from tools.demo_photos.scenes.plantation import draw as plantation
from tools.demo_photos.scenes.road import GREY, Road, spot
from tools.demo_photos.scenes.road import draw as road

LAMP = (255, 190, 100)


def windows(shot: Shot, *, panes: int = 4, near: bool = True) -> Image.Image:
    """A school's lit windows with heads in them (near), or a hamlet's few lit windows far away."""
    dice, w, h = shot.dice, shot.width, shot.height
    picture = ramp(shot.size, [(0, (8, 12, 30)), (0.5, (26, 34, 62)), (0.62, (18, 18, 26)), (1, (8, 7, 9))])
    if not near:
        picture = hills(shot, 0.4, ridges=4, field=True)
        veil(picture, (8, 11, 22), fade(shot.size, 0.66, 0.9, peak=0.86))
    picture.paste(
        (6, 8, 12), mask=fractal(dice, shot.size, (w / 6, h / 5), 6).point([max(0, v - 110) for v in range(256)])
    )
    high = 0.28 if near else 0.035
    row = h * (0.44 if near else 0.74)
    pen = ImageDraw.Draw(picture)
    if near:
        pen.rectangle((w * 0.05, h * 0.34, w * 0.95, h * 0.83), fill=(34, 28, 26))
        pen.polygon([(0, h * 0.36), (w * 0.09, h * 0.2), (w * 0.91, h * 0.2), (w, h * 0.36)], fill=(20, 15, 15))
    for step in range(panes):
        width = w * (0.72 / panes if near else 0.018)
        left = w * 0.1 + step * w * 0.8 / panes + (w * 0.02 if near else dice.uniform(0, 0.7) * w * 0.8 / panes)
        top = row + (0 if near else dice.gauss(0, 0.035) * h)
        pane = ramp(
            (round(width), round(h * high)), [(0, (255, 226, 150)), (0.5, (255, 196, 100)), (1, (196, 116, 48))]
        )
        for head in range(3 if near else 0):
            person = stamp(dice.choice((SEATED, LONG_HAIRED)), h * 0.17, SILHOUETTE, shot.light)
            place(pane, person, (width * (head + dice.uniform(0.2, 0.8)) / 3, pane.height * 1.1), 1.6)
        picture.paste(pane, (round(left), round(top)))
        for bar in range(1, 4 if near else 1):
            pen.line(
                [(left + width * bar / 4, top), (left + width * bar / 4, top + h * high)], fill=(50, 32, 22), width=6
            )
        picture = glow(picture, (left + width / 2, top + h * high * 0.6), w * (0.2 if near else 0.07), (92, 58, 22))
        pen = ImageDraw.Draw(picture)
        pool = Image.new("L", shot.size)
        floor = h * 0.83 if near else top + h * 0.07
        ImageDraw.Draw(pool).polygon(
            [
                (left, floor),
                (left + width, floor),
                (left + width * 1.5, floor + h * high * 0.55),
                (left - width * 0.5, floor + h * high * 0.55),
            ],
            fill=105,
        )
        veil(picture, (214, 140, 66), pool.filter(ImageFilter.GaussianBlur(14)))
    for x in (0.0, 1.0):
        crown(shot, picture, (w * x, h * 0.3), (w * 0.13, h * 0.34), (24, 32, 20))
    return picture


def lamps(shot: Shot) -> Image.Image:
    """A road between trees under a line of yellow street lamps."""
    horizon = 0.52
    day = road(shot, Road(horizon, GREY, flowers=False))
    picture = _dark(shot, day)
    for step in range(7, 0, -1):
        depth = 1 / (1 + 0.9 * step)
        x, y = spot(shot, horizon, depth, -310, 0)
        top = y - shot.height * 1.6 * depth
        ImageDraw.Draw(picture).line(
            [(x, y), (x, top), (x + 130 * depth, top - 20 * depth)], fill=(36, 32, 34), width=max(2, round(16 * depth))
        )
        bulb = (x + 150 * depth, top - 14 * depth)
        pool = spot(shot, horizon, depth, -60, 0)
        reach = shot.width * 0.42 * depth
        mask = Image.new("L", shot.size)
        ImageDraw.Draw(mask).ellipse(
            (pool[0] - reach, pool[1] - reach * 0.26, pool[0] + reach, pool[1] + reach * 0.26), fill=210
        )
        mask = mask.filter(ImageFilter.GaussianBlur(reach * 0.22))
        picture.paste(Image.blend(day, Image.new("RGB", shot.size, LAMP), 0.42), mask=mask)
        picture = glow(picture, bulb, shot.width * 0.34 * depth, mix(LAMP, (60, 30, 10), 0.2))
        picture = glow(picture, bulb, shot.width * 0.045 * depth + 8, (255, 240, 200))
    return picture


def torch(shot: Shot, level: float = 0.56) -> Image.Image:
    """A plantation in the dark, one torch among the trunks at that fraction of the height."""
    day = plantation(shot, 0.5)
    picture = _dark(shot, day)
    beam = (shot.width * shot.dice.uniform(0.4, 0.6), shot.height * level)
    mask = glow(Image.new("RGB", shot.size), beam, shot.width * 0.38, (230, 230, 230)).convert("L")
    picture.paste(Image.blend(day, Image.new("RGB", shot.size, (120, 110, 80)), 0.3), mask=mask)
    return glow(picture, beam, shot.width * 0.05, (255, 246, 214))


def _dark(shot: Shot, day: Image.Image) -> Image.Image:
    night = day.point([round(v * share) for share in (0.24, 0.28, 0.42) for v in range(256)])
    veil(night, (6, 8, 18), fade(shot.size, 0.5, -0.2, peak=0.35))
    return night
