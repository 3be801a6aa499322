import json
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.views.front import front_view
from plugins.views.parts import Link
from plugins.views.settings import ViewSettings
from plugins.views.site_file import SiteFile, read_site_file
from plugins.views.visits import read_visits
from tests.conftest import Workshop, write_article
from tests.views.newspaper import frame_of

COUNTED = {
    "as_of": "2026-11-21T23:00:00+00:00",
    "today": 1234,
    "month": 20,
    "total": 30,
    "most_read": [["/2026/khong-con/", 9], ["/2026/hai/", 8], ["/2026/mot/", 7], ["/2026/ba/", 1]],
}


def write_visits(folder: Path, value: object = COUNTED) -> Path:
    path = folder / "visits.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_the_front_page_shows_what_was_counted_and_carries_the_old_total_on(tmp_path: Path) -> None:
    for name, title in (("mot", "Một"), ("hai", "Hai"), ("ba", "Ba")):
        write_article(tmp_path / "content", f"2026/{name}.md", f"title: {title}\ndate: 2026-01-01")
    visits, problems = read_visits(write_visits(tmp_path))
    frame = replace(frame_of(tmp_path / "content", SiteFile(old_visits=1_444_501)), visits=visits)
    quiet = front_view(frame, ViewSettings(most_read=2)).quiet
    assert quiet is not None
    assert quiet.numbers is not None
    assert problems == ()
    assert quiet.numbers.rows == (("Hôm nay", "1.234"), ("Tháng này", "20"), ("Tổng số", "1.444.531"))
    assert quiet.numbers.as_of == "tính đến 06:00 ngày 22/11/2026"
    assert quiet.most_read == (Link("Hai", "/2026/hai/"), Link("Một", "/2026/mot/"))


@pytest.mark.parametrize("value", [{}, [], {**COUNTED, "as_of": "hôm nay"}, {**COUNTED, "most_read": [1]}])
def test_a_damaged_file_is_told_and_shows_nothing(tmp_path: Path, value: object) -> None:
    path = write_visits(tmp_path, value)
    visits, (problem,) = read_visits(path)
    assert visits is None
    assert str(problem) == f"{path}:1: không đọc được số lượt truy cập trong tệp này. Chạy lại make visits."


@pytest.mark.parametrize(
    ("text", "count", "problem"),
    [
        ("old_visits: 1444501", 1_444_501, ""),
        ("old_visits: 1.444.501", 1_444_501, ""),
        ("# chưa có", 0, ""),
        ("old_visits: nhiều", 0, 'site.yaml:1: "nhiều" không phải số đếm. Viết như 1444501 hoặc 1.444.501.'),
    ],
)
def test_the_old_total_is_a_number(tmp_path: Path, text: str, count: int, problem: str) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(text, encoding="utf-8")
    site, problems = read_site_file(path)
    assert site.old_visits == count
    assert [str(one).removeprefix(f"{tmp_path}/") for one in problems] == ([problem] if problem else [])


def test_new_numbers_change_the_front_page_and_nothing_else(workshop: Workshop, tmp_path: Path) -> None:
    write_article(workshop.content, "2026/mot.md", "title: Một\ndate: 2026-01-01")
    assert workshop.build(SEARCH="0").returncode == 0
    before = workshop.files()
    assert workshop.build(SEARCH="0", VISITS=str(write_visits(tmp_path))).returncode == 0
    after = workshop.files()
    assert [name for name in after if after[name] != before.get(name) and not name.startswith(".")] == ["index.html"]
    assert "Thống kê truy cập" in after["index.html"].decode()
