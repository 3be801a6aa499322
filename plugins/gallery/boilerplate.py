"""Captions that no person wrote: what cameras, phones and programs put where a caption belongs."""

import re
from typing import Final

_BOILERPLATE: Final = re.compile(
    r"""
      (olympus|minolta|kodak|samsung|konica|sanyo|casio|fuji\w*|sony|nikon|canon|pentax|ricoh|hp)\s+digital\s+(still\s+)?camera
    | (img|dsc[fn]?|dscf|p|pict|pxl|mvimg|sam|cimg|imag|photo|image|anh|screenshot|vid|wp|zalo|fb_img)[\s_-]*\d[\w\s().-]*
    | z\d{6,}[\w-]*
    | \d[\d\s_.-]{5,}
    | sony\ dsc | exif_jpeg_picture | untitled | default | screenshot | picture
    | (processed\ with | created\ by | file\ written\ by)\ .*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ENDING: Final = re.compile(r"\.(jpe?g|png|webp|gif|heic|avif)$", re.IGNORECASE)


def is_boilerplate(caption: str) -> bool:
    """Whether a caption is a camera's or a program's: `OLYMPUS DIGITAL CAMERA`, `IMG_1234`, a file name."""
    text = caption.strip()
    return bool(_ENDING.search(text) or _BOILERPLATE.fullmatch(text))
