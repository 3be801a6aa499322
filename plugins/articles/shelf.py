"""What was read before, below CACHE: the synopsis of each content file by the hash of its bytes, and its body."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from plugins.articles.body import Body
from plugins.articles.cache_table import CacheTable
from plugins.articles.document import Synopsis, read_bytes
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

    file: str
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

    def read(self, wanted: list[Wanted]) -> list[Known]:
        """The reading of each of these files; what is not known is read now, on all cores."""
        keys = [item.key for item in wanted]
        kept = (read_sealed(self._file, self._version, dict[bytes, Known]) if self._file else None) or {}
        missing = list({key: item for key, item in zip(keys, wanted, strict=True) if key not in kept}.values())
        fresh: dict[bytes, Known] = {}
        if self._bodies:
            self._bodies.put(self._fresh(missing, fresh))
        else:
            self._held |= {key: _decoded(body) for key, body in self._fresh(missing, fresh)}
        known = kept | fresh
        found = {key: known[key] for key in keys}
        if self._file and self._bodies and (missing or len(kept) > 2 * len(found)):
            write_sealed(
                self._file, self._version, {key: value for key, value in found.items() if key not in self._held}
            )
            self._bodies.keep_only(found)
        return [known[key] for key in keys]

    def body_of(self, item: Wanted) -> Callable[[], Body]:
        """The way to a file's body: from CACHE, or else read again."""

        def fetch() -> Body:
            if held := self._held.get(item.key):
                return held
            kept = self._bodies.get(item.key) if self._bodies else None
            if kept is not None:
                return _decoded(kept)
            return read_bytes(Path(item.file).read_bytes(), needs_date=item.needs_date).body or Body()

        return fetch

    def _fresh(self, missing: list[Wanted], fresh: dict[bytes, Known]) -> Iterator[tuple[bytes, bytes]]:
        """The bodies of files read now; what else was found goes into `fresh`.

        A file that changed since its hash was taken is held for this build and not kept: the next one will see it.
        """
        for place, (data, known, body) in spread(_read, missing):
            item = missing[place]
            fresh[item.key] = msgspec.msgpack.decode(known, type=Known)
            if data != item.data:
                self._held[item.key] = _decoded(body) if body else Body()
            elif body:
                yield item.key, body


def _read(item: Wanted) -> tuple[bytes, bytes, bytes]:
    """The hash of a file, what it means, and its body (empty if it has none), packed for the way between processes."""
    with open(item.file, "rb", buffering=0) as file:  # noqa: PTH123 done for every article
        data = file.read()
    reading = read_bytes(data, needs_date=item.needs_date)
    body = packed(reading.body) if reading.body else b""
    return hashlib.sha256(data).digest(), packed(Known(reading.synopsis, reading.mistakes)), body


def _decoded(body: bytes) -> Body:
    return msgspec.msgpack.decode(body, type=Body)
