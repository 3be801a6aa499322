"""What was measured of a site, and the shares and sums that follow from it."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final, NamedTuple

from tools.bench.sites.desk import Run
from tools.bench.sites.generators import OURS

COLD: Final = "cold"
UNCHANGED: Final = "no change"
EDIT: Final = "one edit"
NEW: Final = "one new article"
CLONE: Final = "fresh clone, restored CACHE"
CLONE_EDIT: Final = "one edit in a fresh clone"
EDIT_WITH_INDEX: Final = "one edit, search index too"
STEPS: Final = (COLD, UNCHANGED, EDIT, NEW, CLONE, CLONE_EDIT, EDIT_WITH_INDEX)


class Figures(NamedTuple):
    """The runs of all rounds by step and generator, on a site of so many articles."""

    articles: int
    rounds: int
    runs: Mapping[tuple[str, str], Sequence[Run]]
    failures: Sequence[str] = ()

    def seconds(self, step: str, name: str) -> float | None:
        """The median of the rounds; none if this generator did not build then."""
        runs = self.runs.get((step, name))
        return median(run.seconds for run in runs) if runs else None

    def share(self, step: str, other: str) -> float | None:
        """Our time by that of the other who built beside us: the median of the rounds, so that a busy minute weighs little."""
        pairs = list(zip(self.runs.get((step, OURS), ()), self.runs.get((step, other), ()), strict=False))
        return median(ours.seconds / theirs.seconds for ours, theirs in pairs) if pairs else None

    def peak(self, name: str, *steps: str) -> int | None:
        """The most memory of these steps, in bytes."""
        return max((run.peak for step in steps for run in self.runs.get((step, name), ())), default=None)

    def written(self, step: str, name: str) -> int | None:
        """The most files that a round wrote."""
        return max((run.written for run in self.runs.get((step, name), ())), default=None)
