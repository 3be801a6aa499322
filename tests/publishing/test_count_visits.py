import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.publishing.count_visits import count
from plugins.publishing.log_lines import pages_by_day
from plugins.publishing.refusal import RefusedError
from tests.conftest import ROOT

PHONE = "Mozilla/5.0 (Linux; Android 13; SM-A536E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36"
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
NOON = datetime.fromisoformat("2026-11-22T12:00:00+07:00")


def line(
    address: str = "/2026/bai-1/", *, minute: int = 0, agent: str = PHONE, status: int = 200, method: str = "GET"
) -> str:
    time = (NOON + timedelta(minutes=minute)).strftime("%d/%b/%Y:%H:%M:%S %z")
    return f'203.0.113.0 - - [{time}] "{method} {address} HTTP/1.1" {status} 512 "-" "{agent}"\n'


def lines(first: int, last: int) -> str:
    return "".join(line(f"/2026/bai-{number % 3}/", minute=number) for number in range(first, last))


class Office:
    """A folder with logs, and what is counted in them."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "logs/news.log"
        self.log.parent.mkdir()
        self.state, self.visits = folder / "counted.json", folder / "visits.json"

    def write(self, *texts: str) -> None:
        with self.log.open("a", encoding="utf-8") as log:
            log.writelines(texts)

    def count(self) -> int:
        return count(self.log, self.state, self.visits)

    def shown(self) -> dict[str, Any]:
        shown: dict[str, Any] = json.loads(self.visits.read_bytes())
        return shown


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON.timestamp())))
    return Office(tmp_path)


def test_pages_are_counted_and_nothing_else(office: Office) -> None:
    office.write(
        line("/"),
        line("/2026/bai-1/"),
        line("/2026/bai-1/?fbclid=x", status=304),
        line("/2026/t%C3%ACm/"),
        line("/2026/bai-1/", agent=ROBOT),
        line("/2026/bai-1/", agent="curl/8.0"),
        line("/2026/bai-1/", agent="-"),
        line("/2026/bai-1/", status=404),
        line("/2026/bai-1/", method="POST"),
        line("/anh/a.avif"),
        line("/giao-dien/site.css"),
        "\0\0\0 cut off\n",
    )
    assert office.count() == 4
    assert office.shown() == {
        "as_of": "2026-11-22T12:00:00+07:00",
        "today": 4,
        "month": 4,
        "total": 4,
        "most_read": [["/2026/bai-1/", 2], ["/2026/t%C3%ACm/", 1]],
    }
    assert "203.0.113" not in office.state.read_text() + office.visits.read_text()


def test_days_end_at_midnight_in_vietnam_and_what_was_read_long_ago_is_only_a_sum(office: Office) -> None:
    day = 24 * 60
    office.write(*(line(minute=minute) for minute in (-40 * day, -8 * day, -12 * 60 - 1, -12 * 60, -1)))
    utc = line(minute=-1).replace("11:59:00 +0700", "04:59:00 +0000")
    office.write(utc)
    assert office.count() == 6
    shown = office.shown()
    assert (shown["today"], shown["month"], shown["total"], shown["most_read"]) == (3, 5, 6, [["/2026/bai-1/", 4]])


def test_a_second_run_adds_nothing_twice(office: Office) -> None:
    office.write(lines(-9, 0))
    assert [office.count(), office.count()] == [9, 0]
    office.write(lines(0, 2), line(minute=2)[:30])
    assert [office.count(), office.count()] == [2, 0]
    office.write(line(minute=2)[30:])
    assert [office.count(), office.count()] == [1, 0]
    assert office.shown()["total"] == 12


def rename(log: Path) -> None:
    log.rename(log.with_name("news.log.1"))
    log.touch()


def copy_and_cut(log: Path) -> None:
    shutil.copy(log, log.with_name("news.log.1"))
    log.write_bytes(b"")


def pack(log: Path) -> None:
    log.with_name("news.log.2.gz").write_bytes(gzip.compress(log.read_bytes()))
    log.write_bytes(b"")


def name_by_day(log: Path) -> None:
    log.rename(log.with_name("news-2026-11-22T00-00-00.000.log"))
    log.touch()


@pytest.mark.parametrize("rotate", [rename, copy_and_cut, pack, name_by_day])
def test_a_rotated_or_cut_log_loses_nothing(office: Office, rotate: Any) -> None:
    office.write(lines(-9, 0))
    assert office.count() == 9
    office.write(lines(0, 4))
    rotate(office.log)
    office.write(lines(4, 6))
    assert [office.count(), office.count()] == [6, 0]
    office.write(lines(6, 7))
    assert office.count() == 1


def test_a_log_that_was_only_copied_is_counted_once(office: Office) -> None:
    office.write(lines(-9, 0))
    shutil.copy(office.log, office.log.with_name("news.log.1"))
    assert [office.count(), office.count()] == [9, 0]


def test_caddy_tells_the_same(office: Office) -> None:
    def caddy(address: str, agent: str, status: int) -> str:
        entry = {
            "level": "info",
            "ts": NOON.timestamp() - 60.5,
            "logger": "http.log.access",
            "msg": "handled request",
            "request": {
                "remote_ip": "203.0.113.0",
                "remote_port": "40000",
                "proto": "HTTP/2.0",
                "method": "GET",
                "host": "news.example",
                "uri": address,
                "headers": {"User-Agent": [agent]},
                "tls": {
                    "resumed": False,
                    "version": 772,
                    "cipher_suite": 4865,
                    "proto": "h2",
                    "server_name": "news.example",
                },
            },
            "user_id": "",
            "duration": 0.0005,
            "size": 512,
            "status": status,
            "resp_headers": {"Content-Type": ["text/html; charset=utf-8"]},
        }
        return json.dumps(entry, separators=(",", ":")) + "\n"

    office.write(caddy("/2026/bai-1/", PHONE, 200), caddy("/2026/bai-1/", ROBOT, 200), caddy("/khong-co/", PHONE, 404))
    assert office.count() == 1
    assert office.shown()["most_read"] == [["/2026/bai-1/", 1]]


def test_a_missing_log_and_a_damaged_count_are_told_and_nothing_is_lost(office: Office) -> None:
    def refused() -> str:
        with pytest.raises(RefusedError) as refusal:
            office.count()
        return str(refusal.value.reasons[0])

    assert refused() == f"không có tệp nhật ký {office.log}."
    office.write(line())
    office.state.write_text("{")
    assert refused().startswith(f"{office.state} bị hỏng (")
    assert office.state.read_text() == "{"


def test_the_command_says_how_many(office: Office) -> None:
    office.write(lines(0, 3))
    arguments = ("--log", office.log, "--state", office.state, "--visits", office.visits)
    command = [sys.executable, "-m", "plugins.publishing.count_visits", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "Đếm thêm 3 lượt xem.\n")


@pytest.mark.parametrize("text", ["", "a", '203.0.113.0 - - [32/Foo/2026:1] "GET / HTTP/1.1" 200 1', '{"ts":1'])
def test_damaged_lines_are_left_out(text: str) -> None:
    def found(texts: Iterable[str]) -> list[object]:
        return list(pages_by_day(one.encode() for one in texts))

    assert found([text]) == []
