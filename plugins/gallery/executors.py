"""Where photos are developed: in processes on this machine, or on a Dask cluster, by the standard library's interface."""

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager


@contextmanager
def open_executor(scheduler: str, jobs: int) -> Iterator[Executor]:
    """An executor for this many jobs: one process a core, or the workers of a Dask scheduler at this address."""
    if scheduler:
        # Dask is an optional dependency: a newsroom with one machine needs none of it.
        from distributed import Client  # noqa: PLC0415

        with Client(scheduler) as client:  # type: ignore[no-untyped-call]
            yield client.get_executor(pure=False)
        return
    workers = min(jobs, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
    # Spawned, not forked: a fork copies whatever locks other threads hold.
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool
