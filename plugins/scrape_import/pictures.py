"""Pictures in a body: which address is the original, and which of the words around it mean something."""

import re
from collections.abc import Callable
from typing import Final

from plugins.scrape_import.addresses import file_name
from plugins.scrape_import.elements import Element, Piece
from plugins.scrape_import.specks import is_embedded_speck
from plugins.vietnamese.slugs import slugify
from plugins.vietnamese.text import normalise

_ADDRESSES: Final = ("data-original", "data-full-url", "data-src", "data-lazy-src", "data-lazy")
"""Attributes in the order of trust: a lazy picture has a placeholder in src."""

_SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset")
_CANDIDATE: Final = re.compile(r"(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)")
"""An address of a srcset and its width in pixels or screen density; addresses may hold commas inside."""

_IS_PICTURE: Final = re.compile(r"\.(jpe?g|png|gif|webp|avif|bmp|tiff?)$", re.IGNORECASE)
_SMALLEST: Final = 3
"""Pixels; smaller pictures are counters and spacers."""


def settle_pictures(root: Element, resolve: Callable[[str], str]) -> list[str]:
    """Addresses as written of pictures that lie nowhere on the web, such as on the author's own disk.

    Gives each `img` its absolute address as `src`, its real `alt`, and no other attribute. The big picture behind a
    linked thumbnail takes its place. Pictures without an address, and those nobody can see, are taken out; `data:`
    pictures stay.
    """
    lost: list[str] = []
    _settle(root, "", (), resolve, lost)
    return lost


def _settle(
    holder: Element, big: str, sources: tuple[Element, ...], resolve: Callable[[str], str], lost: list[str]
) -> None:
    """Settle the pictures in a holder; `big` is the picture that a link around it leads to, `sources` a `picture`'s."""
    kept: list[Piece] = []
    for child in holder.children:
        if isinstance(child, Element) and child.name == "img":
            written = child.attributes
            address = _address(written, sources, resolve)
            if not address or _is_tiny(written) or is_embedded_speck(address):
                if not address and (source := written.get("src", "").strip()):
                    lost.append(source)
                continue
            address = big or address
            child.attributes = {"alt": _words(written.get("alt", ""), address), "src": address}
        elif isinstance(child, Element):
            behind = _behind(child, resolve) if child.name == "a" else big
            beside = (*child.inner("source"), *sources) if child.name == "picture" else sources
            _settle(child, behind, beside, resolve, lost)
        kept.append(child)
    holder.children = kept


def _behind(link: Element, resolve: Callable[[str], str]) -> str:
    """The picture that a link around one picture leads to; empty if it leads elsewhere or holds several."""
    if sum(1 for _ in link.inner("img")) != 1:
        return ""
    address = resolve(link.attributes.get("href", ""))
    return address if _IS_PICTURE.search(address) else ""


def _address(written: dict[str, str], sources: tuple[Element, ...], resolve: Callable[[str], str]) -> str:
    candidates = [written.get(name, "") for name in _ADDRESSES]
    candidates += [_widest(written.get(name, "")) for name in _SETS]
    candidates.append(written.get("src", ""))
    candidates += [_widest(source.attributes.get(name, "")) for source in sources for name in _SETS]
    embedded = next((candidate for candidate in candidates if candidate.startswith("data:image/")), "")
    return next(
        (address for candidate in candidates if candidate.strip() and (address := resolve(candidate))), embedded
    )


def _widest(candidates: str) -> str:
    found = _CANDIDATE.findall(candidates)
    return max(found, key=lambda candidate: float(candidate[1] or 1))[0] if found else ""


def _is_tiny(written: dict[str, str]) -> bool:
    sizes = [written.get(name, "") for name in ("width", "height")]
    return any(size.isdecimal() and int(size) < _SMALLEST for size in sizes)


def _words(alt: str, address: str) -> str:
    """The alt text, unless it is only the file's name said again (`dan van 01` for dan-van-01.jpg)."""
    words = " ".join(normalise(alt).split())
    said = slugify(_IS_PICTURE.sub("", words))
    return "" if said == slugify(_IS_PICTURE.sub("", file_name(address))) else words
