from datetime import date
from pathlib import Path

import pytest

from plugins.articles.gone import Gone, read_gone


def read(content: Path, text: str) -> tuple[tuple[Gone, ...], list[str]]:
    (content / "gone.yaml").write_text(text, encoding="utf-8")
    entries, problems = read_gone(content)
    return entries, [str(problem).removeprefix(f"{content}/") for problem in problems]


def test_entries_are_read_with_their_lines(tmp_path: Path) -> None:
    entries, problems = read(
        tmp_path,
        "# Đã gỡ\n- address: /2025/bai-cu/\n  date: 2026-01-31\n  reason: Hết hạn đăng.\n"
        "- address: https://cu.vn/tin/thảo.html\n  date: 2026-02-01 23:30\n",
    )
    assert problems == []
    assert entries == (
        Gone("/2025/bai-cu/", date(2026, 1, 31), "Hết hạn đăng.", 2),
        Gone("/tin/th%E1%BA%A3o.html", date(2026, 2, 1), "", 5),
    )


def test_no_file_and_an_empty_file_take_nothing_down(tmp_path: Path) -> None:
    assert read_gone(tmp_path) == ((), ())
    assert read(tmp_path, "# chưa có gì\n") == ((), [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "- date: 2026-01-31\n",
            "gone.yaml:1: mục này thiếu dòng address: /2025/bai-da-go/.",
        ),
        ("- address: /2025/a/\n", "gone.yaml:1: mục này thiếu dòng date: 2026-01-31."),
        (
            "- address: /2025/a/\n  date: 31/01/2026\n",
            'gone.yaml:2: ngày "31/01/2026" viết ngược. Viết 2026-01-31 00:00.',
        ),
        (
            "- address: bài cũ\n  date: 2026-01-31\n",
            'gone.yaml:1: "bài cũ" không phải địa chỉ của một bài. Viết như /2025/bai-da-go/.',
        ),
        (
            "- address: /../a/\n  date: 2026-01-31\n",
            'gone.yaml:1: "/../a/" không phải địa chỉ của một bài. Viết như /2025/bai-da-go/.',
        ),
        (
            "- adress: /2025/a/\n",
            'gone.yaml:1: không có khóa "adress" ở đây. Có phải là "address"? Các khóa dùng được: address, date, reason.',
        ),
        (
            "- address: /a/\n  date: 2026-01-31\n- address: /a/\n  date: 2026-01-31\n",
            "gone.yaml:3: địa chỉ /a/ đã ghi ở dòng 1. Bỏ một trong hai mục.",
        ),
        (
            "/2025/a/: 2026-01-31\n",
            "gone.yaml:1: tệp này phải là một danh sách, mỗi mục bắt đầu bằng - address: /2025/bai-da-go/",
        ),
        (
            "- address: [\n",
            "gone.yaml:2: không đọc được dòng này. Mỗi mục gồm ba dòng: - address:, date:, reason:.",
        ),
    ],
)
def test_a_wrong_entry_is_told(tmp_path: Path, text: str, message: str) -> None:
    _, problems = read(tmp_path, text)
    assert problems == [message]
