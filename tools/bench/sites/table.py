"""The measurements as Markdown, beside the goals that they have to meet."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from tools.bench.sites.figures import COLD, EDIT, EDIT_WITH_INDEX, NEW, STEPS, UNCHANGED, Figures
from tools.bench.sites.generators import ELEVENTY, HUGO, OURS

NAMES: Final = (OURS, HUGO, ELEVENTY)


class Goal(NamedTuple):
    """What is promised: at a site of so many articles the measured figure is at most the limit."""

    promise: str
    limit: float
    articles: int
    measured: Callable[[Figures], float | None]


def goals() -> tuple[Goal, ...]:
    """All goals but that of growth, which takes two sites."""
    return (
        Goal("one edit / Hugo", 0.25, 10_000, lambda site: site.share(EDIT, HUGO)),
        Goal("no change / Hugo", 0.15, 10_000, lambda site: site.share(UNCHANGED, HUGO)),
        Goal("one new article / Hugo", 0.3, 10_000, lambda site: site.share(NEW, HUGO)),
        Goal("one edit with the search index / Hugo", 0.45, 10_000, lambda site: site.share(EDIT_WITH_INDEX, HUGO)),
        Goal("cold / Hugo", 1.5, 10_000, lambda site: site.share(COLD, HUGO)),
        Goal("cold / Eleventy", 1, 10_000, lambda site: site.share(COLD, ELEVENTY)),
        Goal("memory without the index / Hugo", 0.5, 10_000, _share_of_memory),
        Goal("memory of any build, GB", 1.5, 30_000, lambda site: _in(1e9, site.peak(OURS, *STEPS))),
    )


def table(sites: Sequence[Figures]) -> Iterator[str]:
    """The lines of both tables: what each step costs, and the goals."""
    yield from _costs(sites)
    yield ""
    yield from _goals(sites)
    for site in sites:
        for failure in site.failures:
            yield f"\n{failure}"


def _costs(sites: Sequence[Figures]) -> Iterator[str]:
    yield (
        "| articles | | ours s | Hugo s | Eleventy s | ours / Hugo | ours / Eleventy"
        " | MB: ours | Hugo | Eleventy | files written: ours | Hugo | Eleventy |"
    )
    yield f"|---:|---|{'---:|' * 11}"
    for site in sites:
        for step in STEPS:
            cells = (
                f"{site.articles:,}",
                step,
                *(_number(site.seconds(step, name), ".2f") for name in NAMES),
                *(_number(site.share(step, other), ".2f") for other in (HUGO, ELEVENTY)),
                *(_number(_in(1e6, site.peak(name, step)), ",.0f") for name in NAMES),
                *(_number(site.written(step, name), ",") for name in NAMES),
            )
            yield f"| {' | '.join(cells)} |"


def _goals(sites: Sequence[Figures]) -> Iterator[str]:
    yield f"| goal | at most | {' | '.join(f'{site.articles:,} articles' for site in sites)} | |"
    yield f"|---|---:|{'---:|' * len(sites)}---|"
    for goal in goals():
        measured = {site.articles: goal.measured(site) for site in sites}
        figures = " | ".join(_number(figure, ".2f") for figure in measured.values())
        verdict = _verdict(measured.get(goal.articles), goal.limit)
        yield f"| {goal.promise} | {goal.limit:.2f} | {figures} | {verdict} at {goal.articles:,} |"
    if len(sites) > 1:
        yield _growth(sites[0], sites[-1], len(sites))


def _growth(smallest: Figures, largest: Figures, columns: int) -> str:
    """The line of how much more an edit costs on the largest site than on the smallest."""
    before, after = smallest.seconds(EDIT, OURS), largest.seconds(EDIT, OURS)
    growth, limit = after / before if before and after else None, largest.articles / smallest.articles
    promise = f"one edit, times from {smallest.articles:,} to {largest.articles:,} articles"
    cells = " | " * (columns - 1) + _number(growth, ".2f")
    return f"| {promise} | {limit:.2f} | {cells} | {_verdict(growth, limit)} |"


def _share_of_memory(site: Figures) -> float | None:
    without_index = [step for step in STEPS if step != EDIT_WITH_INDEX]
    ours, hugo = site.peak(OURS, *without_index), site.peak(HUGO, COLD)
    return ours / hugo if ours and hugo else None


def _in(unit: float, amount: int | None) -> float | None:
    return None if amount is None else amount / unit


def _number(amount: float | None, how: str) -> str:
    return "–" if amount is None else format(amount, how)


def _verdict(measured: float | None, limit: float) -> str:
    if measured is None:
        return "not measured"
    return "met" if measured <= limit else "missed"
