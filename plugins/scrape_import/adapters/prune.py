"""The HTML behind a text that was found: the page's own blocks and pictures, in its own order, without the rest."""

import re
from itertools import takewhile
from typing import Any, Final

from parsel import Selector

from plugins.scrape_import.adapters.density import BLOCKS, is_named_noise, quiet_tree, text_blocks
from plugins.scrape_import.clean import clean_text

_WORD: Final = re.compile(r"\w+")
_RUN: Final = 3
"""Words that must stand together in the text for a block to be part of it."""

_SHARE: Final = 0.6
"""Of a block's runs that the text must have."""

_MEDIA: Final = ("img", "iframe", "video", "audio", "embed")
_PARTS: Final = frozenset({"source", "track"})
_DRAWING: Final = re.compile(r"\.svg(?:\?|$)|^data:image/svg", re.IGNORECASE)
_LAZY: Final = frozenset({"srcset", "data-src", "data-srcset", "data-original", "data-lazy-src"})
_PICTURE_FILE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE)


def prune(html: str, text: str, title: str) -> str:
    """HTML of those blocks of a page that say this text, with the pictures between its headline and its last line."""
    root = quiet_tree(html)
    if root is None:
        return ""
    runs, lines = _runs(text), {_folded(line) for line in text.split("\n")}
    blocks = [(node, words) for node, words, _ in text_blocks(root) if clean_text(words) != title]
    kept = {node for node, words in blocks if _is_said(words, runs, lines)}
    media = _media(root, [node for node, _ in blocks if node in kept], title)
    holders = {holder for node in (*kept, *media) for holder in (node, *node.iterancestors())}
    captions = [node for node in root.iter("figcaption") if node.getparent() in holders]
    kept.update(captions)
    holders.update(captions)
    for node in [node for node in root.iter() if node in holders]:
        _strip(node, kept, holders)
    return str(Selector(root=root, type="html").get())


def _media(root: Any, kept: list[Any], title: str) -> list[Any]:  # noqa: ANN401 lxml has no types of its own
    """Pictures and players from the headline to the end of what holds the last block, none of the surroundings'."""
    if not kept:
        return []
    order = {node: place for place, node in enumerate(root.iter())}
    headlines = [node for node in root.iter("h1") if order[node] < order[kept[0]]]
    same = [node for node in headlines if clean_text("".join(node.itertext())) == title]
    start = order.get((same or headlines or [kept[0].getparent()])[-1], 0)
    holder = kept[-1] if kept[-1].getparent() not in order else kept[-1].getparent()
    holder = kept[-1] if holder is root else holder
    end = max(order[node] for node in holder.iter())
    found = (node for node in root.iter(*_MEDIA) if start < order[node] <= end)
    telling = {holder for node in kept for holder in node.iterancestors()}
    return [node for node in found if not (_is_drawing(node) or _is_noise(node, telling) or _leads_away(node))]


def _is_noise(node: Any, telling: set[Any]) -> bool:  # noqa: ANN401
    """Whether what holds the picture, up to what also holds words of the article, is named after surroundings."""
    between = takewhile(lambda holder: holder not in telling, node.iterancestors())
    return any(is_named_noise(holder) for holder in between)


def _is_drawing(node: Any) -> bool:  # noqa: ANN401
    """Whether it is an SVG, which icons and placeholders are, and photos never."""
    source = node.get("src", "")
    return node.tag == "img" and _DRAWING.search(source) is not None and not _LAZY & set(node.keys())


def _strip(node: Any, kept: set[Any], holders: set[Any]) -> None:  # noqa: ANN401
    """Leave in a holder what is wanted: its own words only where they are said, inner blocks only where they hold any."""
    is_said = node in kept or not _holds_words(node, kept)
    if not is_said:
        node.text = None
    for child in list(node):
        tail = (child.tail or "") if is_said else ""
        child.tail = tail or None
        if child in holders or child.tag in _PARTS or (is_said and child.tag not in BLOCKS):
            continue
        previous = child.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + tail
        else:
            node.text = (node.text or "") + tail
        node.remove(child)


def _holds_words(node: Any, kept: set[Any]) -> bool:  # noqa: ANN401
    """Whether loose words in the element are a block's own; those in inline tags belong to the block around."""
    if node.tag in BLOCKS:
        return True
    around = next((holder for holder in node.iterancestors() if holder.tag in BLOCKS), None)
    return around not in kept


def _runs(text: str) -> set[tuple[str, ...]]:
    said = _WORD.findall(text.lower())
    return {tuple(said[place : place + _RUN]) for place in range(max(1, len(said) - _RUN + 1))}


def _folded(line: str) -> str:
    return " ".join(_WORD.findall(line.lower()))


def _is_said(words: str, runs: set[tuple[str, ...]], lines: set[str]) -> bool:
    own = _runs(words)
    if len(next(iter(own))) < _RUN:
        return _folded(words) in lines
    return len(own & runs) >= _SHARE * len(own)


def _leads_away(node: Any) -> bool:  # noqa: ANN401
    """Whether a picture is the button of a link to another page."""
    link = next(node.iterancestors("a"), None)
    target = link.get("href", "").strip("#") if link is not None else ""
    return bool(target) and not _PICTURE_FILE.search(target)
