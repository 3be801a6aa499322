from plugins.search.postings import LEAD, OFTEN, ONCE, TITLE, TWICE, entries, lines
from tests.search.records import record


def test_a_word_counts_where_it_says_most() -> None:
    found = entries(record(1, "Đường hoa", lead="Xóm đạo đường", text="xóm xóm rẫy rẫy rẫy rẫy suối đường"))
    assert found["duong", "đương1"] == TITLE
    assert found["xom", "xom4"] == LEAD
    assert found["suoi", "suôi4"] == ONCE
    assert found["ray", "rây3"] == OFTEN
    assert entries(record(1, "A", text="xóm xóm"))["xom", "xom4"] == TWICE


def test_neighbours_documents_and_filters_are_keys_too() -> None:
    found = entries(record(3, "Đường hoa", text="Quyết định 290-QĐ/TW"))
    assert found["duong hoa", ""] == TITLE
    assert found["290qdtw", ""] == ONCE
    assert {"muc:tin-tuc", "nam:2026", "anh:1"} <= {key for key, _ in found}


def test_a_line_tells_forms_places_and_distances() -> None:
    records = [record(number, "A", text=text) for number, text in enumerate(("hoa", "hòa", "hoa", "hoa hoa hoa hoa"))]
    assert "hoa\thoa=0:0 2;2:3\thoa1=0:1" in lines(records)


def test_lines_are_sorted_so_that_browsers_find_them() -> None:
    keys = [line.split("\t")[0] for line in lines([record(1, "Đường hoa ấp 3", text="Ơn nghĩa ở ấp")])]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
