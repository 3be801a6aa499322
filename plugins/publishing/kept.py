"""What was found out about bytes, kept below CACHE by their SHA-256. What is damaged counts as missing."""

import hashlib
from pathlib import Path

from plugins.articles.atomic import write_atomically


class Kept:
    """A folder of results. `kind` names who found them out and by which version of its rules."""

    def __init__(self, cache: Path, kind: str) -> None:
        self.folder = cache / "publishing" / kind

    def get(self, digest: str) -> bytes | None:
        """The result for these bytes, if it is known and whole."""
        try:
            seal, _, data = self._file(digest).read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        return data if seal == _seal(data) else None

    def put(self, digest: str, data: bytes) -> None:
        """Keep a result."""
        write_atomically(self._file(digest), _seal(data) + b"\n" + data)

    def forget_all_but(self, digests: set[str]) -> None:
        """Remove the results for bytes that are published no longer."""
        for file in self.folder.glob("??/*"):
            if file.name not in digests:
                file.unlink()

    def _file(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest


def _seal(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
