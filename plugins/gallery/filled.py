"""A picture of one exact size made of a photo of any size: what share crawlers ask for."""

from typing import Final

from PIL import Image

from plugins.gallery.recipes import Focus, crop

MOST_ENLARGED: Final = 2.0
"""A photo is enlarged so many times at most: beyond that nobody recognises a face."""


def filled(image: Image.Image, size: tuple[int, int], focus: Focus) -> Image.Image:
    """The picture cropped around the focus and scaled to this size (px).

    One that is too small even when enlarged stays whole, in the middle of a ground of its own average colour.
    """
    width, height = size
    box = crop(*image.size, size, focus)
    if box.width * MOST_ENLARGED >= width:
        return image.resize(size, Image.Resampling.BICUBIC, box=box, reducing_gap=2.0)
    scale = min(MOST_ENLARGED, width / image.width, height / image.height)
    enlarged = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.BICUBIC)
    ground = image.resize((1, 1), Image.Resampling.BOX).resize(size)
    ground.paste(enlarged, ((width - enlarged.width) // 2, (height - enlarged.height) // 2))
    return ground
