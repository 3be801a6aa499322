"""A table below CACHE: values by key in one SQLite file, each with its own seal, for what is too much to load whole."""

import hashlib
import os
import sqlite3
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_FEW: Final = 500
"""Values that may stand there too many; forgetting them would take longer than it saves."""


class CacheTable:
    """Values (bytes) by key (bytes). What is damaged, or belongs to another version, counts as missing.

    A table that SQLite cannot read or write is thrown away: that costs time, nothing else. Each process opens the file
    for itself, since a connection does not survive a fork.
    """

    def __init__(self, folder: Path, name: str, version: str) -> None:
        self._file = folder / f"{name}-{version}.sqlite"
        self._stale = f"{name}-*.sqlite*"
        self._connections: dict[int, sqlite3.Connection] = {}

    def get(self, key: bytes) -> bytes | None:
        """The value of a key."""
        rows = self._ask("SELECT seal, value FROM kept WHERE key = ?", (key,))
        return next((value for seal, value in rows if seal == _seal(key, value)), None)

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys that are there; whether their values are whole is seen when they are asked for."""
        wanted = set(keys)
        return {key for (key,) in self._ask("SELECT key FROM kept", ()) if key in wanted}

    def put(self, items: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep values, all of them or, if the process is killed, none. All items are asked for, even where none can be kept."""
        rows = ((key, _seal(key, value), value) for key, value in items)
        try:
            connection = self._connection(create=True)
            if connection:
                with connection:
                    connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
        except sqlite3.Error:
            self._throw_away()
            deque(rows, maxlen=0)

    def keep_only(self, keys: Iterable[bytes]) -> None:
        """Forget all others once they are more than the wanted ones, so that going back and forth stays cheap."""
        wanted = list(keys)
        try:
            connection = self._connection(create=False)
            (count,) = connection.execute("SELECT count(*) FROM kept").fetchone() if connection else (0,)
            if connection is None or count <= 2 * len(wanted) + _FEW:
                return
            with connection:
                connection.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (key BLOB PRIMARY KEY)")
                connection.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", ((key,) for key in wanted))
                connection.execute("DELETE FROM kept WHERE key NOT IN (SELECT key FROM wanted)")
            connection.execute("VACUUM")
        except sqlite3.Error:
            self._throw_away()

    def _ask(self, question: str, values: Iterable[bytes]) -> list[tuple[bytes, ...]]:
        try:
            connection = self._connection(create=False)
            return connection.execute(question, tuple(values)).fetchall() if connection else []
        except sqlite3.Error:
            self._throw_away()
            return []

    def _connection(self, *, create: bool) -> sqlite3.Connection | None:
        process = os.getpid()
        # What is open can be read even where CACHE is emptied meanwhile.
        if process in self._connections and (not create or self._file.is_file()):
            return self._connections[process]
        if not create and not self._file.is_file():
            return None
        self._file.parent.mkdir(parents=True, exist_ok=True)
        for other in self._file.parent.glob(self._stale):
            if not other.name.startswith(self._file.name):
                other.unlink(missing_ok=True)
        connection = sqlite3.connect(self._file)
        # A table that the machine's fall leaves half written is made again, so nobody waits for the disk.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, seal BLOB, value BLOB)")
        self._connections[process] = connection
        return connection

    def _throw_away(self) -> None:
        if connection := self._connections.pop(os.getpid(), None):
            connection.close()
        self._file.unlink(missing_ok=True)


def _seal(key: bytes, value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=8, key=key[:64]).digest()
