"""The caption that a person wrote into a photo's file with a picture program."""

import struct
from typing import Final

from PIL import Image, ImageFile, IptcImagePlugin

from plugins.gallery.boilerplate import is_boilerplate
from plugins.vietnamese.text import normalise

_IPTC_CAPTION: Final = (2, 120)
"""Record 2, dataset 120, `Caption/Abstract`, of the IPTC Information Interchange Model 4.2."""

_EXIF_DESCRIPTION: Final = 0x010E
"""`ImageDescription` of EXIF 2.32, section 4.6.4."""


def embedded_caption(image: Image.Image) -> str:
    """The caption from XMP (`dc:description`), IPTC or EXIF, in this order; empty where there is none worth reading."""
    for read in (_from_xmp, _from_iptc, _from_exif):
        try:
            text = read(image)
        except (OSError, ValueError, SyntaxError, KeyError, IndexError, TypeError, struct.error):
            # Damaged metadata says nothing about the pixels; what Pillow's readers raise on it is all of these.
            continue
        folded = " ".join(normalise(text).replace("\0", "").split())
        if folded and not is_boilerplate(folded):
            return folded
    return ""


def _from_xmp(image: Image.Image) -> str:
    """`xmpmeta/RDF/Description/description/Alt/li`, of which each step may be a list or missing."""
    node: object = image.getxmp() if hasattr(image, "getxmp") else {}
    for step in ("xmpmeta", "RDF", "Description", "description", "Alt", "li"):
        if isinstance(node, list):
            node = next((item[step] for item in node if isinstance(item, dict) and step in item), None)
        else:
            node = node.get(step) if isinstance(node, dict) else None
    if isinstance(node, list):
        node = node[0] if node else None
    if isinstance(node, dict):
        node = node.get("text")
    return node if isinstance(node, str) else ""


def _from_iptc(image: Image.Image) -> str:
    if not isinstance(image, ImageFile.ImageFile):
        return ""
    fields = IptcImagePlugin.getiptcinfo(image) or {}
    value = fields.get(_IPTC_CAPTION, b"")
    data = value[0] if isinstance(value, list) else value
    return data.decode("utf-8", errors="replace")


def _from_exif(image: Image.Image) -> str:
    value = image.getexif().get(_EXIF_DESCRIPTION, "")
    return value if isinstance(value, str) else ""
