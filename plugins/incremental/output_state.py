"""What the output folder looked like when the last build left it: by which fingerprint each file was made, and its stamp."""

import hashlib
import os
from pathlib import Path
from typing import Final, NamedTuple

from plugins.articles.content_tree import Stamp
from plugins.articles.sealed import read_sealed, write_sealed

_VERSION: Final = "1"


class Made(NamedTuple):
    """A file as a build left it."""

    fingerprint: bytes
    stamp: Stamp


class OutputState:
    """The state of one output folder, kept below CACHE. Without it every file is compared by its bytes."""

    def __init__(self, cache: Path, folder: Path) -> None:
        self._file = state_file(cache, folder, "files")
        self._folder = str(folder)
        self._known = read_sealed(self._file, _VERSION, dict[str, Made]) or {}
        self._now: dict[str, Made] = {}

    def is_current(self, name: str, fingerprint: bytes) -> bool:
        """Whether a file lies there untouched since a build made it by this fingerprint; if so, it counts as this build's."""
        made = self._known.get(name)
        if made is None or made.fingerprint != fingerprint or stamp_of(f"{self._folder}/{name}") != made.stamp:
            return False
        self._now[name] = made
        return True

    def note(self, name: str, fingerprint: bytes, stamp: Stamp) -> None:
        """Remember a file that this build made or found right."""
        self._now[name] = Made(fingerprint, stamp)

    def untouched(self) -> dict[str, Stamp]:
        """The stamps of the files that this build found right, and left."""
        return {name: made.stamp for name, made in self._now.items() if self._known.get(name) is made}

    def save(self) -> None:
        """Keep what this build has noted."""
        if self._now != self._known:
            write_sealed(self._file, _VERSION, self._now)


def state_file(cache: Path, output: Path, what: str) -> Path:
    """Where something about an output folder is kept."""
    name = hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:16]
    return cache / "outputs" / f"{name}-{what}.msgpack"


def stamp_of(file: Path | str) -> Stamp | None:
    """The stamp of a file, or None where there is none."""
    try:
        found = os.stat(file)  # noqa: PTH116 asked of every file of the site, for which making paths takes too long
    except OSError:
        return None
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
