"""The one module that opens pictures: a photo's bytes become a verdict and the bytes of its renditions."""

import io
import struct
import warnings
from math import ceil
from typing import Final, NamedTuple

import pillow_heif
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from plugins.gallery.development import Development, Made
from plugins.gallery.embedded_caption import embedded_caption
from plugins.gallery.filled import filled
from plugins.gallery.recipes import Format, Order, crop, height_at, widths
from plugins.gallery.troubles import DAMAGED, NO_PICTURE, too_large, trouble_of_bytes
from plugins.gallery.verdicts import Verdict

pillow_heif.register_heif_opener()

MOST_PIXELS: Final = 60_000_000
"""A picture that decodes to more is refused before it can fill the memory."""

# Pillow's own measure would refuse a 200 megapixel JPEG that decodes small; ours is checked before any pixel is decoded.
Image.MAX_IMAGE_PIXELS = None

_TURNED: Final = frozenset({5, 6, 7, 8})
"""Values of EXIF's Orientation (0x0112) that swap width and height."""

_ENOUGH: Final = 2560
"""Width in px at which a photo is decoded at least, for orders that need no more."""

_ENCODERS: Final[dict[str, dict[str, int | bool]]] = {
    # Speed 9 gives the same bytes as slower speeds to within a few per cent, at a tenth of their time.
    "avif": {"speed": 9, "max_threads": 1},
    "webp": {"method": 4},
    "jpeg": {"progressive": True, "optimize": True},
}

_WORST_QUALITY: Final = 10
"""Below this a JPEG is not worth sending, and no photo of 1200 px needs it to be small."""

_QUALITY_STEP: Final = 6

_WATERMARK_SHARE: Final = 0.16
"""Width of a watermark as a share of the picture's."""


def develop(data: bytes, orders: tuple[Order, ...]) -> Development:
    """The verdict on a photo's bytes and its renditions. Pure, so it may run on any machine.

    What an order gives depends on no other order: it does not matter when and with which others it is made. Nothing of the
    original's metadata goes into the renditions: rotation is applied, colours are turned into sRGB, of an animation the
    first picture is taken.
    """
    photo = open_photo(data, _ENOUGH)
    if isinstance(photo, str):
        return Development(Verdict(trouble=photo), ())
    sheets = tuple(_sheet(photo, order, data) for order in orders)
    return Development(Verdict(photo.width, photo.height, _average_colour(photo.image), photo.caption), sheets)


def is_whole(data: bytes) -> bool:
    """Whether a picture can be decoded to its end."""
    return develop(data, ()).verdict.trouble == ""


class OpenedPhoto(NamedTuple):
    """A decoded picture, upright and in sRGB, and the width and height (px) of the whole photo, which may be larger."""

    image: Image.Image
    width: int
    height: int
    caption: str


def open_photo(data: bytes, enough: int) -> OpenedPhoto | str:
    """A photo decoded at `enough` px of width or more where it has them, or the trouble of one that cannot be read."""
    if trouble := trouble_of_bytes(data):
        return trouble
    try:
        with warnings.catch_warnings():
            # Pillow warns of odd metadata, which we do not keep.
            warnings.simplefilter("ignore")
            return _open(data, enough)
    except UnidentifiedImageError:
        return NO_PICTURE
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, TypeError, struct.error):
        # What Pillow raises on a file that is cut or damaged; SyntaxError is its own word for a broken PNG.
        return DAMAGED


def _open(data: bytes, enough: int) -> OpenedPhoto | str:
    """A photo decoded at `enough` px of width or more, or the trouble of one that has too many pixels.

    A JPEG of twice that size is decoded at half, a quarter or an eighth, for next to nothing.
    """
    with Image.open(io.BytesIO(data)) as opened:
        width, height = opened.size
        if opened.getexif().get(0x0112) in _TURNED:
            width, height = height, width
        caption = embedded_caption(opened)
        share = enough / width
        opened.draft(None, (ceil(opened.width * share), ceil(opened.height * share)))
        if opened.width * opened.height > MOST_PIXELS:
            return too_large(width, height)
        return OpenedPhoto(_plain(opened), width, height, caption)


def _sheet(photo: OpenedPhoto, order: Order, data: bytes) -> tuple[Made, ...]:
    """All renditions of an order, per format from smallest to widest. Each width is scaled from the one above it."""
    if order.recipe.fills and order.recipe.ratio:
        largest = max(size for item in order.recipe.formats for size in item.widths)
        canvas = (largest, round(largest * order.recipe.ratio[1] / order.recipe.ratio[0]))
        photo = OpenedPhoto(filled(photo.image, canvas, order.focus), *canvas, photo.caption)
    box = crop(photo.width, photo.height, order.recipe.ratio, order.focus)
    wanted = {item.name: widths(item.widths, int(box.width)) for item in order.recipe.formats}
    sizes = sorted({size for found in wanted.values() for size in found}, reverse=True)
    if sizes[0] * photo.width / box.width > photo.image.width < photo.width:
        larger = _open(data, ceil(sizes[0] * photo.width / box.width))
        photo = photo if isinstance(larger, str) else larger
    share = photo.image.width / photo.width
    picture = photo.image
    edges = (box.left * share, box.top * share, box.right * share, min(box.bottom * share, picture.height))
    made: dict[tuple[str, int], Made] = {}
    for size in sizes:
        height = height_at(size, box)
        if picture.size != (size, height):
            # Bicubic takes two thirds of Lanczos' time; in a cascade of small steps nobody can tell them apart.
            picture = picture.resize((size, height), Image.Resampling.BICUBIC, box=edges, reducing_gap=2.0)
        edges = (0, 0, size, height)
        shown = _marked(picture, order.watermark) if order.watermark else picture
        for item in order.recipe.formats:
            if size in wanted[item.name]:
                made[item.name, size] = Made(size, height, item.name, _fitting(shown, item))
    return tuple(made[name, size] for name, found in wanted.items() for size in found)


def _average_colour(image: Image.Image) -> str:
    """`#rrggbb` of a picture as a single pixel."""
    red, green, blue = image.reduce(max(1, min(image.size) // 16)).resize((1, 1), Image.Resampling.BOX).tobytes()
    return f"#{red:02x}{green:02x}{blue:02x}"


def _plain(opened: Image.Image) -> Image.Image:
    """The decoded picture in sRGB, turned as its EXIF says, on white where it is transparent."""
    opened.load()
    profile = opened.info.get("icc_profile")
    ImageOps.exif_transpose(opened, in_place=True)
    image: Image.Image = opened
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        # Pillow would clip sixteen bits to white instead of scaling them.
        image = image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer).convert("RGB")
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        image = _to_srgb(image, profile)
    if image.mode != "RGB":
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


def _fitting(image: Image.Image, item: Format) -> bytes:
    """The picture in a format, at the best quality up to the format's own that keeps it small enough."""
    quality = item.quality
    data = _encode(image, item.name, quality)
    while item.most_bytes and len(data) > item.most_bytes and quality > _WORST_QUALITY:
        quality = max(_WORST_QUALITY, quality - _QUALITY_STEP)
        data = _encode(image, item.name, quality)
    return data


def _encode(image: Image.Image, name: str, quality: int) -> bytes:
    file = io.BytesIO()
    image.save(file, format=name, quality=quality, **_ENCODERS[name])
    return file.getvalue()
