"""Judge the built demo newspaper on a phone: python -m tools.lighthouse OUTPUT [--cache .cache]."""

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from tools.install import npm_packages
from tools.lighthouse.audit import HERE, RUNS, audit, missed_goals
from tools.lighthouse.first_screen import PHONE, PIXEL_RATIO, first_screen, opened_browser
from tools.lighthouse.server import serving

PAGES: Final = {
    "front": "/",
    "article with 22 photos": "/2026/ngay-hoi-dai-doan-ket-bau-sen/",
    "section": "/tin-tuc/",
    "models": "/mo-hinh-dan-van-kheo/",
    "documents": "/van-ban-chi-dao/",
    "search": "/tim-kiem/",
}


def main() -> None:
    """Print a table of Lighthouse's figures and one of what arrives before the first scroll, then the goals that are missed."""
    parser = argparse.ArgumentParser(prog="python -m tools.lighthouse", description=main.__doc__)
    parser.add_argument("output", type=Path, help="the built site")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), help="the cache folder (default: .cache)")
    asked = parser.parse_args()
    before = os.getloadavg()[0]
    folder = asked.cache.resolve() / "lighthouse"
    npm_packages(HERE, folder)
    misses: dict[str, tuple[str, ...]] = {}
    goals: dict[str, tuple[str, ...]] = {}
    pages = {name: address for name, address in PAGES.items() if (asked.output / address[1:] / "index.html").is_file()}
    with serving(asked.output) as site:
        _say("| Lighthouse, mobile | performance | accessibility | best practices | SEO | LCP s | TBT ms | CLS | KB |")
        _say("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
        for name, address in pages.items():
            figures, misses[name] = audit(site + address, folder)
            goals[name] = missed_goals(figures)
            scores = " | ".join(f"{score:.0f}" for score in figures[:4])
            speed = f"{figures.paint:.2f} | {figures.blocked:.0f} | {figures.shift:.3f}"
            _say(f"| {name} | {scores} | {speed} | {figures.transferred / 1000:.0f} |")
        _say(f"\n| {PHONE['width']} px at {PIXEL_RATIO}x, slow 4G, not scrolled | KB | requests | LCP s | CLS |")
        _say("|---|---:|---:|---:|---:|")
        with opened_browser() as browser:
            for name, address in pages.items():
                screen = first_screen(browser, site + address)
                speed = f"{screen.paint:.2f} | {screen.shift:.3f}"
                _say(f"| {name} | {screen.transferred / 1000:.0f} | {screen.requests} | {speed} |")
    _say(f"\nMedian of {RUNS} runs of Lighthouse. Load average {before:.1f} before, {os.getloadavg()[0]:.1f} after.")
    for name in pages:
        if misses[name]:
            _say(f"Points lost by {name}: {', '.join(misses[name])}.")
        if goals[name]:
            _say(f"Goals missed by {name}: {', '.join(goals[name])}.")
    if not any(goals.values()):
        _say("Every page reaches every goal.")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
