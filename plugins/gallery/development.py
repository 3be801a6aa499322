"""What becomes of a photo that was opened, before CACHE keeps it."""

from typing import NamedTuple

from plugins.gallery.verdicts import Verdict


class Made(NamedTuple):
    """One rendition: its width and height (px), its format's name and its bytes."""

    width: int
    height: int
    format: str
    data: bytes


class Development(NamedTuple):
    """A photo's verdict and what was made of it, in the order of the orders."""

    verdict: Verdict
    sheets: tuple[tuple[Made, ...], ...]
