import json

from plugins.search.bands import in_bands
from plugins.search.lines import CHUNK, Run, index_files, index_text
from plugins.search.postings import postings
from tests.search.records import corpus, record

RECORDS = corpus((), 200)
TEXT = index_text([Run(200, postings(RECORDS))])


def test_a_line_tells_forms_places_and_distances() -> None:
    records = [record(number, "A", text=text) for number, text in enumerate(("hoa", "hòa", "hoa", "hoa hoa hoa hoa"))]
    assert "hoa\thoa=0:0 2;2:3\thoa1=0:1" in index_text([Run(4, postings(records))]).split("\n")


def test_lines_are_sorted_so_that_browsers_find_them() -> None:
    records = [record(1, "Đường hoa ấp 3", text="Ơn nghĩa ở ấp")]
    keys = [line.split("\t")[0] for line in index_text([Run(1, postings(records))]).split("\n")]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_an_index_made_of_small_runs_is_the_same() -> None:
    parts = [RECORDS[start:end] for start, end in ((0, 1), (1, 90), (90, 90), (90, 200))]
    assert index_text(Run(len(part), postings(part)) for part in parts) == TEXT


def test_an_index_made_band_by_band_is_the_same() -> None:
    assert "\n".join(index_text([Run(200, band)]) for band in in_bands(postings(RECORDS)) if band) == TEXT


def test_a_shard_says_where_each_file_begins() -> None:
    files = index_files(TEXT.split("\n"), 200)
    contents = json.loads(files["muc-luc.json"])
    assert contents["count"] == 200
    for number, start in enumerate(contents["starts"]):
        text = files[f"{number}.txt"].decode()
        assert text.startswith(f"\n{start}\t")
        assert text.endswith("\n")
        assert len(text) < 2 * CHUNK
    assert f"{len(contents['starts'])}.txt" not in files
    assert "".join(files[f"{number}.txt"].decode()[1:] for number in range(len(contents["starts"]))) == f"{TEXT}\n"
