"""What a program costs: measured around the whole tree of its processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

METER: Final = Path(__file__).with_name("meter.py")


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
    """What a command used.

    Raises CalledProcessError, with what it said, if it fails; TimeoutExpired if it takes more seconds than the limit.
    """
    with subprocess.Popen(  # noqa: S603  the commands are those of the contenders
        (sys.executable, "-I", "-S", str(METER), *command),
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            said, used = process.communicate(timeout=limit)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            # Whatever the command has started goes with it.
            os.killpg(process.pid, signal.SIGKILL)
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, used)
    wall, cpu, kibibytes, status = used.split()
    if int(status):
        sys.stderr.write(said)
        raise subprocess.CalledProcessError(int(status), command, said)
    return Usage(float(cpu), float(wall), int(kibibytes) * 1024)


def pictures(folder: Path) -> list[Path]:
    """The picture files below a folder."""
    endings = {".avif", ".webp", ".jpeg", ".jpg"}
    return [path for path in folder.rglob("*") if path.suffix in endings and path.is_file()]
