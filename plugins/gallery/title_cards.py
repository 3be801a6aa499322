"""Title cards kept in CACHE: drawing one takes longer than building ten pages."""

import functools
import hashlib
from pathlib import Path
from typing import Final

from plugins.articles.atomic import write_atomically

SIZE: Final = (1200, 630)
"""Width and height in px: what Facebook, Zalo and X crop the least from."""

MAKING: Final = 1
"""Goes up when the same words give another picture, so that cards get new names."""


@functools.cache
def card_key(title: str, masthead: str) -> str:
    """Twelve hexadecimal digits that stand for everything that decides a card's bytes."""
    return hashlib.sha256(repr((MAKING, title, masthead)).encode()).hexdigest()[:12]


def kept_card(cache: Path, title: str, masthead: str) -> bytes:
    """The JPEG of a card, drawn anew where CACHE has not got it or has damaged it: a file starts with its digest."""
    key = card_key(title, masthead)
    file = cache / "cards" / key
    digest, _, kept = (file.read_bytes() if file.is_file() else b"").partition(b"\n")
    if kept and _seal(key, kept) == digest:
        return kept
    # Pillow takes long to import, and is needed only where a new section wants a card.
    from plugins.gallery.title_card import title_card  # noqa: PLC0415

    drawn = title_card(title, masthead)
    write_atomically(file, _seal(key, drawn) + b"\n" + drawn)
    return drawn


def _seal(key: str, drawn: bytes) -> bytes:
    return hashlib.sha256(key.encode() + drawn).hexdigest().encode()
