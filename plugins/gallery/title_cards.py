"""Title cards kept in CACHE: drawing one takes longer than building ten pages."""

import hashlib
from pathlib import Path

from plugins.articles.atomic import write_atomically
from plugins.gallery.title_card import MAKING, title_card


def card_key(title: str, masthead: str) -> str:
    """Twelve hexadecimal digits that stand for everything that decides a card's bytes."""
    return hashlib.sha256(repr((MAKING, title, masthead)).encode()).hexdigest()[:12]


def kept_card(cache: Path, title: str, masthead: str) -> bytes:
    """The JPEG of a card, drawn anew where CACHE has not got it or has damaged it: a file starts with its own digest."""
    file = cache / "cards" / card_key(title, masthead)
    digest, _, kept = (file.read_bytes() if file.is_file() else b"").partition(b"\n")
    if kept and hashlib.sha256(kept).hexdigest().encode() == digest:
        return kept
    drawn = title_card(title, masthead)
    write_atomically(file, hashlib.sha256(drawn).hexdigest().encode() + b"\n" + drawn)
    return drawn
