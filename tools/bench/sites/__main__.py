"""Measure whole builds: python -m tools.bench.sites [--articles 1000 10000 30000] [--cache .cache]."""

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from tools.bench.sites.generators import generators, machine
from tools.bench.sites.rounds import TODAY, measure
from tools.bench.sites.table import table

SIZES: Final = (1_000, 10_000, 30_000)
FEWEST: Final = 10 * TODAY


def main() -> None:
    """Build sites of all sizes, ours beside Hugo's and Eleventy's, and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.sites", description=main.__doc__)
    parser.add_argument("--articles", type=_size, nargs="+", default=SIZES, help="sizes (default: 1000 10000 30000)")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), help="the cache folder (default: .cache)")
    asked = parser.parse_args()
    folder = asked.cache.resolve() / "bench"
    runners = generators(folder)
    load = os.getloadavg()[0]
    sites = [measure(count, folder, runners) for count in sorted(asked.articles)]
    for line in table(sites):
        sys.stdout.write(f"{line}\n")
    rounds = ", ".join(f"{site.rounds} of {site.articles:,} articles" for site in sites)
    sys.stdout.write(
        f"\nRounds: {rounds}. {machine(folder)}. Load average {load:.1f} before, {os.getloadavg()[0]:.1f} after.\n\n"
    )


def _size(text: str) -> int:
    """A number of articles. Raises ArgumentTypeError."""
    if not text.isdecimal() or int(text) < FEWEST:
        raise argparse.ArgumentTypeError(f"{text} is no number of articles from {FEWEST} on")
    return int(text)


if __name__ == "__main__":
    main()
