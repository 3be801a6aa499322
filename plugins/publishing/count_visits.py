"""`make visits`: counts what is new in the access log, without script or cookie, and writes what the front page shows.

GoAccess tells readers from robots and counts pages. What it cannot do is go on where it stopped without counting twice when
logs are rotated, copied or packed between (docs/decisions/0013-publishing.md): so it gets new lines only, a day at a time.
"""

import argparse
import fcntl
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final
from urllib.parse import quote, unquote

from plugins.articles.atomic import write_atomically
from plugins.articles.clock import build_time
from plugins.publishing.counted import Counted, DamagedCountError, read_counted
from plugins.publishing.log_cursors import Cursors
from plugins.publishing.log_lines import LogFormat, pages_by_day
from plugins.publishing.refusal import RefusedError, report
from plugins.vietnamese.dates import VIETNAM

_PANELS_LEFT_OUT: Final = [
    "VISITORS",
    "REQUESTS_STATIC",
    "NOT_FOUND",
    "HOSTS",
    "OS",
    "BROWSERS",
    "VISIT_TIMES",
    "VIRTUAL_HOSTS",
    "REFERRERS",
    "REFERRING_SITES",
    "KEYPHRASES",
    "STATUS_CODES",
    "REMOTE_USER",
    "CACHE_STATUS",
    "GEO_LOCATION",
    "ASN",
    "MIME_TYPE",
    "TLS_TYPE",
]
_MOST_PAGES: Final = 1_000_000


def count(log: Path, state: Path, visits: Path) -> int:
    """How many pages were read since the last time. `state` goes on from there, and `visits` is for the front page.

    Raises RefusedError, and then both are as they were.
    """
    with _alone(state):
        counted = _read(state)
        cursors = Cursors(counted.cursors)
        before = counted.total
        for day, pages in _count_new(cursors, _files(log)):
            counted.add(day, pages)
        counted.cursors = cursors.kept()
        now = build_time()
        counted.forget_before(now.astimezone(VIETNAM).date())
        # One file holds both the sums and how far they reach, so a kill between leaves neither ahead of the other.
        write_atomically(state, counted.to_bytes())
        write_atomically(visits, counted.for_readers(now))
    return counted.total - before


def _files(log: Path) -> list[Path]:
    """The log and what rotation has made of it, the oldest first: news.log, news.log.1, news.log.2.gz, news-2026-11-22.log."""
    found = [path for path in log.parent.glob(f"{log.stem}*") if path.is_file()]
    if log not in found:
        raise RefusedError(f"không có tệp nhật ký {log}.")
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name))


def _read(state: Path) -> Counted:
    if not state.is_file():
        return Counted()
    try:
        return read_counted(state.read_bytes())
    except DamagedCountError as error:
        raise RefusedError(f"{state} bị hỏng ({error}). Lấy lại từ bản sao lưu, nếu không tổng số sẽ mất.") from error


def _count_new(cursors: Cursors, files: list[Path]) -> Iterator[tuple[str, Counter[str]]]:
    """The pages read by day, counted in the new lines of all files."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        parts: dict[tuple[LogFormat, str], IO[bytes]] = {}
        for file in files:
            for form, day, line in pages_by_day(cursors.new_lines(file)):
                part = parts.get((form, day))
                if part is None:
                    part = parts[form, day] = stack.enter_context((Path(name) / f"{form.name}-{day}.log").open("wb"))
                part.write(line)
        for (form, day), part in parts.items():
            part.close()
            yield day, _pages(Path(part.name), form)


def _pages(part: Path, form: LogFormat) -> Counter[str]:
    """How often people, not robots, read each page of a day, by GoAccess."""
    options = [
        "--no-global-config",
        "--ignore-crawlers",
        "--unknowns-as-crawlers",
        "--anonymize-ip",
        "--no-query-string",
    ]
    left_out = [f"--ignore-panel={panel}" for panel in _PANELS_LEFT_OUT]
    result = part.with_suffix(".json")
    command = ["goaccess", str(part), f"--log-format={form.name}", *options, *left_out, f"--max-items={_MOST_PAGES}"]
    try:
        done = subprocess.run([*command, "-o", str(result)], capture_output=True, check=False)  # noqa: S603 our own words
    except FileNotFoundError:
        raise RefusedError("máy này thiếu chương trình goaccess.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RefusedError(f"goaccess không đọc được nhật ký: {said[-1] if said else done.returncode}")
    pages: Counter[str] = Counter()
    for row in json.loads(result.read_bytes()).get("requests", {}).get("data", []):
        pages[quote(unquote(row["data"]))] += row["hits"]["count"]
    return pages


@contextmanager
def _alone(state: Path) -> Iterator[None]:
    """Count alone. Raises RefusedError where another count is going on."""
    state.parent.mkdir(parents=True, exist_ok=True)
    with state.with_name(f".{state.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RefusedError("đang có một lần đếm khác chạy. Đợi xong rồi chạy lại.") from None
        yield


def main() -> int:
    """Count as the command line says; 1 where it cannot be done."""
    parser = argparse.ArgumentParser(prog="count_visits", description="Count what is new in the access log.")
    parser.add_argument(
        "--log", type=Path, required=True, help="the log that is being written; its rotated files lie beside it"
    )
    parser.add_argument("--state", type=Path, required=True, help="what was counted so far; keep a copy of it")
    parser.add_argument("--visits", type=Path, required=True, help="what the front page shows")
    options = parser.parse_args()
    try:
        new = count(options.log, options.state, options.visits)
    except RefusedError as error:
        return report(error)
    sys.stdout.write(f"Đếm thêm {new} lượt xem.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
