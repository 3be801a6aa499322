"""The text of the index: one line a key, cut into files."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import sub
from typing import Final, NamedTuple

from plugins.search.json_text import as_json
from plugins.search.postings import Postings

CHUNK: Final = 48_000
"""Characters of a file of the index, about 15 KB on the way to the reader."""

CONTENTS: Final = "muc-luc.json"


class Run(NamedTuple):
    """Some articles of a shard that follow each other: how many, and what they add to the index."""

    articles: int
    postings: Postings


def index_text(runs: Iterable[Run]) -> str:
    """The index of a shard as text, one line a key, sorted by code point.

    A line holds the key, then behind tabs for each form `form=place:numbers;place:numbers`: the articles by their number in the
    shard, each as its distance from the one before, the first from 0: `hoa<tab>hoa=0:3 1;4:7<tab>hoa1=0:2`. How the articles are
    parted into runs leaves no trace.
    """
    index: Postings = defaultdict(list)
    start = 0
    for run in runs:
        for entry, numbers in run.postings.items():
            index[entry] += [start + number for number in numbers] if start else numbers
        start += run.articles
    text: list[str] = []
    last_key: str | None = None
    last_form = ""
    for entry in sorted(index):
        key, form, place = entry.split("\t")
        if key != last_key:
            text.append(f"\n{key}\t{form}={place}:")
        elif form != last_form:
            text.append(f"\t{form}={place}:")
        else:
            text.append(f";{place}:")
        text.append(_distances(index[entry]))
        last_key, last_form = key, form
    return "".join(text)[1:]


def _distances(numbers: list[int]) -> str:
    return " ".join(map(str, (numbers[0], *map(sub, numbers[1:], numbers))))


def index_files(index: Iterable[str], count: int) -> dict[str, bytes]:
    """The files of a shard of so many articles.

    `0.txt`, `1.txt`, ... hold the lines of its index, `muc-luc.json` says which key each begins with.
    """
    chunks = list(_chunks(index))
    files = {f"{number}.txt": "\n".join(("", *chunk, "")).encode() for number, chunk in enumerate(chunks)}
    starts = [chunk[0].split("\t", 1)[0] for chunk in chunks]
    return files | {CONTENTS: as_json({"count": count, "starts": starts})}


def _chunks(index: Iterable[str]) -> Iterator[list[str]]:
    """Runs of lines of about the size of a file; a line is never cut."""
    chunk: list[str] = []
    size = 0
    for line in index:
        if chunk and size + len(line) > CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(line)
        size += len(line)
    if chunk:
        yield chunk
