"""What a program costs: measured around the whole tree of its processes."""

import os
import subprocess
import sys
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


def measure(command: tuple[str, ...], output: Path, environment: Mapping[str, str]) -> Cost:
    """The cost of a command that writes pictures below a folder. Raises CalledProcessError, with what it said, if it fails."""
    start = time.monotonic()
    with subprocess.Popen(  # noqa: S603  the commands are those of contenders.py
        command, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        said = process.stdout.read()
        # wait4 counts the process and every descendant that it has waited for.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode:
        sys.stderr.write(said)
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, wall, sum(path.stat().st_size for path in pictures(output)))


def pictures(folder: Path) -> list[Path]:
    """The picture files below a folder."""
    endings = {".avif", ".webp", ".jpeg", ".jpg"}
    return [path for path in folder.rglob("*") if path.suffix in endings and path.is_file()]
