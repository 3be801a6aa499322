"""Videos, sounds, maps and viewers in a body become links: our pages ask nothing of another host."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

from bs4 import Tag

_PLAYERS: Final = {"video": "Xem video", "audio": "Nghe âm thanh"}
_FRAMES: Final = ("iframe", "embed", "object")
_HOSTS: Final = (
    ("youtube", "Xem video trên YouTube"),
    ("youtu.be", "Xem video trên YouTube"),
    ("vimeo.com", "Xem video trên Vimeo"),
    ("facebook.com", "Xem trên Facebook"),
    ("google.com/maps", "Xem bản đồ"),
    ("docs.google.com", "Xem tài liệu"),
)


def link_embeds(root: Tag) -> None:
    """Put a link in the place of each player and frame, in words that say what it opens."""
    for tag in root.find_all([*_PLAYERS, *_FRAMES]):
        if tag.decomposed:
            continue
        address = _address(tag)
        if address:
            link = Tag(name="a", attrs={"href": _page_of(address)})
            link.string = _PLAYERS.get(tag.name) or _words(address)
            paragraph = Tag(name="p")
            paragraph.append(link)
            tag.insert_before(paragraph)
        tag.decompose()


def _address(tag: Tag) -> str:
    sources = [tag, *tag.find_all("source")]
    return next((str(source[name]) for source in sources for name in ("src", "data") if source.get(name)), "")


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
    return next(found, f"Xem nội dung trên {urlsplit(address).netloc}")
