"""The words of articles and where they stand: what the index is made of."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from plugins.search.records import Record
from plugins.vietnamese.words import compounds, words

ONCE, TWICE, OFTEN, LEAD, TITLE = range(5)
"""How much a word says about an article: in its text once, two or three times, more often; in lead or names; in the title."""

_BY_COUNT: Final = {1: ONCE, 2: TWICE, 3: TWICE}
"""The place of a word by how often it stands in the text; what is not here stands there often."""

Entry = str
"""A key of the index (a folded word, two in a row, a number of a document, a filter), a tab, the form or nothing."""

Postings = dict[str, list[int]]
"""Where words stand in some articles: by entry, another tab and the place, the numbers of the articles, ascending."""


def entries(record: Record) -> dict[Entry, int]:
    """What one article adds to the index: how much each entry says about it."""
    found = {entry: _BY_COUNT.get(count, OFTEN) for entry, count in Counter(_entries_of(record.text)).items()}
    for text, place in ((record.names, LEAD), (record.lead, LEAD), (record.title, TITLE)):
        found |= dict.fromkeys(_entries_of(text), place)
    return found | {f"{name}\t": ONCE for name in record.filters}


def postings(records: Iterable[Record]) -> Postings:
    """What articles add to the index, numbered from 0 in this order."""
    found: Postings = defaultdict(list)
    for number, record in enumerate(records):
        for entry, place in entries(record).items():
            found[f"{entry}\t{place}"].append(number)
    return found


def _entries_of(text: str) -> list[Entry]:
    row = words(text)
    neighbours = [f"{first} {second}\t" for (first, _), (second, _) in pairwise(row)]
    return [
        *(f"{folded}\t{form}" for folded, form in row),
        *neighbours,
        *(f"{compound}\t" for compound in compounds(text)),
    ]
