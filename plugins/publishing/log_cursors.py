"""How far the logs have been counted. A file is known by its content, for rotation changes names, copies, cuts and packs it.

A cursor says: after so many bytes, of which the last have this hash, everything has been counted. A file that does not
have these bytes there is another one and is counted from its start.
"""

import gzip
import hashlib
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

_TAIL: Final = 4096
_MOST: Final = 200
"""Cursors that are kept: files of many months of rotation."""
_PACKED: Final = b"\x1f\x8b"


class Cursor(NamedTuple):
    """So many bytes of a file, and the SHA-256 of the last 4,096 of them."""

    offset: int
    tail: str


class Cursors:
    """The cursors of all files counted so far, the newest last."""

    def __init__(self, known: Iterable[Cursor]) -> None:
        self.known = list(known)

    def new_lines(self, path: Path) -> Iterator[bytes]:
        """The whole lines of a file that have not been counted yet; the cursors then stand behind them.

        A line that its server is just writing is left for the next time.
        """
        with path.open("rb") as raw:
            is_packed = raw.read(2) == _PACKED
            # A packed file does not grow: once it has been counted to its end, it need not be opened again.
            size = path.stat().st_size
            if self._found(raw, size) == size:
                return
            if not is_packed:
                yield from self._lines(raw)
                return
            raw.seek(0)
            with gzip.GzipFile(fileobj=raw) as packed:
                yield from self._lines(io.BytesIO(packed.read()))
            self._remember(raw, size)

    def kept(self) -> list[Cursor]:
        """The cursors to keep for the next time."""
        return self.known[-_MOST:]

    def _lines(self, file: io.BufferedIOBase | io.BytesIO) -> Iterator[bytes]:
        end = file.seek(0, io.SEEK_END)
        position = self._found(file, end)
        file.seek(position)
        for line in file:
            if not line.endswith(b"\n"):
                break
            position += len(line)
            yield line
        self._remember(file, position)

    def _found(self, file: io.BufferedIOBase, size: int) -> int:
        """The furthest place up to which a file has been counted; 0 where it is new."""
        for cursor in sorted(self.known, reverse=True):
            if cursor.offset <= size and _tail(file, cursor.offset) == cursor.tail:
                return cursor.offset
        return 0

    def _remember(self, file: io.BufferedIOBase, offset: int) -> None:
        cursor = Cursor(offset, _tail(file, offset))
        if offset:
            self.known = [one for one in self.known if one != cursor] + [cursor]


def _tail(file: io.BufferedIOBase, offset: int) -> str:
    start = max(offset - _TAIL, 0)
    file.seek(start)
    return hashlib.sha256(file.read(offset - start)).hexdigest()
