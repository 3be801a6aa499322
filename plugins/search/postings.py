"""The words of articles and where they stand: what the index is made of."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from plugins.search.records import Record
from plugins.vietnamese.words import compounds, words

ONCE, TWICE, OFTEN, LEAD, TITLE = range(5)
"""How much a word says about an article: in its text once, two or three times, more often; in lead or names; in the title."""

_PLACES: Final = 5
_BY_COUNT: Final = (ONCE, ONCE, TWICE, TWICE, OFTEN)
"""The place of a word by how often it stands in the text; the last one also for all that is more."""

Entry = tuple[str, str]
"""A key of the index (a folded word, two in a row, a number of a document, a filter) and the form, empty where there is none."""


def entries(record: Record) -> dict[Entry, int]:
    """What one article adds to the index: how much each entry says about it."""
    counts = Counter(_entries_of(record.text))
    found = {entry: _BY_COUNT[min(count, _PLACES - 1)] for entry, count in counts.items()}
    for text, place in ((record.names, LEAD), (record.lead, LEAD), (record.title, TITLE)):
        found |= dict.fromkeys(_entries_of(text), place)
    return found | {(name, ""): ONCE for name in record.filters}


def lines(records: Sequence[Record]) -> list[str]:
    """The index as text, one line a key, sorted by code point.

    A line holds the key, then behind tabs for each form `form=place:numbers;place:numbers`: the articles by their number in this
    sequence, each as its distance from the one before, the first from 0: `hoa<tab>hoa=0:3 1;4:7<tab>hoa1=0:2`.
    """
    index: dict[Entry, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        for entry, place in entries(record).items():
            index[entry].append(number * _PLACES + place)
    forms: dict[str, list[str]] = defaultdict(list)
    for key, form in sorted(index):
        forms[key].append(_packed(form, index[key, form]))
    return ["\t".join((key, *packed)) for key, packed in forms.items()]


def _entries_of(text: str) -> list[Entry]:
    row = words(text)
    neighbours = [(f"{first} {second}", "") for (first, _), (second, _) in pairwise(row)]
    return [*row, *neighbours, *((compound, "") for compound in compounds(text))]


def _packed(form: str, found: list[int]) -> str:
    """A form with its articles; most have one only. `found` holds number and place in one, in the order of the numbers."""
    if len(found) == 1:
        return f"{form}={found[0] % _PLACES}:{found[0] // _PLACES}"
    places: dict[int, list[int]] = defaultdict(list)
    for item in found:
        places[item % _PLACES].append(item // _PLACES)
    lists = (f"{place}:{' '.join(map(str, _distances(places[place])))}" for place in sorted(places))
    return f"{form}={';'.join(lists)}"


def _distances(numbers: list[int]) -> list[int]:
    return [numbers[0], *(later - earlier for earlier, later in pairwise(numbers))]
