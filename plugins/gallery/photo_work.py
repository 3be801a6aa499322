"""Photos developed in processes or on a cluster: all that a build needs not where CACHE knows every photo."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import Final

from rich.console import Console
from rich.progress import track

from plugins.gallery.darkroom import Job
from plugins.gallery.development import Development
from plugins.gallery.executors import open_executor
from plugins.gallery.pixels import develop
from plugins.gallery.store import photo_digest

_IN_FLIGHT: Final = 8
"""Photos that wait in the executor at a time: enough to keep it busy, few enough to bound the memory."""

_WORTH_A_BAR: Final = 12
"""From so many photos on a progress bar is shown."""

_TRIES: Final = 3
"""How often work goes on with new processes after one was killed, by the system's memory guard, say."""


def work(jobs: Sequence[Job], scheduler: str) -> Iterator[tuple[Job, Development]]:
    """Each job with its development, as soon as it is done."""
    if len(jobs) == 1 and not scheduler:
        # For one photo, as after an edit, no process is worth starting.
        yield jobs[0], develop(_bytes_of(jobs[0]), jobs[0].orders)
        return
    left = {job.digest: job for job in jobs}
    for attempt in range(_TRIES):
        if not left:
            return
        try:
            with open_executor(scheduler, len(left)) as executor:
                for job, development in _shown(_stream(executor, list(left.values())), len(left)):
                    yield job, development
                    del left[job.digest]
        except BrokenExecutor:
            if attempt == _TRIES - 1:
                raise


def _stream(executor: Executor, jobs: Sequence[Job]) -> Iterator[tuple[Job, Development]]:
    """Each job with its development, in order, never more than a few photos in memory."""
    waiting: deque[tuple[Job, Future[Development]]] = deque()
    for job in jobs:
        waiting.append((job, executor.submit(develop, _bytes_of(job), job.orders)))
        if len(waiting) >= _IN_FLIGHT:
            first, future = waiting.popleft()
            yield first, future.result()
    for job, future in waiting:
        yield job, future.result()


def _bytes_of(job: Job) -> bytes:
    """The photo's bytes. Raises OSError where they are no longer those that the build began with."""
    data = job.file.read_bytes()
    if photo_digest(data) != job.digest:
        raise OSError(f"{job.file}: ảnh vừa được thay trong lúc dựng trang. Dựng lại một lần nữa.")
    return data


def _shown(stream: Iterator[tuple[Job, Development]], count: int) -> Iterable[tuple[Job, Development]]:
    """The same stream, with a progress bar where it takes long and somebody watches."""
    if count < _WORTH_A_BAR:
        return stream
    return track(stream, "Làm ảnh", total=count, console=Console(stderr=True), transient=True)
