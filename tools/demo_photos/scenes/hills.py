"""Hills behind hills in the mist."""

from PIL import Image

from tools.demo_photos.colour import fade, mix
from tools.demo_photos.foliage import grass
from tools.demo_photos.ground import lay, soil
from tools.demo_photos.light import Shot
from tools.demo_photos.noise import fractal
from tools.demo_photos.relief import veil
from tools.demo_photos.sky import ridge, sky, treeline


def draw(shot: Shot, horizon: float = 0.42, *, ridges: int = 6, field: bool = False) -> Image.Image:
    """Ridges from the horizon (a fraction of the height) down to the feet of the photographer."""
    picture = sky(shot, horizon, clouds=shot.dice.uniform(0.3, 0.7))
    last = 0.8 if field else 1.0
    for step in range(ridges):
        near = step / (ridges - 1)
        base = horizon + (last - 0.06 - horizon) * near**1.25 + 0.03
        ridge(shot, picture, base, 0.86 * (1 - near) ** 0.8 + 0.06, 0.05 + 0.045 * near)
        mist = fractal(shot.dice, shot.size, (shot.width / 2, shot.height / 9), 4)
        low = Image.composite(
            mist, Image.new("L", shot.size), fade(shot.size, base - 0.01, base + 0.08, peak=0.75 * (1 - near))
        )
        veil(picture, mix(shot.light.haze, shot.light.sun, 0.25), low)
    if field:
        lay(shot, picture, soil(shot, (66, 92, 40), (150, 160, 82)), 0.8, haze=0.5)
        treeline(shot, picture, 0.81, 0.05, 0.25)
        grass(shot, picture, (0, shot.height * 0.84, shot.width, shot.height * 1.03), 2600)
    return picture
