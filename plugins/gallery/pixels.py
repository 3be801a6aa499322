"""The one module that opens pictures: a photo's bytes become a verdict and its renditions."""

import hashlib
import io
import warnings
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from plugins.articles.atomic import write_atomically
from plugins.gallery.recipes import Encoding, Recipe, height_at, widths
from plugins.gallery.verdicts import Rendition, Verdict

MOST_PIXELS: Final = 60_000_000
"""A picture that decodes to more is refused before it can fill the memory."""


def develop(original: Path, recipe: Recipe, folder: Path, stem: str) -> Verdict:
    """The verdict on a photo, its renditions written into the folder as `<stem>-<width>.<suffix>`.

    Nothing of the original's metadata goes into them: rotation is applied, colours are kept as RGB.
    """
    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures by its own measure; ours is checked below.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(original) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    size = f"{opened.width} x {opened.height}"
                    return Verdict(trouble=f"ảnh quá lớn ({size} điểm ảnh). Thu nhỏ ảnh rồi chép lại.")
                image = _upright_rgb(opened)
    except Image.DecompressionBombError:
        return Verdict(trouble="ảnh quá lớn. Thu nhỏ ảnh rồi chép lại.")
    except UnidentifiedImageError:
        return Verdict(trouble="tệp này không phải ảnh. Chép lại ảnh gốc.")
    except (OSError, ValueError, SyntaxError):
        # What Pillow raises on a file that is cut or damaged; SyntaxError is its own for a broken PNG.
        return Verdict(trouble="ảnh bị hỏng hoặc chép chưa đủ. Chép lại ảnh gốc.")
    renditions = []
    smaller = image
    for width in sorted(widths(recipe, image.width), reverse=True):
        height = height_at(width, image.width, image.height)
        # Each width is scaled from the one above it: less work, and no difference that eyes can see.
        smaller = smaller.resize((width, height), Image.Resampling.LANCZOS) if width < smaller.width else smaller
        for encoding in recipe.encodings:
            data = _encode(smaller, encoding)
            name = f"{stem}-{width}.{encoding.suffix}"
            write_atomically(folder / name, data)
            digest = hashlib.sha256(data).hexdigest()
            renditions.append(Rendition(name, width, height, encoding.type, len(data), digest))
    return Verdict(image.width, image.height, _average_colour(smaller), tuple(reversed(renditions)))


def _upright_rgb(opened: Image.Image) -> Image.Image:
    """The decoded picture, turned as its EXIF says, on white where it is transparent."""
    image = ImageOps.exif_transpose(opened)
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
    return image.convert("RGB")


def _encode(image: Image.Image, encoding: Encoding) -> bytes:
    """The picture's bytes in a format, with nothing beside the pixels."""
    bare = image.copy()
    bare.info.clear()
    file = io.BytesIO()
    bare.save(file, format=Image.registered_extensions()[f".{encoding.suffix}"], **dict(encoding.options))
    return file.getvalue()


def _average_colour(image: Image.Image) -> str:
    """`#rrggbb` of the picture as a single pixel."""
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX).tobytes()
    return f"#{red:02x}{green:02x}{blue:02x}"
