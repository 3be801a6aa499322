"""Photos and orders in, developed photos out: what CACHE knows is taken from there, the rest is made by an executor."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plugins.articles.atomic import write_atomically
from plugins.gallery.recipes import Order
from plugins.gallery.store import Store, has_size, photo_digest
from plugins.gallery.verdicts import Rendition, Sheet, Verdict


@dataclass(frozen=True)
class Developed:
    """A photo as the layout needs it: the verdict, and a sheet for each order that was asked."""

    verdict: Verdict
    sheets: Mapping[Order, Sheet]


class Job(NamedTuple):
    """What has to be made of one photo; any file with its bytes will do."""

    file: Path
    digest: str
    orders: tuple[Order, ...]


class Darkroom:
    """Develops each photo once however often it is used, and publishes renditions."""

    def __init__(self, cache: Path, scheduler: str = "") -> None:
        self.store = Store(cache)
        self.scheduler = scheduler

    def develop(
        self, wanted: Mapping[Path, frozenset[Order]], known: Mapping[Path, str] | None = None
    ) -> dict[Path, Developed]:
        """The developed photos of these files, which exist. Files with the same bytes are one photo.

        `known` are digests of files; the others are read.
        """
        digests = {file: (known or {}).get(file) or photo_digest(file.read_bytes()) for file in wanted}
        orders: dict[str, set[Order]] = {}
        for file, asked in wanted.items():
            orders.setdefault(digests[file], set()).update(asked)
        files = {digest: file for file, digest in digests.items()}
        jobs = [job for digest in orders if (job := self._job(files[digest], digest, orders[digest]))]
        self._perform(jobs)
        return {file: self._developed(digests[file], asked) for file, asked in wanted.items()}

    def publish(self, file: Path, developed: Developed, folder: Path) -> Iterator[Rendition]:
        """Each rendition of a photo, copied into a folder unless it lies there. One that CACHE has damaged is made again."""
        for order, sheet in developed.sheets.items():
            for rendition in sheet.renditions:
                if not has_size(folder / rendition.name, rendition.size):
                    write_atomically(folder / rendition.name, self.read(rendition, file, order))
                yield rendition

    def _job(self, file: Path, digest: str, orders: Iterable[Order]) -> Job | None:
        """What is still to be made of a photo, or None."""
        verdict = self.store.verdict(digest)
        if verdict and verdict.trouble:
            return None
        missing = tuple(
            order for order in sorted(orders, key=lambda order: order.key) if not self.store.sheet(digest, order)
        )
        return Job(file, digest, missing) if missing or verdict is None else None

    def _developed(self, digest: str, orders: Iterable[Order]) -> Developed:
        verdict = self.store.verdict(digest)
        assert verdict is not None
        sheets = {order: sheet for order in orders if (sheet := self.store.sheet(digest, order))}
        return Developed(verdict, sheets)

    def read(self, rendition: Rendition, file: Path, order: Order) -> bytes:
        """The bytes of a rendition, made again from the photo's file where CACHE has lost or damaged them."""
        kept = self.store.file(rendition)
        data = kept.read_bytes() if kept.is_file() else b""
        if hashlib.sha256(data).hexdigest() == rendition.digest:
            return data
        self._perform([Job(file, photo_digest(file.read_bytes()), (order,))])
        return kept.read_bytes()

    def _perform(self, jobs: list[Job]) -> None:
        """Make and keep what the jobs ask, each photo as soon as it is done; a killed build goes on where it was."""
        if jobs:
            # Pillow, its codecs and the processes are needed only where there is a photo to open, which is seldom.
            from plugins.gallery.photo_work import work  # noqa: PLC0415

            for job, development in work(jobs, self.scheduler):
                self.store.keep(job.digest, job.orders, development)
