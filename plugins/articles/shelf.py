"""What was read before, below CACHE: the synopsis of each content file by the hash of its bytes, and its body."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from plugins.articles.body import Body
from plugins.articles.cache_table import CacheTable
from plugins.articles.document import Reading, Synopsis, read_bytes
from plugins.articles.header import Mistake
from plugins.articles.program import program_version
from plugins.articles.sealed import packed, read_sealed, write_sealed
from plugins.articles.workers import spread

_PACKAGES: Final = ("beautifulsoup4", "charset-normalizer", "markdown", "nh3", "pyyaml")


class Known(NamedTuple):
    """What a file's bytes mean, without the body."""

    synopsis: Synopsis | None
    mistakes: tuple[Mistake, ...]


class Wanted(NamedTuple):
    """A file to read: its path, the SHA-256 of its bytes, and whether it must have a date."""

    path: Path
    data: bytes
    needs_date: bool

    @property
    def key(self) -> bytes:
        """What its reading is kept under: a page without a date is whole, an article is not."""
        return self.data[:20] + (b"a" if self.needs_date else b"p")


class Shelf:
    """Readings by the bytes that were read. Without CACHE every file is read anew and its body is kept in memory."""

    def __init__(self, cache: Path | None) -> None:
        version = program_version(("articles", "vietnamese"), _PACKAGES)
        self._version = version
        self._file = cache / "readings.msgpack" if cache else None
        self._bodies = CacheTable(cache, "bodies", version) if cache else None
        self._held: dict[bytes, Body] = {}

    def read(self, wanted: list[Wanted]) -> dict[bytes, Known]:
        """The readings of these files by their keys; what is not known is read now, on all cores."""
        known = (read_sealed(self._file, self._version, dict[bytes, Known]) if self._file else None) or {}
        missing = list({item.key: item for item in wanted if item.key not in known}.values())
        if self._bodies:
            self._bodies.put(self._fresh(missing, known))
        else:
            self._held |= {key: _decoded(body) for key, body in self._fresh(missing, known)}
        found = {item.key: known[item.key] for item in wanted}
        if self._file and (missing or len(known) > 2 * len(found)):
            write_sealed(self._file, self._version, found)
            if self._bodies:
                self._bodies.keep_only(found)
        return found

    def body_of(self, item: Wanted) -> Callable[[], Body]:
        """The way to a file's body: from CACHE, or else read again."""

        def fetch() -> Body:
            if held := self._held.get(item.key):
                return held
            kept = self._bodies.get(item.key) if self._bodies else None
            if kept is not None:
                return _decoded(kept)
            return read_bytes(item.path.read_bytes(), needs_date=item.needs_date).body or Body()

        return fetch

    def _fresh(self, missing: list[Wanted], known: dict[bytes, Known]) -> Iterator[tuple[bytes, bytes]]:
        """The bodies of files read now; what else was found goes into `known`."""
        for place, data in spread(_read, missing):
            reading = msgspec.msgpack.decode(data, type=Reading)
            known[missing[place].key] = Known(reading.synopsis, reading.mistakes)
            if reading.body:
                yield missing[place].key, packed(reading.body)


def _read(item: Wanted) -> bytes:
    """The reading of a file, packed for the way between processes."""
    return packed(read_bytes(item.path.read_bytes(), needs_date=item.needs_date))


def _decoded(body: bytes) -> Body:
    return msgspec.msgpack.decode(body, type=Body)
