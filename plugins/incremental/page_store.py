"""Files made before, kept below CACHE: a fresh clone with this CACHE renders nothing."""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from plugins.articles.atomic import write_if_changed

_DIGITS: Final = "0123456789abcdef"
_FEW: Final = 500
"""Files that may stand there too many; looking for them would take longer than they matter."""


class PageStore:
    """Files by the fingerprint of what they were made from.

    Each is a second name (a hard link) of the file in OUTPUT, so that keeping it costs neither time nor space. Whoever writes
    into a file of OUTPUT changes what is kept here too, which the digest in its name tells: what does not fit counts as
    missing. Where other plugins may do so after every build, or CACHE lies on another file system, it is a copy.
    """

    def __init__(self, cache: Path, *, links: bool = True) -> None:
        self._folder = f"{cache}/made"
        self._links = links
        self._names: dict[str, dict[str, str]] = {}

    def get(self, fingerprint: bytes) -> tuple[str, bytes] | None:
        """Where the file of a fingerprint is kept, and its bytes."""
        file = self._file(fingerprint)
        if file is None:
            return None
        try:
            with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 asked for every file of a site
                data = opened.read()
        except OSError:
            return None
        if file.endswith(_digest(data)):
            return file, data
        Path(file).unlink(missing_ok=True)
        return None

    def keep(self, fingerprint: bytes, target: str, data: bytes) -> None:
        """Keep a file that lies in OUTPUT with these bytes."""
        name = fingerprint.hex()
        kept = f"{self._folder}/{name[0]}/{name}-{_digest(data)}"
        # What cannot be kept is made again.
        with suppress(OSError):
            if not self._link(target, kept):
                write_if_changed(kept, data)

    def bring(self, kept: str, data: bytes, target: str) -> bool:
        """Give a kept file with these bytes its place in OUTPUT, unless they lie there already; whether it was changed."""
        return self._link(kept, target) or write_if_changed(target, data)

    def _link(self, file: str, name: str) -> bool:
        """Whether a file could be given a second name: not where something has that name, or on another file system."""
        if not self._links:
            return False
        try:
            try:
                os.link(file, name)
            except FileNotFoundError:
                os.makedirs(name.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 as above
                os.link(file, name)
        except OSError:
            return False
        return True

    def keep_only(self, fingerprints: Iterable[bytes]) -> None:
        """Forget all others once they are more than the wanted ones, so that going back and forth stays cheap."""
        wanted = {fingerprint.hex() for fingerprint in fingerprints}
        # Fingerprints are spread evenly, so that one folder tells of all.
        if len(_listed(f"{self._folder}/0")) * len(_DIGITS) <= 2 * len(wanted) + _FEW:
            return
        for digit in _DIGITS:
            for name, file in _listed(f"{self._folder}/{digit}").items():
                if name not in wanted:
                    Path(file).unlink(missing_ok=True)

    def _file(self, fingerprint: bytes) -> str | None:
        name = fingerprint.hex()
        if name[0] not in self._names:
            self._names[name[0]] = _listed(f"{self._folder}/{name[0]}")
        return self._names[name[0]].get(name)


def _listed(folder: str) -> dict[str, str]:
    """The files of a folder by the fingerprints in their names; none where there is no such folder."""
    try:
        return {name.partition("-")[0]: f"{folder}/{name}" for name in os.listdir(folder)}  # noqa: PTH208 as above
    except OSError:
        return {}


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8).hexdigest()
