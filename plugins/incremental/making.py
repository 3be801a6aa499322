"""Planned files made and written: what lies in OUTPUT is left, what CACHE has is taken, the rest is made on all cores."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import brotli

from plugins.articles.atomic import write_if_changed
from plugins.articles.cache_table import CacheTable
from plugins.articles.content_tree import Stamp
from plugins.articles.workers import spread
from plugins.incremental.output_state import stamp_of
from plugins.views.planned import PlannedFile

_QUALITY: Final = 0
"""Brotli's quickest, which is quicker than Deflate's."""


class Written(NamedTuple):
    """A file that is right now: its stamp, whether its bytes changed, and what CACHE should keep (nothing if it has it)."""

    stamp: Stamp
    is_changed: bool
    kept: bytes


class PageStore:
    """Files made before, by fingerprint: a fresh clone with this CACHE renders nothing."""

    def __init__(self, cache: Path) -> None:
        self._table = CacheTable(cache, "pages", "2")

    def known(self, planned: Sequence[PlannedFile]) -> set[bytes]:
        """The fingerprints of those files that are kept here."""
        return self._table.known(file.fingerprint for file in planned)

    def get(self, fingerprint: bytes) -> bytes | None:
        """The bytes made by a fingerprint, if they are known."""
        kept = self._table.get(fingerprint)
        return brotli.decompress(kept) if kept else None

    def keep(self, files: Iterator[tuple[bytes, bytes]]) -> None:
        """Keep packed files by their fingerprints."""
        self._table.put(files)

    def keep_only(self, planned: Sequence[PlannedFile]) -> None:
        """Forget what no page of this build needs, once it is much."""
        self._table.keep_only(file.fingerprint for file in planned)


def perform(planned: Sequence[PlannedFile], folder: Path, store: PageStore) -> Iterator[tuple[PlannedFile, Written]]:
    """Each file once it lies in the folder, in no fixed order. What was made is kept in the store."""
    known = store.known(planned)
    there = [file for file in planned if file.fingerprint in known]
    for place, written in spread(partial(_restore, folder, store), there):
        yield there[place], written
    # The processes that make pages ask the store nothing, so nobody waits while it is written.
    missing = [file for file in planned if file.fingerprint not in known]
    done: list[tuple[PlannedFile, Written]] = []

    def fresh() -> Iterator[tuple[bytes, bytes]]:
        for place, written in spread(partial(_make, folder), missing):
            done.append((missing[place], written._replace(kept=b"")))
            if written.kept:
                yield missing[place].fingerprint, written.kept

    store.keep(fresh())
    yield from done


def _restore(folder: Path, store: PageStore, file: PlannedFile) -> Written:
    known = store.get(file.fingerprint)
    return _make(folder, file) if known is None else _write(folder / file.name, known)


def _make(folder: Path, file: PlannedFile) -> Written:
    data = file.make()
    written = _write(folder / file.name, data)
    return written._replace(kept=brotli.compress(data, quality=_QUALITY)) if not file.is_copy else written


def _write(target: Path, data: bytes) -> Written:
    is_changed = write_if_changed(target, data)
    stamp = stamp_of(target)
    assert stamp is not None
    return Written(stamp, is_changed, b"")
