"""The text of an article on a page that nobody has described: three extractors read it, the one in the middle wins.

The one whose text is most like those of the others is right more often than the best of them alone: where two agree,
the third has missed half of the body or swallowed the sidebar. See docs/decisions/0010-any-site.md.
"""

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from readability import Document  # type: ignore[import-untyped]
from readability.readability import Unparseable  # type: ignore[import-untyped]
from trafilatura import extract

from plugins.scrape_import.adapters.density import densest_text, quiet_tree, text_blocks

_WORD: Final = re.compile(r"\w+")
_SHINGLE: Final = 4
"""Words; the measure of scrapinghub's benchmark."""


def winning_text(html: str) -> str:
    """The text of the article, in lines; empty if no extractor finds any."""
    found = [(text, bonus) for extractor, bonus in _EXTRACTORS.items() if (text := extractor(html).strip())]
    texts, bonuses = [text for text, _ in found], [bonus for _, bonus in found]
    bags = [_shingles(text) for text in texts]
    likeness = [sum(_alike(bag, other) for other in bags) + bonus for bag, bonus in zip(bags, bonuses, strict=True)]
    return texts[likeness.index(max(likeness))] if texts else ""


def _trafilatura(html: str) -> str:
    return extract(html, include_comments=False, include_tables=True, with_metadata=False) or ""


def _readability(html: str) -> str:
    try:
        summary = Document(html).summary(html_partial=True)
    except Unparseable:
        return ""
    root = quiet_tree(summary)
    return "" if root is None else "\n".join(text for _, text, _ in text_blocks(root))


_EXTRACTORS: Final[dict[Callable[[str], str], float]] = {_trafilatura: 0.2, _readability: 0.1, densest_text: 0.0}
"""With the likeness that each is given beforehand, the better ones more: it decides where all three disagree."""


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    said = _WORD.findall(text.lower())
    return Counter(tuple(said[place : place + _SHINGLE]) for place in range(max(1, len(said) - _SHINGLE + 1)))


def _alike(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> float:
    """From 0 to 1: twice what both have over what each has."""
    return 2 * (one & other).total() / (one.total() + other.total())
