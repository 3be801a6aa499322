"""Videos, sounds, maps and viewers in a body become links: our pages ask nothing of another host."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

from plugins.scrape_import.elements import Element, Piece

_PLAYERS: Final = {"video": "Xem video", "audio": "Nghe âm thanh"}
_FRAMES: Final = ("iframe", "embed", "object")
_NEVER_CLOSED: Final = frozenset({"embed"})
"""What stands inside of it for the parser stands behind it for everybody else."""

_NAMES: Final = ("src", "data")
_HOSTS: Final = (
    ("youtube", "Xem video trên YouTube"),
    ("youtu.be", "Xem video trên YouTube"),
    ("vimeo.com", "Xem video trên Vimeo"),
    ("facebook.com", "Xem trên Facebook"),
    ("google.com/maps", "Xem bản đồ"),
    ("docs.google.com", "Xem tài liệu"),
)


def link_embeds(holder: Element) -> None:
    """Put a link in the place of each player and frame, in words that say what it opens."""
    kept: list[Piece] = []
    for child in holder.children:
        if not isinstance(child, Element):
            kept.append(child)
        elif child.name not in _PLAYERS and child.name not in _FRAMES:
            link_embeds(child)
            kept.append(child)
        else:
            if address := _address(child):
                words = _PLAYERS.get(child.name) or _words(address)
                kept.append(Element("p", children=[Element("a", {"href": _page_of(address)}, [words])]))
            if child.name in _NEVER_CLOSED:
                link_embeds(child)
                kept += child.children
    holder.children = kept


def _address(player: Element) -> str:
    sources = (player, *player.inner("source", *_FRAMES))
    return next((source.attributes[name] for source in sources for name in _NAMES if source.attributes.get(name)), "")


def _page_of(address: str) -> str:
    """The page for readers behind a frame's address."""
    parts = urlsplit(address)
    asked = parse_qs(parts.query)
    if "youtube" in parts.netloc and parts.path.startswith("/embed/"):
        return f"https://www.youtube.com/watch?v={parts.path.removeprefix('/embed/')}"
    if "/plugins/" in parts.path and asked.get("href"):
        return asked["href"][0]
    if "viewer" in parts.path and asked.get("url"):
        return asked["url"][0]
    return address


def _words(address: str) -> str:
    found = (words for part, words in _HOSTS if part in address)
    host = urlsplit(address).netloc
    return next(found, f"Xem nội dung trên {host}" if host else "Xem nội dung")
