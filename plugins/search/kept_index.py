"""The files of the index as CACHE keeps them: what each run of articles adds, and the shards that are merged from runs.

An edit reads one run of articles and merges the runs of one shard. The other shards are not even opened.
"""

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from plugins.articles.cache_table import CacheTable
from plugins.articles.sealed import packed
from plugins.articles.workers import spread
from plugins.search.bands import BANDS, in_bands
from plugins.search.keys import index_version
from plugins.search.lines import CONTENTS, Run, index_files, index_text
from plugins.search.postings import Postings, postings
from plugins.search.shards import Part

_DECODER: Final = msgspec.msgpack.Decoder(Postings)


class KeptIndex:
    """The index of some shards. What CACHE does not have, or not whole, is made."""

    def __init__(self, cache: Path, shards: Sequence[Part]) -> None:
        self._table = CacheTable(cache, "search", index_version())
        self._fresh: dict[bytes, bytes] = {}
        self._read: dict[bytes, list[bytes]] = {}
        known = self._table.known(_file_row(shard, CONTENTS) for shard in shards)
        if missing := [shard for shard in shards if _file_row(shard, CONTENTS) not in known]:
            self._make(missing)
            self._table.keep_only(self._rows(shards))

    def names(self, shard: Part) -> list[str]:
        """The names of a shard's files."""
        count = len(msgspec.json.decode(self.file(shard, CONTENTS))["starts"])
        return [CONTENTS, *(f"{number}.txt" for number in range(count))]

    def file(self, shard: Part, name: str) -> bytes:
        """The bytes of a shard's file."""
        row = _file_row(shard, name)
        kept = self._fresh.get(row) or self._table.get(row)
        if kept is None:
            self._make([shard])
            kept = self._fresh[row]
        return zlib.decompress(kept)

    def _make(self, shards: Sequence[Part]) -> None:
        """Make the files of shards on all cores, hold them for this build, and keep them for the next."""
        runs = [run for shard in shards for run in shard.runs]
        known = self._table.known(_band_row(run, 0) for run in runs)
        self._table.put(_read_runs([run for run in runs if _band_row(run, 0) not in known]))
        # The processes that merge read the table, so it is not written to before they are done.
        merged = dict(spread(self._merged, [(shard, band) for shard in shards for band in BANDS]))
        for place, shard in enumerate(shards):
            texts = (merged.pop(place * len(BANDS) + band).decode() for band in BANDS)
            index = (line for text in texts for line in text.split("\n") if line)
            files = index_files(index, len(shard.articles))
            self._fresh |= {_file_row(shard, name): zlib.compress(data, 1) for name, data in files.items()}
        self._table.put(self._fresh.items())

    def _merged(self, item: tuple[Part, int]) -> bytes:
        """The lines of one band of a shard."""
        shard, band = item
        return index_text(Run(len(run.articles), self._postings(run, band)) for run in shard.runs).encode()

    def _postings(self, run: Part, band: int) -> Postings:
        kept = self._table.get(_band_row(run, band))
        if kept is None:
            if run.key not in self._read:
                self._read[run.key] = _read_run(run)
            kept = self._read[run.key][band]
        return _DECODER.decode(zlib.decompress(kept))

    def _rows(self, shards: Sequence[Part]) -> Iterator[bytes]:
        """The rows that these shards need."""
        for shard in shards:
            yield from (_file_row(shard, name) for name in self.names(shard))
            yield from (_band_row(run, band) for run in shard.runs for band in BANDS)


def _read_runs(runs: Sequence[Part]) -> Iterator[tuple[bytes, bytes]]:
    """The rows of runs that are read now."""
    for place, bands in spread(_read_run, runs):
        yield from ((_band_row(runs[place], band), data) for band, data in enumerate(bands))


def _read_run(run: Part) -> list[bytes]:
    """What the articles of a run add to the index, band by band, packed."""
    found = postings(article.read() for article in run.articles)
    return [zlib.compress(packed(band), 1) for band in in_bands(found)]


def _band_row(run: Part, band: int) -> bytes:
    return run.key + bytes([band])


def _file_row(shard: Part, name: str) -> bytes:
    return shard.key + name.encode()
