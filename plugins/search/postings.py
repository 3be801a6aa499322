"""The words of articles and where they stand: what the index is made of."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from plugins.search.records import Record
from plugins.vietnamese.words import compounds, words

ONCE, TWICE, OFTEN, LEAD, TITLE = range(5)
"""How much a word says about an article: in its text once, two or three times, more often; in lead or names; in the title."""

_ENOUGH: Final = 4
"""Times in the text that count as often."""

Entry = tuple[str, str]
"""A key of the index (a folded word, two in a row, a number of a document, a filter) and the form, empty where there is none."""


def entries(record: Record) -> dict[Entry, int]:
    """What one article adds to the index: how much each entry says about it."""
    found: dict[Entry, int] = {}
    counts: Counter[Entry] = Counter()
    for text, place in ((record.text, ONCE), (record.names, LEAD), (record.lead, LEAD), (record.title, TITLE)):
        row = list(words(text))
        keys: list[Entry] = [(word.folded, word.form) for word in row]
        keys += [(f"{first.folded} {second.folded}", "") for first, second in pairwise(row)]
        keys += [(compound, "") for compound in compounds(text)]
        if place == ONCE:
            counts.update(keys)
            found |= {key: ONCE if n == 1 else TWICE if n < _ENOUGH else OFTEN for key, n in counts.items()}
        else:
            found |= dict.fromkeys(keys, place)
    return found | {(name, ""): ONCE for name in record.filters}


def lines(records: Sequence[Record]) -> list[str]:
    """The index as text, one line a key, sorted by code point.

    A line holds the key, then behind tabs for each form `form=place:numbers;place:numbers`: the articles by their number in this
    sequence, each as its distance from the one before, the first from 0: `hoa<tab>hoa=0:3 1;4:7<tab>hoa1=0:2`.
    """
    index: dict[str, dict[str, dict[int, list[int]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for number, record in enumerate(records):
        for (key, form), place in entries(record).items():
            index[key][form][place].append(number)
    return [
        "\t".join((key, *(_packed(form, index[key][form]) for form in sorted(index[key])))) for key in sorted(index)
    ]


def _packed(form: str, places: dict[int, list[int]]) -> str:
    lists = (f"{place}:{' '.join(map(str, _distances(places[place])))}" for place in sorted(places))
    return f"{form}={';'.join(lists)}"


def _distances(numbers: list[int]) -> list[int]:
    return [later - earlier for earlier, later in pairwise([0, *numbers])]
