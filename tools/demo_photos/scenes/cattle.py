"""Cattle grazing on a pasture."""

from PIL import Image

from tools.demo_photos.colour import mix, shaken
from tools.demo_photos.figure import Figure, Part, place, stamp
from tools.demo_photos.foliage import grass, tree
from tools.demo_photos.ground import lay, soil
from tools.demo_photos.light import Colour, Shot, chance
from tools.demo_photos.relief import shadow
from tools.demo_photos.sky import ridge, sky, treeline

COW = Figure(
    (
        Part("coat", ((-0.5, 0.5), (-0.52, 0.03)), 0.1),
        Part("coat", ((-0.4, 0.5), (-0.36, 0.03)), 0.1),
        Part("coat", ((0.26, 0.5), (0.24, 0.03)), 0.1),
        Part("coat", ((0.36, 0.5), (0.4, 0.03)), 0.1),
        Part(
            "coat",
            (
                (-0.6, 0.78),
                (-0.5, 0.92),
                (0.1, 0.88),
                (0.3, 0.98),
                (0.46, 0.86),
                (0.46, 0.55),
                (0.3, 0.4),
                (-0.3, 0.38),
                (-0.56, 0.5),
            ),
        ),
        Part("coat", ((-0.59, 0.82), (-0.66, 0.6), (-0.64, 0.4)), 0.035),
        Part("coat", ((0.4, 0.78), (0.62, 0.56), (0.72, 0.3)), 0.2),
        Part("coat", ((0.72, 0.34), (0.8, 0.14)), 0.14),
        Part("horn", ((0.7, 0.42), (0.84, 0.5)), 0.03),
        Part("coat", ((0.64, 0.42), (0.54, 0.44)), 0.06),
    ),
    1.0,
)
COATS: tuple[Colour, ...] = ((122, 76, 44), (98, 60, 38), (140, 96, 60), (76, 56, 42), (164, 134, 98))


def draw(shot: Shot, horizon: float = 0.42, *, cattle: int = 9) -> Image.Image:
    """A herd scattered between the feet and the trees."""
    light, dice = shot.light, shot.dice
    picture = sky(shot, horizon, clouds=0.65)
    ridge(shot, picture, horizon, 0.7, 0.06)
    lay(shot, picture, soil(shot, (76, 90, 40), (158, 156, 84)), horizon, haze=0.7)
    treeline(shot, picture, horizon + 0.015, 0.08, 0.45)
    for step in range(4):
        tree(
            shot,
            picture,
            (shot.width * (step + dice.random()) / 4, shot.height * (horizon + 0.03)),
            shot.height * dice.uniform(0.12, 0.22),
            mix((88, 112, 50), light.haze, 0.3),
        )
    for step in range(cattle):
        near = 0.08 + 0.6 * (step / cattle) ** 1.4
        x, y = shot.width * dice.uniform(0.05, 0.95), shot.height * (horizon + 0.05 + (0.92 - horizon) * near * 0.8)
        tall = shot.height * (0.035 + 0.3 * near)
        shadow(picture, (x - light.direction[0] * tall * 0.2, y), (tall * 0.7, tall * 0.07), 0.55)
        coat = mix(shaken(dice.choice(COATS), dice, 0.15), light.haze, 0.3 * (1 - near))
        place(picture, stamp(COW, tall, {"coat": coat}, light, mirrored=chance(dice, 0.5)), (x, y), 0.6)
        grass(shot, picture, (x - tall, y - tall * 0.02, x + tall, y + tall * 0.08), 50, (140, 146, 74))
    grass(shot, picture, (0, shot.height * 0.8, shot.width, shot.height * 1.04), 3600, (136, 146, 70))
    return picture
