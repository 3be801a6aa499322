"""Measure the import of pages: python -m tools.bench.importing [--pages 300]."""

import argparse
import os
import sys
from datetime import UTC, datetime
from time import process_time
from typing import Final

from plugins.scrape_import.adapters import read_article
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.markdown import to_markdown
from tools.bench.old_pages import BASE, old_page

GOAL: Final = 100
"""Pages a second on one core."""

ARTICLES: Final = ((700, 4), (2400, 22))
"""Words and photos: the ordinary article of the recorded sites, and a long one with a gallery."""


def main() -> None:
    """Parse pages of an old site and convert them to Markdown, in one process, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.importing", description=main.__doc__)
    parser.add_argument("--pages", type=int, default=300, help="how many pages of each kind (default: 300)")
    pages = parser.parse_args().pages
    load = os.getloadavg()[0]
    sys.stdout.write(
        "| NukeViet pages | KB | parse: CPU ms | convert: CPU ms | pages a second on one core | goal | |\n"
    )
    sys.stdout.write("|---|---:|---:|---:|---:|---:|---|\n")
    for words, photos in ARTICLES:
        sys.stdout.write(f"{_row(words, photos, pages)}\n")
    sys.stdout.write(
        f"\n{pages} pages each. {os.cpu_count()} cores, Python {sys.version.split()[0]}. "
        f"Load average {load:.1f} before, {os.getloadavg()[0]:.1f} after.\n\n"
    )


def _row(words: int, photos: int, pages: int) -> str:
    answers = [_answer(number, words, photos) for number in range(1, pages + 1)]
    size = sum(len(answer.body) for answer in answers) / pages / 1000
    start = process_time()
    articles = [read_article(answer) for answer in answers]
    parsed = process_time()
    for article in articles:
        to_markdown(article.body)
    ended = process_time()
    speed = pages / (ended - start)
    costs = f"{(parsed - start) / pages * 1000:.1f} | {(ended - parsed) / pages * 1000:.1f} | {speed:.0f}"
    verdict = "met" if speed >= GOAL else "missed"
    return f"| {words:,} words, {photos} photos | {size:.0f} | {costs} | {GOAL} | {verdict} |"


def _answer(number: int, words: int, photos: int) -> Answer:
    address = f"{BASE}/tin-xa/bai-viet-so-{number}.html"
    page = old_page(number, words, photos)
    return Answer(address, address, 200, datetime(2026, 1, 1, tzinfo=UTC), page.encode())


if __name__ == "__main__":
    main()
