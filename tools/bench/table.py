"""The measurements as Markdown, beside the goals that they have to meet."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from tools.bench.contenders import Contender
from tools.bench.cost import Cost


class Goal(NamedTuple):
    """What is promised: `ours` costs at most this share of `theirs`, in `cpu` or `wall` seconds."""

    promise: str
    ours: str
    theirs: str
    unit: str
    limit: float


GOALS: Final = (
    Goal("same files: CPU of eleventy-img's", "same", "eleventy", "cpu", 0.9),
    Goal("same files: CPU of Hugo's", "same", "hugo", "cpu", 0.4),
    Goal("default recipe: CPU of eleventy-img's six files", "default", "eleventy", "cpu", 0.6),
    Goal("wall time on two cores, of one core's", "same", "one core", "wall", 0.58),
)


def table(contenders: Mapping[str, Contender], costs: Mapping[str, Cost], photos: int) -> Iterator[str]:
    """The lines of both tables: cost per photo, and the goals."""
    eleventy, hugo = costs["eleventy"].cpu, costs["hugo"].cpu
    yield "| | files of a photo | CPU ms | wall ms | KB | CPU / eleventy-img | CPU / Hugo |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for name, contender in contenders.items():
        cost = costs[name]
        figures = (
            f"{cost.cpu / photos * 1000:.0f}",
            f"{cost.wall / photos * 1000:.0f}",
            f"{cost.written / photos / 1000:.0f}",
            f"{cost.cpu / eleventy:.2f}",
            f"{cost.cpu / hugo:.2f}",
        )
        yield f"| {contender.name} | {contender.task} | {' | '.join(figures)} |"
    yield ""
    yield "| goal | at most | measured | |"
    yield "|---|---:|---:|---|"
    for goal in GOALS:
        share = getattr(costs[goal.ours], goal.unit) / getattr(costs[goal.theirs], goal.unit)
        yield f"| {goal.promise} | {goal.limit:.2f} | {share:.2f} | {'met' if share <= goal.limit else 'missed'} |"
