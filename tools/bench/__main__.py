"""Measure the development of photos: python -m tools.bench [--photos 400] [--cache .cache]."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tools.bench.contenders import Contender, contenders, machine
from tools.bench.corpus import QUALITY, SIZE, corpus
from tools.bench.cost import Cost, total
from tools.bench.table import table

ROUND: Final = 200
"""Photos that each contender develops before the next takes its turn, so that a busy minute burdens all alike."""


def main() -> None:
    """Measure all contenders in one run and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=main.__doc__)
    parser.add_argument("--photos", type=int, default=400, help="how many photos (default: 400)")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), help="the cache folder (default: .cache)")
    asked = parser.parse_args()
    folder = asked.cache.resolve() / "bench"
    runners = contenders(folder)
    photos = corpus(folder / "photos", asked.photos)
    load = os.getloadavg()[0]
    costs: dict[str, list[Cost]] = {name: [] for name in runners}
    for number, batch in enumerate(_rounds(photos, folder), start=1):
        for name, contender in runners.items():
            sys.stderr.write(f"Round {number}: {contender.name} ...\n")
            costs[name].append(_run(contender, batch, folder))
    for line in table(runners, {name: total(each) for name, each in costs.items()}, len(photos)):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(
        f"\n{len(photos)} photos of {SIZE[0]} x {SIZE[1]}, JPEG q{QUALITY}. {machine(folder)}. "
        f"Load average {load:.1f} before, {os.getloadavg()[0]:.1f} after.\n"
    )


def _rounds(photos: list[Path], folder: Path) -> Iterator[Path]:
    """Folders with so many photos each; the last may have fewer."""
    for first in range(0, len(photos), ROUND):
        with TemporaryDirectory(dir=folder) as batch:
            for photo in photos[first : first + ROUND]:
                os.link(photo, Path(batch) / photo.name)
            yield Path(batch)


def _run(contender: Contender, photos: Path, folder: Path) -> Cost:
    with TemporaryDirectory(dir=folder) as work:
        return contender.run(photos, Path(work))


if __name__ == "__main__":
    main()
