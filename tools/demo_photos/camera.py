"""The camera: what lens, film and the lab do to every picture."""

import io

from PIL import Image, ImageChops, ImageFilter

from tools.demo_photos.light import Shot
from tools.demo_photos.noise import fractal

BUDGET = 90_000
"""Bytes that a photo may weigh: eighty of them stay under 8 MB."""

CURVES = {
    "warm": (1.03, 1.0, 0.93),
    "plain": (1.0, 1.0, 1.0),
    "cool": (0.96, 1.0, 1.05),
}


def develop(shot: Shot, picture: Image.Image, tone: str = "warm") -> Image.Image:
    """The picture with bloom, contrast, tone, vignette, a trace of softness and grain."""
    small = picture.resize((shot.width // 8, shot.height // 8), Image.Resampling.BOX).filter(
        ImageFilter.GaussianBlur(6)
    )
    bloom = small.point([max(0, value - 150) for value in range(256)] * 3).resize(shot.size, Image.Resampling.BICUBIC)
    picture = ImageChops.screen(picture, bloom)
    picture = picture.point([_curve(value, gain) for gain in CURVES[tone] for value in range(256)])
    edge = Image.radial_gradient("L").point([255 - round(86 * (value / 255) ** 2.2) for value in range(256)])
    picture = ImageChops.multiply(picture, edge.resize(shot.size, Image.Resampling.BICUBIC).convert("RGB"))
    picture = picture.filter(ImageFilter.GaussianBlur(0.9))
    # Uneven light over the frame, then the grain itself: without both, drawn surfaces look poured.
    uneven = fractal(shot.dice, shot.size, (shot.width / 3, shot.height / 3), 3).point(
        [122 + value * 12 // 255 for value in range(256)]
    )
    picture = ImageChops.add(picture, uneven.convert("RGB"), 1, -128)
    grain = Image.frombytes("L", shot.size, shot.dice.randbytes(shot.width * shot.height)).filter(
        ImageFilter.GaussianBlur(0.9)
    )
    fine = grain.point([min(255, max(0, 128 + round((value - 128) * 0.12))) for value in range(256)])
    return ImageChops.add(picture, fine.convert("RGB"), 1, -128)


def jpeg(picture: Image.Image) -> bytes:
    """The picture as a progressive JPEG of at most BUDGET bytes; one too rich in detail is softened before it gets blocks."""
    for softness in (0.0, 0.7, 1.1, 1.5, 2.0):
        soft = picture.filter(ImageFilter.GaussianBlur(softness))
        for quality in range(80, 47, -8):
            stream = io.BytesIO()
            soft.save(stream, "JPEG", quality=quality, optimize=True, progressive=True)
            if stream.tell() <= BUDGET:
                return stream.getvalue()
    return stream.getvalue()


def _curve(value: int, gain: float) -> int:
    level = value / 255 * gain
    bent = level * level * (3 - 2 * level)
    return min(255, max(0, round(255 * (0.02 + 0.97 * (0.62 * level + 0.38 * bent)))))
