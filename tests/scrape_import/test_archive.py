from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.scrape_import.archive import Answer, Archive
from plugins.scrape_import.files import replace_file

ADDRESS = "https://cu.example/tin/bai-1.html"


def answer(body: bytes = b"\xff\x00", status: int = 200) -> Answer:
    return Answer(
        ADDRESS, f"{ADDRESS}?x", status, datetime(2026, 1, 2, tzinfo=UTC), body, {"content-type": "text/html"}
    )


def test_an_answer_comes_back_byte_for_byte(tmp_path: Path) -> None:
    Archive(tmp_path).keep(answer())
    assert Archive(tmp_path).find(ADDRESS) == answer()


def test_an_unknown_address_has_no_answer(tmp_path: Path) -> None:
    assert Archive(tmp_path).find(ADDRESS) is None


def test_equal_bodies_are_kept_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for name in ("a", "b"):
        archive.keep(Answer(f"{ADDRESS}{name}", ADDRESS, 200, datetime(2026, 1, 2, tzinfo=UTC), b"x"))
    assert len([path for path in (tmp_path / "bodies").rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    ("status", "lasting"),
    [(200, True), (301, True), (404, True), (410, True), (403, False), (429, False), (503, False)],
)
def test_only_passing_troubles_are_asked_again(status: int, *, lasting: bool) -> None:
    assert answer(status=status).is_lasting is lasting


def test_a_file_is_written_only_if_its_bytes_differ(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    assert replace_file(path, b"1")
    assert not replace_file(path, b"1")
    assert replace_file(path, b"2")
    assert [entry.name for entry in path.parent.iterdir()] == ["b.txt"]
