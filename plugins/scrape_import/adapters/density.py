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
_LAZY: Final = "//noscript[.//img][not(../descendant::img[not(ancestor::noscript)])]"
"""The only form of a picture that a script would show."""

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
_NEVER_NOISE: Final = frozenset(["html", "body", "main", "article"])
_SHORT: Final = 8
"""Words; shorter lines say nothing about where the article is."""

_LINKED: Final = 0.5
"""Share of a block's letters in links, above which it is a list of links."""

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MOST: Final = 0.4
"""Of a page's prose; what holds more is no surrounding, whatever it is called: columns are named `sidebar-1`, too."""

_FADE: Final = 0.5
"""What a block counts for the element two levels above it, against the one that holds it."""


def quiet_tree(html: str) -> Any:  # noqa: ANN401 lxml has no types of its own
    """The page's body as an lxml element, without what never is text; None if there is no body."""
    page = Selector(html)
    for node in page.xpath(_LAZY):
        node.root.tag = "span"
    for node in page.xpath(_SILENT):
        if node.root.getparent() is not None and node.root.tag != "body":
            node.drop()
    bodies = page.xpath("//body")
    if not bodies:
        return None
    for node in bodies[0].root.iter():
        # lxml reads such letters and refuses to write them
        if node.text and _CONTROL.search(node.text):
            node.text = _CONTROL.sub("", node.text)
        if node.tail and _CONTROL.search(node.tail):
            node.tail = _CONTROL.sub("", node.tail)
    return bodies[0].root


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
    prose = [
        (node, text)
        for node, text, linked in text_blocks(root)
        if node.tag in _TEXT_BLOCKS and linked <= _LINKED * len(text)
    ]
    around = surroundings(prose)
    blocks = [(node, text) for node, text in prose if not is_inside(node, around)]
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


def surroundings(prose: list[tuple[Any, str]]) -> set[Any]:
    """Elements that hold any of these blocks, are named after what surrounds articles, and hold no article."""
    held: dict[Any, int] = {}
    for node, text in prose:
        for holder in (node, *node.iterancestors()):
            held[holder] = held.get(holder, 0) + len(text)
    most = _MOST * max(held.values(), default=0)
    return {holder for holder, letters in held.items() if letters < most and is_named_noise(holder)}


def is_named_noise(node: Any) -> bool:  # noqa: ANN401
    """Whether the element is named after something that surrounds articles."""
    return node.tag not in _NEVER_NOISE and NOISE.search(f"{node.get('class', '')} {node.get('id', '')}") is not None


def is_inside(node: Any, holders: set[Any]) -> bool:  # noqa: ANN401
    """Whether the element is one of these or lies in one."""
    return any(holder in holders for holder in (node, *node.iterancestors()))


def _holders(node: Any) -> list[Any]:  # noqa: ANN401
    """The three elements above a block, those of a paragraph's own kind left out."""
    return [holder for _, holder in zip(range(3), node.iterancestors(), strict=False) if holder.tag != "html"]
