"""Photos and orders in, developed photos out: what CACHE knows is taken from there, the rest is made by an executor."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import track

from plugins.articles.atomic import write_atomically
from plugins.gallery.executors import open_executor
from plugins.gallery.pixels import Development, develop
from plugins.gallery.recipes import Order
from plugins.gallery.store import Store, has_size, photo_digest
from plugins.gallery.verdicts import Rendition, Sheet, Verdict

_IN_FLIGHT: Final = 8
"""Photos that wait in the executor at a time: enough to keep it busy, few enough to bound the memory."""

_WORTH_A_BAR: Final = 12
"""From so many photos on a progress bar is shown."""

_TRIES: Final = 3
"""How often work goes on with new processes after one was killed, by the system's memory guard, say."""


@dataclass(frozen=True)
class Developed:
    """A photo as the layout needs it: the verdict, and a sheet for each order that was asked."""

    verdict: Verdict
    sheets: Mapping[Order, Sheet]


@dataclass(frozen=True)
class _Job:
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

    def _job(self, file: Path, digest: str, orders: Iterable[Order]) -> _Job | None:
        """What is still to be made of a photo, or None."""
        verdict = self.store.verdict(digest)
        if verdict and verdict.trouble:
            return None
        missing = tuple(
            order for order in sorted(orders, key=lambda order: order.key) if not self.store.sheet(digest, order)
        )
        return _Job(file, digest, missing) if missing or verdict is None else None

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
        original = file.read_bytes()
        self.store.keep(photo_digest(original), (order,), develop(original, (order,)))
        return kept.read_bytes()

    def _perform(self, jobs: list[_Job]) -> None:
        """Make and keep what the jobs ask, each photo as soon as it is done; a killed build goes on where it was."""
        if len(jobs) == 1 and not self.scheduler:
            # For one photo, as after an edit, no process is worth starting.
            self._keep(jobs[0], develop(_bytes_of(jobs[0]), jobs[0].orders))
            return
        left = {job.digest: job for job in jobs}
        for attempt in range(_TRIES):
            if not left:
                return
            try:
                with open_executor(self.scheduler, len(left)) as executor:
                    for job, development in _shown(_stream(executor, list(left.values())), len(left)):
                        self._keep(job, development)
                        del left[job.digest]
            except BrokenExecutor:
                if attempt == _TRIES - 1:
                    raise

    def _keep(self, job: _Job, development: Development) -> None:
        self.store.keep(job.digest, job.orders, development)


def _stream(executor: Executor, jobs: list[_Job]) -> Iterator[tuple[_Job, Development]]:
    """Each job with its development, in order, never more than a few photos in memory."""
    waiting: deque[tuple[_Job, Future[Development]]] = deque()
    for job in jobs:
        waiting.append((job, executor.submit(develop, _bytes_of(job), job.orders)))
        if len(waiting) >= _IN_FLIGHT:
            first, future = waiting.popleft()
            yield first, future.result()
    for job, future in waiting:
        yield job, future.result()


def _bytes_of(job: _Job) -> bytes:
    """The photo's bytes. Raises OSError where they are no longer those that the build began with."""
    data = job.file.read_bytes()
    if photo_digest(data) != job.digest:
        raise OSError(f"{job.file}: ảnh vừa được thay trong lúc dựng trang. Dựng lại một lần nữa.")
    return data


def _shown(stream: Iterator[tuple[_Job, Development]], count: int) -> Iterable[tuple[_Job, Development]]:
    """The same stream, with a progress bar where it takes long and somebody watches."""
    if count < _WORTH_A_BAR:
        return stream
    return track(stream, "Làm ảnh", total=count, console=Console(stderr=True), transient=True)
