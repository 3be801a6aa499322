"""Rice standing in rows under a wide sky."""

from PIL import Image, ImageDraw

from tools.demo_photos.colour import mix, shaken
from tools.demo_photos.figure import place, stamp
from tools.demo_photos.foliage import grass, tree
from tools.demo_photos.ground import MAP, lay, soil
from tools.demo_photos.light import Colour, Shot
from tools.demo_photos.people import IN_HAT
from tools.demo_photos.sky import ridge, sky, treeline

RICE: Colour = (126, 150, 58)


def draw(shot: Shot, horizon: float = 0.4, *, rows: bool = True, trees: int = 6, farmers: int = 0) -> Image.Image:
    """A field from the feet to a belt of trees; rows run to the vanishing point."""
    picture = sky(shot, horizon, clouds=0.6)
    ridge(shot, picture, horizon - 0.01, 0.75, 0.04)
    earth = soil(shot, mix(RICE, (40, 50, 20), 0.55), RICE)
    if rows:
        pen = ImageDraw.Draw(earth)
        for x in range(0, MAP[0], 20):
            tint = shaken((58, 72, 34), shot.dice, 0.25)
            pen.line([(x + shot.dice.uniform(-2, 2), y) for y in range(0, MAP[1] + 1, 60)], fill=tint, width=5)
    lay(shot, picture, earth, horizon, haze=0.8)
    treeline(shot, picture, horizon + 0.012, 0.07, 0.55)
    treeline(shot, picture, horizon + 0.03, 0.045, 0.35)
    for _ in range(trees):
        tree(
            shot,
            picture,
            (shot.dice.uniform(0, shot.width), shot.height * (horizon + 0.05)),
            shot.height * shot.dice.uniform(0.05, 0.15),
            mix((92, 120, 50), shot.light.haze, 0.35),
        )
    for _ in range(farmers):
        tall = shot.height * 0.3
        foot = (shot.width * shot.dice.uniform(0.3, 0.7), shot.height * (horizon + 0.22))
        place(picture, stamp(IN_HAT, tall, {"shirt": (142, 74, 88)}, shot.light), foot, 0.8)
    grass(shot, picture, (0, shot.height * (horizon + 0.14), shot.width, shot.height * 1.04), 9000, (132, 152, 60))
    return picture
