import json

import pytest

from plugins.scrape_import.file_names import Lost
from plugins.scrape_import.report import Entry, Report, gigabytes
from plugins.scrape_import.report_page import report_page

ADDRESS = "https://cu.example/tin/bai-1.html"
DONE = Entry(ADDRESS, "imported", "Bài <một>", "content/articles/2024/bai-mot", fields=("lead", "tags"))


@pytest.mark.parametrize(
    ("report", "whole"),
    [
        (Report("x", (DONE,)), True),
        (Report("x", (DONE, Entry(ADDRESS, "refused"))), True),
        (Report("x", (Entry(ADDRESS, "refused"),)), False),
        (Report("x", (DONE, Entry(ADDRESS, "failed"))), False),
        (Report("x", (Entry(ADDRESS, "imported", lost=(Lost("a", "b"),)),)), False),
        (Report("x", (Entry(ADDRESS, "imported", lost=(Lost("a", "b", is_elsewhere=True),)),)), True),
        (Report("x", (DONE,), ("Không đọc được danh mục.",)), False),
    ],
)
def test_an_import_is_whole_when_nothing_failed(report: Report, *, whole: bool) -> None:
    assert report.is_whole is whole


def test_programs_get_figures_and_reasons() -> None:
    report = Report("https://cu.example/", (DONE, Entry(ADDRESS, "failed", reason="mất mạng")), (), 10, 20)
    values = json.loads(report.json())
    assert values["found"] == 2
    assert values["counts"] == {"imported": 1, "unchanged": 0, "kept": 0, "refused": 0, "failed": 1}
    assert values["fields"]["lead"] == 1
    assert values["bytes"] == {"downloaded": 10, "articles": 20}
    assert values["articles"][1] == {"address": ADDRESS, "outcome": "failed", "reason": "mất mạng"}


def test_the_terminal_shows_what_needs_a_look() -> None:
    report = Report("x", (DONE, DONE, Entry(ADDRESS, "kept", folder="content/a")), ("Một thông báo.",))
    assert report.text().splitlines() == [
        f"Đã sửa tay, giữ nguyên: content/a ← {ADDRESS}",
        "Đã nhập: 2",
        "Đã sửa tay, giữ nguyên: 1",
        "Một thông báo.",
    ]


def test_the_page_is_for_editors_and_safe() -> None:
    entries = (DONE, Entry(ADDRESS, "imported", "B", "c", lost=(Lost("a.jpg", "mất"),), remarks=("Thẻ lạ <x>.",)))
    page = report_page(Report("https://cu.example/", entries, size=3 * 2**30))
    assert '<html lang="vi">' in page
    assert "Bài &lt;một&gt;" in page
    assert "Thẻ lạ &lt;x&gt;." in page
    assert "a.jpg — mất" in page
    assert "3,0 GB" in page


def test_the_page_tells_how_to_allow_another_host_and_what_stays_behind() -> None:
    lost = tuple(
        Lost(f"https://{host}/{n}.jpg", "x", is_elsewhere=True) for n, host in enumerate(["b.vn", "a.vn", "a.vn"])
    )
    entries = (Entry(ADDRESS, "imported", "Bài", "c", lost=lost, comments=3),)
    page = report_page(
        Report("https://cu.example/", entries, others=("https://cu.example/about/",), hints=("Lời nhắc.",))
    )
    assert "Máy chủ: a.vn (2), b.vn (1)." in page
    assert "thêm: --also-host tên-máy-chủ" in page
    assert "Thiếu ảnh, thiếu tệp" not in page
    assert 'href="https://cu.example/about/"' in page
    assert "3 bình luận" in page
    assert "<p>Lời nhắc.</p>" in page


@pytest.mark.parametrize(("size", "words"), [(0, "0,0 MB"), (5 * 2**20, "5,0 MB"), (1536 * 2**20, "1,5 GB")])
def test_sizes_in_words(size: int, words: str) -> None:
    assert gigabytes(size) == words
