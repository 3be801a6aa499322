"""Inline tags of an old body, settled: only those with a meaning are left, and each holds words alone."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

from plugins.scrape_import.elements import Element, Piece

_RENAMED: Final = {"b": "strong", "i": "em", "strike": "del", "s": "del", "center": "div", "tt": "code"}
_JOINED: Final = frozenset({"strong", "em", "del", "sub", "sup", "code"})
_INLINE: Final = _JOINED | {"a"}
_BLOCKS: Final = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("img", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul"),
    ],
)
_MEANINGLESS: Final = re.compile(
    r"abbr|acronym|bdi|bdo|big|cite|data|dfn|dir|font|html|ins|kbd|label|mark|nobr|output|picture|q|rp|rt|ruby|samp"
    r"|small|source|span|time|track|u|var|wbr|hgroup|search|col|menu|optgroup|marquee|blink|param|noembed|basefont"
    r"|(?:o|v|w|st1|m|x):.*|.*-.*",
)
"""Tags of HTML that only dress their words, of Microsoft's programs and of scripts; any other is told of."""

Resolve = Callable[[str], str]
"""From a link as written to the absolute address it means; empty if it means none."""


def settle_inline(root: Element, resolve: Resolve) -> set[str]:
    """Names of tags that nobody knows. Leaves no pictures, breaks or blocks inside bold or links, and no dead links."""
    unknown: set[str] = set()
    root.children = _settled(root, frozenset(), resolve, unknown)
    return unknown


def _settled(holder: Element, around: frozenset[str], resolve: Resolve, unknown: set[str]) -> list[Piece]:
    """What stands in a holder, each tag settled; `around` names the inline tags that the holder stands in."""
    pieces: list[Piece] = []
    for child in holder.children:
        if isinstance(child, str):
            pieces.append(child)
            continue
        name = child.name = _RENAMED.get(child.name, child.name)
        if name in _BLOCKS:
            child.children = _settled(child, around, resolve, unknown)
            pieces.append(child)
        elif name in _INLINE and name not in around:
            inside = _settled(child, around | {name}, resolve, unknown)
            attributes = _link(child, resolve) if name == "a" else {}
            pieces += inside if attributes is None else _parted(name, attributes, inside)
        else:
            if name not in _INLINE and not _MEANINGLESS.fullmatch(name):
                unknown.add(name)
            pieces += _settled(child, around, resolve, unknown)
    return _joined(pieces)


def _link(link: Element, resolve: Resolve) -> dict[str, str] | None:
    """The attributes of a link, its address absolute; None if it leads nowhere, or only into its own page."""
    target = link.attributes.get("href", "").strip()
    if not target.startswith(("mailto:", "tel:")):
        target = "" if target.startswith("#") else resolve(target) if target else ""
    return {"href": target} if target else None


def _parted(name: str, attributes: dict[str, str], inside: list[Piece]) -> Iterator[Piece]:
    """The inline tag around each run of words, the blocks between them bare; where there are no words, no tag."""
    for is_block, run in groupby(inside, lambda piece: isinstance(piece, Element) and piece.name in _BLOCKS):
        words = Element(name, dict(attributes), list(run))
        if is_block or not words.words().strip():
            yield from words.children
        else:
            yield words


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with neighbouring texts made one, and neighbouring tags of the same meaning."""
    joined: list[Piece] = []
    for kind, run in groupby(pieces, _kind):
        if kind == "text":
            joined.append("".join(str(piece) for piece in run))
            continue
        first, *others = (piece for piece in run if isinstance(piece, Element))
        if others:
            first.children = _joined([*first.children, *(inner for other in others for inner in other.children)])
        joined.append(first)
    return joined


def _kind(piece: Piece) -> object:
    """What makes neighbours one: text, the name of a tag, or nothing."""
    if isinstance(piece, str):
        return "text"
    return piece.name if piece.name in _JOINED else piece
