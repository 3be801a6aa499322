"""The one module that opens pictures: a photo's bytes become a verdict and the bytes of its renditions."""

import io
import struct
import warnings
from math import ceil
from typing import Final, NamedTuple

import pillow_heif
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from plugins.gallery.embedded_caption import embedded_caption
from plugins.gallery.recipes import Box, Order, crop, height_at, widths
from plugins.gallery.troubles import DAMAGED, NO_PICTURE, too_large, trouble_of_bytes
from plugins.gallery.verdicts import Verdict

pillow_heif.register_heif_opener()

MOST_PIXELS: Final = 60_000_000
"""A picture that decodes to more is refused before it can fill the memory."""

# Pillow's own measure would refuse a 200 megapixel JPEG that decodes small; ours is checked before any pixel is decoded.
Image.MAX_IMAGE_PIXELS = None

_TURNED: Final = frozenset({5, 6, 7, 8})
"""Values of EXIF's Orientation (0x0112) that swap width and height."""

_ENCODERS: Final[dict[str, dict[str, int | bool]]] = {
    # Speed 9 gives the same bytes as slower speeds to within a few per cent, at a tenth of their time.
    "avif": {"speed": 9, "max_threads": 1},
    "webp": {"method": 4},
    "jpeg": {"progressive": True, "optimize": True},
}

_WATERMARK_SHARE: Final = 0.16
"""Width of a watermark as a share of the picture's."""


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


def develop(data: bytes, orders: tuple[Order, ...]) -> Development:
    """The verdict on a photo's bytes and its renditions. Pure, so it may run on any machine.

    Nothing of the original's metadata goes into the renditions: rotation is applied, colours are turned into sRGB, of an
    animation the first picture is taken.
    """
    if trouble := trouble_of_bytes(data):
        return Development(Verdict(trouble=trouble), ())
    try:
        with warnings.catch_warnings():
            # Pillow warns of odd metadata, which we do not keep.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as opened:
                width, height = _shown_size(opened)
                caption = embedded_caption(opened)
                _draft(opened, _needed_width(orders, width, height) / width)
                if opened.width * opened.height > MOST_PIXELS:
                    return Development(Verdict(trouble=too_large(width, height)), ())
                image = _plain(opened)
    except UnidentifiedImageError:
        return Development(Verdict(trouble=NO_PICTURE), ())
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, TypeError, struct.error):
        # What Pillow raises on a file that is cut or damaged; SyntaxError is its own word for a broken PNG.
        return Development(Verdict(trouble=DAMAGED), ())
    levels = _Levels(image, width)
    sheets = tuple(tuple(_sheet(levels, order, width, height)) for order in orders)
    return Development(Verdict(width, height, levels.average_colour(), caption), sheets)


def _shown_size(opened: Image.Image) -> tuple[int, int]:
    """Width and height (px) of a picture once it stands upright."""
    width, height = opened.size
    return (height, width) if opened.getexif().get(0x0112) in _TURNED else (width, height)


def _needed_width(orders: tuple[Order, ...], width: int, height: int) -> float:
    """How wide (px) the whole picture must be decoded for the widest rendition of any order."""
    needs: list[float] = [min(width, 1600)]
    for order in orders:
        box = crop(width, height, order.recipe.ratio, order.focus)
        needs += [max(widths(item.widths, int(box.width))) * width / box.width for item in order.recipe.formats]
    return max(needs)


def _draft(opened: Image.Image, share: float) -> None:
    """Let a JPEG that is at least twice as large as needed be decoded at half, a quarter or an eighth, for next to nothing."""
    opened.draft(None, (ceil(opened.width * share), ceil(opened.height * share)))


class _Levels:
    """A picture at falling widths: each is scaled from the one above it, which costs less and looks the same."""

    def __init__(self, image: Image.Image, full_width: int) -> None:
        self.images = {image.width: image}
        self.full_width = full_width

    def part(self, box: Box, width: int, height: int) -> Image.Image:
        """A part of the picture, given in pixels of the full size, at a width and height in pixels."""
        if box.width == self.full_width and width in self.images and self.images[width].height == height:
            return self.images[width]
        needed = width * self.full_width / box.width
        level = min((size for size in self.images if size >= needed - 0.5), default=max(self.images))
        source = self.images[level]
        share = level / self.full_width
        edges = (
            box.left * share,
            box.top * share,
            min(box.right * share, level),
            min(box.bottom * share, source.height),
        )
        # Bicubic takes two thirds of Lanczos' time; in a cascade of small steps nobody can tell them apart.
        made = source.resize((width, height), Image.Resampling.BICUBIC, box=edges, reducing_gap=2.0)
        if box.width == self.full_width and box.height * share >= source.height - 1:
            self.images[width] = made
        return made

    def average_colour(self) -> str:
        """`#rrggbb` of the picture as a single pixel."""
        smallest = self.images[min(self.images)]
        red, green, blue = smallest.resize((1, 1), Image.Resampling.BOX).tobytes()
        return f"#{red:02x}{green:02x}{blue:02x}"


def _sheet(levels: _Levels, order: Order, width: int, height: int) -> list[Made]:
    """All renditions of an order, widest first made, smallest first returned per format."""
    box = crop(width, height, order.recipe.ratio, order.focus)
    wanted = {item.name: widths(item.widths, int(box.width)) for item in order.recipe.formats}
    made: dict[tuple[str, int], Made] = {}
    for size in sorted({size for sizes in wanted.values() for size in sizes}, reverse=True):
        part = levels.part(box, size, height_at(size, box))
        if order.watermark:
            part = _marked(part, order.watermark)
        for item in order.recipe.formats:
            if size in wanted[item.name]:
                made[item.name, size] = Made(part.width, part.height, item.name, _encode(part, item.name, item.quality))
    return [made[name, size] for name, sizes in wanted.items() for size in sizes]


def _plain(opened: Image.Image) -> Image.Image:
    """The decoded picture in sRGB, turned as its EXIF says, on white where it is transparent."""
    opened.load()
    profile = opened.info.get("icc_profile")
    image = ImageOps.exif_transpose(opened)
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        # Pillow would clip sixteen bits to white instead of scaling them.
        image = image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer).convert("RGB")
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        image = _to_srgb(image, profile)
    image = image.convert("RGB")
    image.info.clear()
    return image


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The picture with its colours as sRGB; unchanged where its profile is broken or of another kind."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return image
        made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image
    return made or image


def _marked(picture: Image.Image, watermark: bytes) -> Image.Image:
    """The picture with a mark in its lower right corner."""
    with Image.open(io.BytesIO(watermark)) as opened:
        mark = opened.convert("RGBA")
    width = max(1, round(picture.width * _WATERMARK_SHARE))
    mark = mark.resize((width, max(1, round(mark.height * width / mark.width))), Image.Resampling.LANCZOS)
    margin = round(picture.width * 0.02)
    marked = picture.copy()
    marked.paste(mark, (picture.width - mark.width - margin, picture.height - mark.height - margin), mark)
    return marked


def _encode(image: Image.Image, name: str, quality: int) -> bytes:
    file = io.BytesIO()
    image.save(file, format=name, quality=quality, **_ENCODERS[name])
    return file.getvalue()
