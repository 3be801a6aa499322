"""Pictures in a body: which address is the original, and which of the words around it mean something."""

import re
from collections.abc import Callable
from typing import Final

from bs4 import Tag

from plugins.scrape_import.addresses import file_name
from plugins.vietnamese.slugs import slugify

_ADDRESSES: Final = ("data-original", "data-src", "data-lazy-src", "data-lazy", "src")
"""Attributes in the order of trust: a lazy picture has a placeholder in src."""

_IS_PICTURE: Final = re.compile(r"\.(jpe?g|png|gif|webp|avif|bmp|tiff?)$", re.IGNORECASE)
_SMALLEST: Final = 3
"""Pixels; smaller pictures are counters and spacers."""


def settle_pictures(root: Tag, resolve: Callable[[str], str]) -> list[str]:
    """Addresses as written of pictures that lie nowhere on the web, such as on the author's own disk.

    Gives each `img` its absolute address as `src`, its real `alt`, and no other attribute. The big picture behind a
    linked thumbnail takes its place. Pictures without an address, and those nobody can see, are taken out; `data:`
    pictures stay.
    """
    lost = []
    for picture in root.find_all("img"):
        address = _address(picture, resolve)
        if not address or _is_tiny(picture):
            written = str(picture.get("src", "")).strip()
            if written and not address:
                lost.append(written)
            picture.decompose()
            continue
        link = picture.find_parent("a")
        if link is not None:
            big = resolve(str(link.get("href", "")))
            if _IS_PICTURE.search(big) and len(link.find_all("img")) == 1:
                address = big
        picture.attrs = {"alt": _words(str(picture.get("alt", "")), address), "src": address}
    return lost


def _address(picture: Tag, resolve: Callable[[str], str]) -> str:
    candidates = [str(picture.get(name, "")) for name in _ADDRESSES]
    candidates += [part.split()[0] for part in str(picture.get("srcset", "")).split(",")[-1:] if part.strip()]
    for candidate in candidates:
        address = candidate if candidate.startswith("data:image/") else resolve(candidate) if candidate.strip() else ""
        if address:
            return address
    return ""


def _is_tiny(picture: Tag) -> bool:
    sizes = [str(picture.get(name, "")) for name in ("width", "height")]
    return any(size.isdecimal() and int(size) < _SMALLEST for size in sizes)


def _words(alt: str, address: str) -> str:
    """The alt text, unless it is only the file's name said again (`dan van 01` for dan-van-01.jpg)."""
    words = " ".join(alt.split())
    said = slugify(_IS_PICTURE.sub("", words))
    return "" if said == slugify(_IS_PICTURE.sub("", file_name(address))) else words
