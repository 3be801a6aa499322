"""Developed photos on disk, below CACHE: verdicts, sheets and renditions by the hash of the photo's bytes.

Names say what a file was made from, so existence is freshness and times play no part. Every record carries its own digest and
that of the renditions it speaks of: what is damaged counts as missing.
"""

import hashlib
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from plugins.articles.atomic import write_atomically
from plugins.articles.sealed import read_sealed, write_sealed
from plugins.gallery.development import Development, Made
from plugins.gallery.recipes import MAKING, Order
from plugins.gallery.verdicts import Rendition, Sheet, Verdict, seal, unseal_sheet, unseal_verdict

_TYPES: Final = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
_ENDINGS: Final = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}

_DIGEST_LENGTH: Final = 16
"""Hexadecimal digits of the SHA-256 in names: 64 bits, no collision among millions of photos."""


def photo_digest(data: bytes) -> str:
    """The name under which everything made of these bytes is kept."""
    return short_digest(hashlib.sha256(data).digest())


def short_digest(digest: bytes) -> str:
    """The name for bytes whose SHA-256 is known."""
    return digest.hex()[:_DIGEST_LENGTH]


class _Known(NamedTuple):
    """A verdict, and the sheets by the keys of their orders."""

    verdict: Verdict
    sheets: dict[str, Sheet]


class Store:
    """The photo part of a cache folder. An index of all records spares reading a hundred thousand small files each time."""

    def __init__(self, cache: Path) -> None:
        self.folder = cache / "photos"
        self._index = cache / "photos.msgpack"
        self._is_new = False

    @cached_property
    def _known(self) -> dict[str, _Known]:
        return read_sealed(self._index, str(MAKING), dict[str, _Known]) or {}

    def verdict(self, digest: str) -> Verdict | None:
        """The verdict on a photo, if it is known."""
        if known := self._known.get(digest):
            return known.verdict
        file = self._verdict_file(digest)
        verdict = unseal_verdict(file.read_bytes(), file.name) if file.is_file() else None
        if verdict:
            self._known[digest] = _Known(verdict, {})
            self._is_new = True
        return verdict

    def sheet(self, digest: str, order: Order) -> Sheet | None:
        """What an order made of a photo, if it is known.

        Its files are looked at when it is found first, and when they are published: one that is lost is made again then.
        """
        known = self._known.get(digest)
        if known and order.key in known.sheets:
            return known.sheets[order.key]
        file = self._sheet_file(digest, order)
        sheet = unseal_sheet(file.read_bytes(), file.name) if file.is_file() else None
        if sheet is None or not all(has_size(self.file(item), item.size) for item in sheet.renditions):
            return None
        if known:
            known.sheets[order.key] = sheet
            self._is_new = True
        return sheet

    def save(self, digests: Iterable[str]) -> None:
        """Keep the index, as far as it speaks of these photos."""
        wanted = set(digests)
        if self._is_new or len(self._known) > 2 * len(wanted):
            write_sealed(self._index, str(MAKING), {key: known for key, known in self._known.items() if key in wanted})

    def file(self, rendition: Rendition) -> Path:
        """Where a rendition is kept."""
        return self.folder / rendition.name[:2] / rendition.name

    def keep(self, digest: str, orders: tuple[Order, ...], development: Development) -> None:
        """Keep a development: renditions first, then their sheets, the verdict last, so that each vouches for the others."""
        for order, made in zip(orders, development.sheets, strict=False):
            sheet = Sheet(tuple(_rendition(digest, order, item) for item in made))
            for rendition, item in zip(sheet.renditions, made, strict=True):
                write_atomically(self.file(rendition), item.data)
            self._keep(self._sheet_file(digest, order), sheet)
        self._keep(self._verdict_file(digest), development.verdict)

    def _keep(self, file: Path, record: Verdict | Sheet) -> None:
        write_atomically(file, seal(record, file.name))

    def names(self, digest: str, orders: tuple[Order, ...]) -> set[Path]:
        """All files that belong to a photo and these orders."""
        files = {self._verdict_file(digest)}
        for order in orders:
            sheet = self.sheet(digest, order)
            files.add(self._sheet_file(digest, order))
            files.update(self.file(item) for item in (sheet.renditions if sheet else ()))
        return files

    def _verdict_file(self, digest: str) -> Path:
        return self.folder / digest[:2] / f"{digest}-{MAKING}.json"

    def _sheet_file(self, digest: str, order: Order) -> Path:
        return self.folder / digest[:2] / f"{digest}-{order.key}.json"


def has_size(path: Path, size: int) -> bool:
    """Whether a file is there and has this many bytes."""
    return path.is_file() and path.stat().st_size == size


def _rendition(digest: str, order: Order, made: Made) -> Rendition:
    name = f"{digest}-{order.key}-{made.width}.{_ENDINGS[made.format]}"
    digest_of_bytes = hashlib.sha256(made.data).hexdigest()
    return Rendition(name, made.width, made.height, _TYPES[made.format], len(made.data), digest_of_bytes)
