"""The densest text of a page: our own voice in the vote, by words that are no links."""

import re
from collections.abc import Iterator
from typing import Any, Final

from parsel import Selector

NOISE: Final = re.compile(
    r"(?:^|[\s_-])(?:related|sidebar|widget|share|sharing|social|avatar|banner|advert|ads|logo|comments?|recommend"
    r"|footer|header|menu|nav|navbar|breadcrumbs?|newsletter|subscribe|promo|popup|modal|tags?|lien-quan|quang-cao"
    r"|tin-khac|doc-them|xem-them)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names in `class` and `id` of what surrounds an article, English and Vietnamese."""

_SILENT: Final = (
    "//script | //style | //noscript | //template | //nav | //footer | //aside | //form[count(.//p) < 3]"
    " | //button | //select | //svg"
)
_TEXT_BLOCKS: Final = frozenset(["p", "h2", "h3", "h4", "li", "blockquote", "pre", "td", "div", "section", "article"])
BLOCKS: Final = _TEXT_BLOCKS | frozenset(
    [
        "ul",
        "ol",
        "table",
        "tbody",
        "tr",
        "th",
        "figure",
        "figcaption",
        "main",
        "body",
        "h1",
        "h5",
        "h6",
        "dl",
        "dt",
        "dd",
    ]
)
_SHORT: Final = 8
"""Words; shorter lines say nothing about where the article is."""

_LINKED: Final = 0.5
"""Share of a block's letters in links, above which it is a list of links."""

_FADE: Final = 0.5
"""What a block counts for the element two levels above it, against the one that holds it."""


def quiet_tree(html: str) -> Any:  # noqa: ANN401 lxml has no types of its own
    """The page's body as an lxml element, without what never is text; None if there is no body."""
    page = Selector(html)
    for node in page.xpath(_SILENT):
        if node.root.getparent() is not None and node.root.tag != "body":
            node.drop()
    bodies = page.xpath("//body")
    return bodies[0].root if bodies else None


def own_text(block: Any) -> tuple[str, int]:  # noqa: ANN401
    """A block's own words without those of blocks inside it, and how many letters of them are in links."""
    pieces: list[str] = []
    linked = 0
    waiting: list[tuple[Any, bool, bool]] = [(block, False, False)]
    while waiting:
        node, in_link, is_tail = waiting.pop()
        text = (node.tail if is_tail else node.text) or ""
        if isinstance(node.tag, str) or is_tail:
            pieces.append(text)
            linked += len(text.strip()) if in_link else 0
        if is_tail or not isinstance(node.tag, str):
            continue
        for child in reversed(node):
            waiting.append((child, in_link, True))
            if child.tag not in BLOCKS:
                waiting.append((child, in_link or child.tag == "a", False))
    return " ".join("".join(pieces).split()), linked


def text_blocks(root: Any) -> Iterator[tuple[Any, str, int]]:  # noqa: ANN401
    """Blocks with words of their own, in order, with those words and how many letters are in links."""
    for node in root.iter(*BLOCKS):
        text, linked = own_text(node)
        if text:
            yield node, text, linked


def densest_text(html: str) -> str:
    """The lines of the element that holds most of the text."""
    root = quiet_tree(html)
    if root is None:
        return ""
    blocks = [
        (node, text)
        for node, text, linked in text_blocks(root)
        if node.tag in _TEXT_BLOCKS and linked <= _LINKED * len(text) and not is_noise(node)
    ]
    scores: dict[Any, float] = {}
    for node, text in blocks:
        weight = float(len(text)) if len(text.split()) >= _SHORT else 0.0
        for holder in _holders(node):
            scores[holder] = scores.get(holder, 0.0) + weight
            weight *= _FADE
    if not scores:
        return ""
    best = max(scores, key=lambda holder: scores[holder])
    inside = set(best.iter())
    return "\n".join(text for node, text in blocks if node in inside)


def is_noise(node: Any) -> bool:  # noqa: ANN401
    """Whether the element, or what holds it, is named after something that surrounds articles."""
    while node is not None and node.tag not in {"body", "html"}:
        if NOISE.search(f"{node.get('class', '')} {node.get('id', '')}") and node.tag not in {"article", "main"}:
            return True
        node = node.getparent()
    return False


def _holders(node: Any) -> list[Any]:  # noqa: ANN401
    """The three elements above a block, those of a paragraph's own kind left out."""
    return [holder for _, holder in zip(range(3), node.iterancestors(), strict=False) if holder.tag != "html"]
