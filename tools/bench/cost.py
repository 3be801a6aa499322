"""What a program costs: measured around the whole tree of its processes."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds of CPU (user and system, all processes), seconds on the clock, and bytes of pictures written."""

    cpu: float
    wall: float
    written: int


def total(costs: Iterable[Cost]) -> Cost:
    """All costs together."""
    cpu, wall, written = zip(*costs, strict=True)
    return Cost(sum(cpu), sum(wall), sum(written))


class Usage(NamedTuple):
    """Seconds of CPU (user and system, all processes), seconds on the clock, and the memory of the largest process in bytes."""

    cpu: float
    wall: float
    peak: int


def measure(command: tuple[str, ...], output: Path, environment: Mapping[str, str]) -> Cost:
    """The cost of a command that writes pictures below a folder. Raises CalledProcessError, with what it said, if it fails."""
    usage = run(command, os.environ | environment)
    return Cost(usage.cpu, usage.wall, sum(path.stat().st_size for path in pictures(output)))


def run(
    command: tuple[str, ...], environment: Mapping[str, str], folder: Path | None = None, limit: float | None = None
) -> Usage:
    """What a command used. Raises CalledProcessError, with what it said, if it fails or takes more seconds than the limit."""
    start = time.monotonic()
    with subprocess.Popen(  # noqa: S603  the commands are those of the contenders
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        guard = threading.Timer(limit or threading.TIMEOUT_MAX, process.kill)
        guard.start()
        said = process.stdout.read()
        # wait4 counts the process and every descendant that it has waited for.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        guard.cancel()
    wall = time.monotonic() - start
    if process.returncode:
        sys.stderr.write(said)
        raise subprocess.CalledProcessError(process.returncode, command, said)
    # Linux counts ru_maxrss in KiB.
    return Usage(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def pictures(folder: Path) -> list[Path]:
    """The picture files below a folder."""
    endings = {".avif", ".webp", ".jpeg", ".jpg"}
    return [path for path in folder.rglob("*") if path.suffix in endings and path.is_file()]
