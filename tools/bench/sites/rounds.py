"""What is measured: an archive through its day, every generator taking its turn at every step."""

import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tools.bench.sites.corpus import article
from tools.bench.sites.desk import Desk, Run
from tools.bench.sites.figures import (
    CLONE,
    CLONE_EDIT,
    COLD,
    EDIT,
    EDIT_WITH_INDEX,
    NEW,
    UNCHANGED,
    Figures,
)
from tools.bench.sites.generators import ELEVENTY, HUGO, LIMIT, OURS, Generator

MOST_ROUNDS: Final = 3
ARTICLES_IN_ALL: Final = 30_000
"""Articles of all rounds together: a small site is measured three times, a large one once, which takes as long."""

TODAY: Final = 10
"""Articles between the newest and the one that is edited: it stands on front pages and in feeds, as most that are edited do."""


def measure(count: int, folder: Path, generators: Mapping[str, Generator]) -> Figures:
    """What all builds of a site with so many articles cost; the sites stand below the folder until then."""
    with TemporaryDirectory(dir=folder) as work:
        day = Day(count, Path(work), generators)
        rounds = max(1, min(MOST_ROUNDS, ARTICLES_IN_ALL // count))
        for number in range(rounds):
            day.pass_by(number)
        return Figures(count, rounds, day.runs, day.failures)


class Day:
    """The desks of all generators with the same articles, and what their builds have cost so far."""

    def __init__(self, count: int, folder: Path, generators: Mapping[str, Generator]) -> None:
        self.count = count
        self.folder = folder
        self.desks = {name: Desk(generator, folder / name) for name, generator in generators.items()}
        self.runs: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
        self.failures: list[str] = []
        _say(f"Writing {count:,} articles for each ...")
        for desk in self.desks.values():
            desk.plant()
        for number in range(count):
            self._write(number)

    def pass_by(self, number: int) -> None:
        """Measure every step once; each round edits and adds articles of its own."""
        today = self.count - TODAY - 2 * number
        for desk in self.desks.values():
            desk.forget()
        self._turn(number, COLD)
        self._turn(number, UNCHANGED)
        self._write(today, "thêm một câu")
        self._turn(number, EDIT)
        self._write(self.count + number)
        self._turn(number, NEW)

        # To the others a clone is nothing new, so only Hugo builds beside ours, to compare with.
        clone = self.desks[OURS].clone(self.folder / "clone")
        self._turn(number, CLONE, {HUGO: self.desks[HUGO], OURS: clone})
        clone = self.desks[OURS].clone(self.folder / "clone")
        clone.write(article(today, self.count).revised("thêm câu khác"))
        self._turn(number, CLONE_EDIT, {HUGO: self.desks[HUGO], OURS: clone})

        self.desks[OURS].build("SEARCH=1")
        self._write(today - 1, "thêm một câu")
        self._turn(number, EDIT_WITH_INDEX, {HUGO: self.desks[HUGO], OURS: self.desks[OURS]}, "SEARCH=1")

    def _write(self, number: int, addition: str = "") -> None:
        """Write the article of this number at every desk."""
        written = article(number, self.count)
        for desk in self.desks.values():
            desk.write(written.revised(addition) if addition else written)

    def _turn(self, number: int, step: str, desks: Mapping[str, Desk] | None = None, search: str = "SEARCH=0") -> None:
        """Let each desk build, one after the other."""
        for name, desk in list((desks or self.desks).items()):
            _say(f"{self.count:,} articles, round {number + 1}, {step}: {name} ...")
            try:
                self.runs[step, name].append(desk.build(*([search] if name == OURS else [])))
            except subprocess.SubprocessError as error:
                if name != ELEVENTY:
                    raise
                self.failures.append(f"{name} failed at {self.count:,} articles ({step}): {reason(error)}")
                del self.desks[name]


def reason(error: subprocess.SubprocessError) -> str:
    """Why a build failed, in a line: of what it said the first line that names an error, or the last."""
    if not isinstance(error, subprocess.CalledProcessError):
        return f"not done after {LIMIT:,} s"
    lines = str(error.output).strip().splitlines() or [""]
    said = next((line for line in lines if "error" in line.lower()), lines[-1])
    return f"exit status {error.returncode}: {said.strip()}"


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
