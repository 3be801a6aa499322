import sqlite3
from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from plugins.search.kept_index import KeptIndex
from plugins.search.keys import Searched
from plugins.search.lines import Run, index_files, index_text
from plugins.search.postings import postings
from plugins.search.records import Record
from plugins.search.shards import Part
from tests.search.records import record
from tests.search.site import searched

RECORDS = [record(number, "Đường hoa", text=f"Bài {number}", days=10 * (9 - number)) for number in range(9)]
FILES = index_files(index_text([Run(9, postings(RECORDS))]).split("\n"), 9)


class Newsroom:
    """Articles that count how often each was read."""

    def __init__(self) -> None:
        self.read: Counter[str] = Counter()

    def shard(self, records: list[Record]) -> Part:
        """The articles in one shard."""
        return Part(tuple(article._replace(read=partial(self._record, article)) for article in searched(records)))

    def _record(self, article: Searched) -> Record:
        found = article.read()
        self.read[found.text] += 1
        return found


def files(cache: Path, shard: Part) -> dict[str, bytes]:
    """All files of a shard, as a build sees them."""
    index = KeptIndex(cache, [shard])
    return {name: index.file(shard, name) for name in index.names(shard)}


def damage(cache: Path, where: str) -> None:
    (file,) = cache.glob("search-*.sqlite")
    with sqlite3.connect(file) as table:
        assert table.execute(f"UPDATE kept SET value = zeroblob(9) WHERE {where}").rowcount  # noqa: S608 one of the texts below


def test_a_shard_is_made_once(tmp_path: Path) -> None:
    room = Newsroom()
    assert files(tmp_path, room.shard(RECORDS)) == files(tmp_path, room.shard(RECORDS)) == FILES
    assert set(room.read.values()) == {1}


def test_an_edit_reads_the_month_of_its_article_only(tmp_path: Path) -> None:
    room = Newsroom()
    files(tmp_path, room.shard(RECORDS))
    room.read.clear()
    edited = [*RECORDS[:-1], record(8, "Đường hoa", text="Mới", days=10)]
    found = files(tmp_path, room.shard(edited))
    assert found == index_files(index_text([Run(9, postings(edited))]).split("\n"), 9)
    assert set(room.read) == {item.text for item in edited if item.date.month == edited[-1].date.month}


@pytest.mark.parametrize("where", ["length(key) = 17", "length(key) > 17", "length(key) > 0"])
def test_what_is_damaged_in_cache_is_made_again(tmp_path: Path, where: str) -> None:
    room = Newsroom()
    files(tmp_path, room.shard(RECORDS))
    damage(tmp_path, where)
    assert files(tmp_path, room.shard(RECORDS)) == FILES
    more = [*RECORDS, record(9, "Thêm")]
    assert files(tmp_path, room.shard(more)) == index_files(index_text([Run(10, postings(more))]).split("\n"), 10)


def test_a_cache_that_vanishes_during_a_build_costs_time_only(tmp_path: Path) -> None:
    shard = Newsroom().shard(RECORDS)
    files(tmp_path, shard)
    index = KeptIndex(tmp_path, [shard])
    next(tmp_path.glob("search-*.sqlite")).unlink()
    assert {name: index.file(shard, name) for name in FILES} == FILES
