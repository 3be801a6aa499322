import json
from pathlib import Path

import pytest

from plugins.search.bundle import CHUNK, archive_of, digest, make_files
from plugins.search.records import Record
from tests.search.records import corpus, record

RECORDS = corpus((), 200)


class Maker:
    """Hands out records and counts how often."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> list[Record]:
        self.calls += 1
        return RECORDS


def test_a_shard_says_where_each_file_begins() -> None:
    files = make_files(RECORDS)
    contents = json.loads(files["muc-luc.json"])
    assert contents["count"] == len(RECORDS)
    for number, start in enumerate(contents["starts"]):
        text = files[f"{number}.txt"].decode()
        assert text.startswith(f"\n{start}\t")
        assert text.endswith("\n")
        assert len(text) < 2 * CHUNK
    assert f"{len(contents['starts'])}.txt" not in files
    assert json.loads(files["bai/7.json"])["url"] == RECORDS[7].address


def test_files_are_the_same_each_time() -> None:
    assert make_files(RECORDS) == make_files(list(RECORDS))


def test_a_shard_is_made_once(tmp_path: Path) -> None:
    make = Maker()
    first = archive_of("a", make, tmp_path)
    second = archive_of("a", make, tmp_path)
    assert make.calls == 1
    assert {name: first.read(name) for name in first.namelist()} == make_files(RECORDS)
    assert [second.read(name) for name in second.namelist()] == [first.read(name) for name in first.namelist()]


@pytest.mark.parametrize("damage", [b"", b"x" * 10, None])
def test_a_damaged_shard_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    make = Maker()
    archive_of("a", make, tmp_path)
    (kept,) = (tmp_path / "search").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]) if damage is None else damage)
    archive_of("a", make, tmp_path)
    assert make.calls == 2
    assert kept.read_bytes() == whole


def test_only_the_newest_shards_are_kept(tmp_path: Path) -> None:
    for number in range(15):
        archive_of(f"{number:02}", Maker(), tmp_path)
    left = sorted(file.stem for file in (tmp_path / "search").iterdir())
    assert left == [f"{number:02}" for number in range(3, 15)]


def test_a_name_stands_for_the_articles_in_their_order() -> None:
    assert digest(["a", "b"]) == digest(iter(["a", "b"]))
    assert len({digest(parts) for parts in (["a", "b"], ["b", "a"], ["ab"], ["a"], [])}) == 5


def test_an_answer_holds_what_the_page_shows() -> None:
    assert record(3, "Đường hoa", lead="Sapo", text="Bài", days=1).answer == {
        "url": "/2026/duong-hoa-3/",
        "title": "Đường hoa",
        "date": "19/11/2026",
        "section": "Tin tức",
        "picture": {"src": "/anh/khong-co.jpg", "width": 240, "height": 160},
        "lead": "Sapo",
        "text": "Bài",
    }
