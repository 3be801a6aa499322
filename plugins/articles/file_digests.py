"""The digests of files, read again only where a file may have changed since they were taken."""

import hashlib
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from plugins.articles.content_tree import Stamp
from plugins.articles.sealed import read_sealed, write_sealed
from plugins.articles.workers import spread

_VERSION: Final = "1"

_DOUBTFUL: Final = 2_000_000_000
"""Nanoseconds: a file that changed so shortly before it was read may change again without its times telling (git's rule)."""


class _Known(NamedTuple):
    """A digest, what the file looked like, and when (ns since 1970)."""

    stamp: Stamp
    taken: int
    digest: bytes


class FileDigests:
    """SHA-256 by path. Times only spare work on one machine: a fresh clone reads every file once, and then knows them."""

    def __init__(self, cache: Path | None) -> None:
        self._file = cache / "digests.msgpack" if cache else None
        self._known = (read_sealed(self._file, _VERSION, dict[str, _Known]) if self._file else None) or {}
        self._used: dict[str, _Known] = {}
        self._is_new = False

    def of(self, path: str, stamp: Stamp) -> bytes:
        """The digest of a file (32 bytes) that has this stamp. Raises OSError where it cannot be read."""
        known = self._of(path, stamp)
        if known is None:
            known = _Known(stamp, *_taken(path))
            self._is_new = True
        self._used[path] = known
        return known.digest

    def read_ahead(self, files: Iterable[tuple[str, Stamp]]) -> None:
        """Take the digests of those files that are not known yet, on all cores. One that cannot be read is left."""
        missing = [(path, stamp) for path, stamp in files if self._of(path, stamp) is None]
        for place, taken in spread(_taken_if_there, [path for path, _ in missing]):
            path, stamp = missing[place]
            if taken:
                self._used[path] = _Known(stamp, *taken)
                self._is_new = True

    def _of(self, path: str, stamp: Stamp) -> _Known | None:
        """What is known of a file: since this build looked, or since one before, unless the file may have changed."""
        used = self._used.get(path)
        if used and used.stamp == stamp:
            return used
        known = self._known.get(path)
        if known is None or known.stamp != stamp or known.taken - max(stamp.changed, stamp.touched) < _DOUBTFUL:
            return None
        return known

    def save(self) -> None:
        """Keep what was asked for; digests of files that are gone are forgotten."""
        if self._file and (self._is_new or len(self._used) != len(self._known)):
            write_sealed(self._file, _VERSION, self._used)


def _taken(path: str) -> tuple[int, bytes]:
    """When a file was read, and its digest."""
    return time.time_ns(), hashlib.sha256(Path(path).read_bytes()).digest()


def _taken_if_there(path: str) -> tuple[int, bytes] | None:
    with suppress(OSError):
        return _taken(path)
    return None
