"""The text of an article on a page that nobody has described: three extractors read it, the one in the middle wins.

The one whose text is most like those of the others is right more often than the best of them alone: where two agree,
the third has missed half of the body or swallowed the sidebar. See docs/decisions/0010-any-site.md.
"""

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from parsel import Selector
from readability import Document  # type: ignore[import-untyped]
from readability.readability import Unparseable  # type: ignore[import-untyped]
from trafilatura import extract

from plugins.scrape_import.adapters.density import densest_text

_WORD: Final = re.compile(r"\w+")
_SHINGLE: Final = 4
"""Words; the measure of scrapinghub's benchmark."""


def winning_text(html: str) -> str:
    """The text of the article, in lines; empty if no extractor finds any."""
    texts = [text for extractor in _EXTRACTORS if (text := extractor(html).strip())]
    bags = [_shingles(text) for text in texts]
    likeness = [sum(_alike(bag, other) for other in bags) for bag in bags]
    return texts[likeness.index(max(likeness))] if texts else ""


def _trafilatura(html: str) -> str:
    return extract(html, include_comments=False, include_tables=True, with_metadata=False) or ""


def _readability(html: str) -> str:
    try:
        summary = Document(html).summary(html_partial=True)
    except Unparseable:
        return ""
    blocks = Selector(summary).xpath("//p | //h2 | //h3 | //h4 | //li | //td | //blockquote | //pre | //div")
    lines = (
        " ".join(block.xpath("text() | *[not(self::p or self::div or self::ul)]//text()").getall()) for block in blocks
    )
    return "\n".join(line for line in lines if line.strip())


_EXTRACTORS: Final[tuple[Callable[[str], str], ...]] = (_trafilatura, _readability, densest_text)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    said = _WORD.findall(text.lower())
    return Counter(tuple(said[place : place + _SHINGLE]) for place in range(max(1, len(said) - _SHINGLE + 1)))


def _alike(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> float:
    """From 0 to 1: twice what both have over what each has."""
    return 2 * (one & other).total() / (one.total() + other.total())
