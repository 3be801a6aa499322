"""A Dask scheduler and two worker processes on loopback, as a newsroom with several machines would run them."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from distributed import Client

from plugins.gallery.darkroom import Darkroom
from tests.conftest import ROOT, draw_photo
from tests.gallery.samples import ORDER

PATIENCE = 60
"""Seconds that anything may take before the test fails."""


@dataclass(frozen=True)
class Cluster:
    """A running scheduler's address, and its worker processes."""

    scheduler: str
    workers: tuple[subprocess.Popen[bytes], ...]


def wait_until(is_true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_true():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.01)


@contextmanager
def running(program: str, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A Dask program that talks on loopback only and finds the plugins, until the block ends."""
    command = [sys.executable, "-m", f"distributed.cli.{program}", "--host", "127.0.0.1", "--no-dashboard"]
    meeting_place = ["--scheduler-file", str(folder / "scheduler.json")]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with (
        (folder / "dask.log").open("ab") as log,
        subprocess.Popen([*command, *meeting_place, *arguments], cwd=folder, env=environment, stderr=log) as process,
    ):
        yield process
        process.kill()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """Two workers of one thread each, without the nannies that would start a killed one anew."""
    file = tmp_path / "scheduler.json"
    worker = ("--no-nanny", "--nthreads", "1", "--local-directory", str(tmp_path / "dask"))
    with ExitStack() as stack:
        stack.enter_context(running("dask_scheduler", tmp_path, "--port", "0"))
        wait_until(lambda: file.is_file() and file.stat().st_size > 0)
        workers = tuple(stack.enter_context(running("dask_worker", tmp_path, *worker)) for _ in range(2))
        scheduler = json.loads(file.read_bytes())["address"]
        with Client(scheduler) as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(2, timeout=PATIENCE)
        yield Cluster(scheduler, workers)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _are_both_at_work(client: Client) -> bool:
    tasks = client.processing()  # type: ignore[no-untyped-call]
    return len(tasks) == 2 and all(tasks.values())


def test_a_cluster_makes_the_same_bytes_and_loses_nothing_when_a_worker_is_killed(
    tmp_path: Path, cluster: Cluster
) -> None:
    photos = [draw_photo(tmp_path / f"{number}.jpg", (1000, 750), seed=number) for number in range(12)]
    wanted = dict.fromkeys(photos, frozenset({ORDER}))
    at_home = Darkroom(tmp_path / "home").develop(wanted)

    with (
        ThreadPoolExecutor(1) as thread,
        Client(cluster.scheduler) as client,  # type: ignore[no-untyped-call]
    ):
        away = thread.submit(Darkroom(tmp_path / "away", cluster.scheduler).develop, wanted)
        wait_until(lambda: any(tmp_path.glob("away/**/*.jpg")) and _are_both_at_work(client))
        cluster.workers[0].kill()
        assert away.result(PATIENCE) == at_home
        wait_until(lambda: len(client.scheduler_info()["workers"]) == 1)
    assert files(tmp_path / "away") == files(tmp_path / "home")
