"""Values kept below CACHE in one file each: written atomically, believed only if whole and what was asked for."""

import hashlib
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from plugins.articles.atomic import write_atomically

Kept = TypeVar("Kept")

_ENCODER: Final = msgspec.msgpack.Encoder(enc_hook=str)


def packed(value: Any) -> bytes:  # noqa: ANN401 any plain data
    """Plain data (dataclasses, tuples, texts, moments) as MessagePack; the same value is always the same bytes.

    Paths and other text-like things are packed as their text.
    """
    return _ENCODER.encode(value)


def write_sealed(file: Path, version: str, value: Any) -> None:  # noqa: ANN401 any plain data
    """Keep a value together with the version of what made it."""
    data = f"{file.name} {version}\n".encode() + packed(value)
    write_atomically(file, _seal(data) + data)


def read_sealed(file: Path, version: str, kind: type[Kept]) -> Kept | None:
    """The value that a file keeps; None where there is none, or it is damaged, or of another version."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    length = len(_seal(b""))
    seal, rest = data[:length], data[length:]
    name, _, value = rest.partition(b"\n")
    if _seal(rest) != seal or name.decode() != f"{file.name} {version}":
        return None
    try:
        return msgspec.msgpack.decode(value, type=kind)
    except msgspec.DecodeError:
        return None


def _seal(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
