"""Pictures in a body: which address is the original, and which of the words around it mean something."""

import re
from collections.abc import Callable
from typing import Final

from bs4 import Tag

from plugins.scrape_import.addresses import file_name
from plugins.scrape_import.specks import is_embedded_speck
from plugins.vietnamese.slugs import slugify

_ADDRESSES: Final = ("data-original", "data-full-url", "data-src", "data-lazy-src", "data-lazy")
"""Attributes in the order of trust: a lazy picture has a placeholder in src."""

_SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset")
_CANDIDATE: Final = re.compile(r"(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)")
"""An address of a srcset and its width in pixels or screen density; addresses may hold commas inside."""

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
        if not address or _is_tiny(picture) or is_embedded_speck(address):
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
    sources = [source for holder in picture.parents if holder.name == "picture" for source in holder.find_all("source")]
    candidates = [str(picture.get(name, "")) for name in _ADDRESSES]
    candidates += [_widest(str(picture.get(name, ""))) for name in _SETS]
    candidates.append(str(picture.get("src", "")))
    candidates += [_widest(str(source.get(name, ""))) for source in sources for name in _SETS]
    embedded = next((candidate for candidate in candidates if candidate.startswith("data:image/")), "")
    return next(
        (address for candidate in candidates if candidate.strip() and (address := resolve(candidate))), embedded
    )


def _widest(candidates: str) -> str:
    found = _CANDIDATE.findall(candidates)
    return max(found, key=lambda candidate: float(candidate[1] or 1))[0] if found else ""


def _is_tiny(picture: Tag) -> bool:
    sizes = [str(picture.get(name, "")) for name in ("width", "height")]
    return any(size.isdecimal() and int(size) < _SMALLEST for size in sizes)


def _words(alt: str, address: str) -> str:
    """The alt text, unless it is only the file's name said again (`dan van 01` for dan-van-01.jpg)."""
    words = " ".join(alt.split())
    said = slugify(_IS_PICTURE.sub("", words))
    return "" if said == slugify(_IS_PICTURE.sub("", file_name(address))) else words
