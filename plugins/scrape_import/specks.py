"""Pictures of a pixel or two: counters, spacers and placeholders that nobody is meant to see."""

from base64 import b64decode
from binascii import Error as Base64Error
from typing import Final

_SMALLEST: Final = 3
"""Pixels; what is smaller in one direction shows nothing."""

_HEADER: Final = 64
"""Base64 characters that hold the sizes of both formats."""


def is_speck(body: bytes) -> bool:
    """Whether these are the bytes of a GIF or PNG that is too small to see. Other formats are not used for specks."""
    if body[:4] == b"GIF8":
        sizes = (int.from_bytes(body[6:8], "little"), int.from_bytes(body[8:10], "little"))
    elif body[:4] == b"\x89PNG":
        sizes = (int.from_bytes(body[16:20], "big"), int.from_bytes(body[20:24], "big"))
    else:
        return False
    return min(sizes) < _SMALLEST


def is_embedded_speck(address: str) -> bool:
    """Whether a `data:` address holds such a picture."""
    header, _, data = address.partition(",")
    try:
        return header.endswith(";base64") and is_speck(b64decode(data[:_HEADER].strip(), validate=False))
    except Base64Error:
        return False
