"""What Lighthouse says of a page: its mobile profile, a middling phone on slow 4G."""

import json
import os
import statistics
import subprocess
from pathlib import Path
from typing import Any, Final, NamedTuple

from tools.install import program

HERE: Final = Path(__file__).parent

RUNS: Final = 5
"""A page is judged so many times and the median counts, because its speed depends on what else the machine does."""

_CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
_MEASURES: Final = ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "total-byte-weight")


class Figures(NamedTuple):
    """Lighthouse's four scores (0 to 100), then what they are made of.

    Largest contentful paint (s), time in which the page answers nothing (ms; the one that suffers most from a busy machine),
    layout shift, and bytes until the page is idle.
    """

    performance: float
    accessibility: float
    best_practices: float
    seo: float
    paint: float
    blocked: float
    shift: float
    transferred: float


class Audit(NamedTuple):
    """A page's figures, and the names of the audits that took points off the scores that do not depend on speed."""

    figures: Figures
    misses: tuple[str, ...]


GOALS: Final = {"performance": 98, "accessibility": 100, "best_practices": 100, "seo": 100}
"""What each score has to reach; besides, nothing may shift."""


def missed_goals(figures: Figures) -> tuple[str, ...]:
    """Each goal that a page misses, with what it has: `performance 97 (98)`."""
    has = figures._asdict()
    low = [f"{name} {has[name]:.0f} ({goal})" for name, goal in GOALS.items() if has[name] < goal]
    return (*low, *([f"shift {figures.shift:.3f} (0)"] if figures.shift else []))


def audit(address: str, folder: Path) -> Audit:
    """The medians of some runs of the Lighthouse that is installed in this folder."""
    reports = [_report(address, folder) for _ in range(RUNS)]
    columns = zip(*map(_figures, reports), strict=True)
    return Audit(Figures(*map(statistics.median, columns)), _misses(reports[0]))


def _report(address: str, folder: Path) -> dict[str, Any]:
    lighthouse = [program("node"), str(folder / "node_modules" / "lighthouse" / "cli" / "index.js"), address]
    options = ["--quiet", "--output=json", "--no-enable-error-reporting", f"--only-categories={','.join(_CATEGORIES)}"]
    run = subprocess.run(  # noqa: S603  the address is our own server's
        [*lighthouse, *options, "--chrome-flags=--headless=new --no-sandbox"],
        env=os.environ | {"CHROME_PATH": program("chromium")},
        stdout=subprocess.PIPE,
        check=True,
    )
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def _figures(report: dict[str, Any]) -> Figures:
    scores = [report["categories"][name]["score"] * 100 for name in _CATEGORIES]
    paint, blocked, shift, weight = (report["audits"][name]["numericValue"] for name in _MEASURES)
    return Figures._make((*scores, paint / 1000, blocked, shift, weight))


def _misses(report: dict[str, Any]) -> tuple[str, ...]:
    weighed = (item for name in _CATEGORIES[1:] for item in report["categories"][name]["auditRefs"] if item["weight"])
    scores = {item["id"]: report["audits"][item["id"]]["score"] for item in weighed}
    return tuple(name for name, score in scores.items() if score is not None and score < 1)
