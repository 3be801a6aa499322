"""Cattle grazing on a pasture."""

from PIL import Image

from ..colour import mix, shaken
from ..figures import COW, place, stamp
from ..foliage import grass, tree
from ..ground import lay, soil
from ..light import Colour, Shot
from ..relief import shadow
from ..sky import ridge, sky, treeline

COATS: tuple[Colour, ...] = ((150, 92, 52), (122, 72, 42), (176, 122, 76), (92, 66, 48), (196, 160, 120))


def draw(shot: Shot, horizon: float = 0.42, *, cattle: int = 9) -> Image.Image:
    """A herd scattered between the feet and the trees."""
    light, dice = shot.light, shot.dice
    picture = sky(shot, horizon, clouds=0.65)
    ridge(shot, picture, horizon, 0.7, 0.06)
    lay(shot, picture, soil(shot, (76, 90, 40), (158, 156, 84)), horizon, haze=0.7)
    treeline(shot, picture, horizon + 0.015, 0.08, 0.45)
    for step in range(4):
        tree(shot, picture, (shot.width * (step + dice.random()) / 4, shot.height * (horizon + 0.03)), shot.height * dice.uniform(0.12, 0.22), mix((88, 112, 50), light.haze, 0.3))
    for step in range(cattle):
        near = 0.08 + 0.6 * (step / cattle) ** 1.4
        x, y = shot.width * dice.uniform(0.05, 0.95), shot.height * (horizon + 0.05 + (0.92 - horizon) * near * 0.8)
        tall = shot.height * (0.035 + 0.3 * near)
        shadow(picture, (x - light.direction[0] * tall * 0.2, y), (tall * 0.7, tall * 0.07), 0.55)
        coat = mix(shaken(dice.choice(COATS), dice, 0.15), light.haze, 0.3 * (1 - near))
        place(picture, stamp(COW, tall, {"coat": coat}, light, mirrored=dice.random() < 0.5), (x, y), 0.6)
        grass(shot, picture, (x - tall, y - tall * 0.02, x + tall, y + tall * 0.08), 50, (140, 146, 74))
    grass(shot, picture, (0, shot.height * 0.8, shot.width, shot.height * 1.04), 3600, (136, 146, 70))
    return picture
