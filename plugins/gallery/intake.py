"""A phone's photo as an original of ours: upright, small enough for a repository, without a word of its metadata."""

import io
from typing import Final, NamedTuple

from PIL import Image

from plugins.gallery.likeness import SIDE
from plugins.gallery.pixels import open_photo

LONGEST: Final = 2560
"""Pixels of the longer side that are kept; the largest picture that readers are offered has no more."""

_QUALITY: Final = 88


class Intake(NamedTuple):
    """A photo that was taken in: JPEG bytes, the size (px) of what came, its own caption, and its look (likeness.py)."""

    data: bytes
    pixels: int
    caption: str
    look: bytes


def take_in(data: bytes) -> Intake | str:
    """The photo in a file's bytes, or the trouble of one that cannot be read. The same bytes always give the same photo."""
    photo = open_photo(data, LONGEST)
    if isinstance(photo, str):
        return photo
    image = photo.image
    share = LONGEST / max(image.size)
    if share < 1:
        size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    file = io.BytesIO()
    image.save(file, format="jpeg", quality=_QUALITY, progressive=True, optimize=True)
    return Intake(file.getvalue(), photo.width * photo.height, photo.caption, _look(image))


def look_at(data: bytes) -> bytes:
    """The look of a photo that lies in the content already; empty where it cannot be read."""
    photo = open_photo(data, LONGEST)
    return b"" if isinstance(photo, str) else _look(photo.image)


def _look(image: Image.Image) -> bytes:
    return image.resize((SIDE, SIDE), Image.Resampling.BOX, reducing_gap=2.0).tobytes()
