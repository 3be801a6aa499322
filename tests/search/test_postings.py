from plugins.search.postings import LEAD, OFTEN, ONCE, TITLE, TWICE, entries, postings
from tests.search.records import record


def test_a_word_counts_where_it_says_most() -> None:
    found = entries(record(1, "Đường hoa", lead="Xóm đạo đường", text="xóm xóm rẫy rẫy rẫy rẫy suối đường"))
    assert found["duong\tđương1"] == TITLE
    assert found["xom\txom4"] == LEAD
    assert found["suoi\tsuôi4"] == ONCE
    assert found["ray\trây3"] == OFTEN
    assert entries(record(1, "A", text="xóm xóm"))["xom\txom4"] == TWICE


def test_neighbours_documents_and_filters_are_keys_too() -> None:
    found = entries(record(3, "Đường hoa", text="Quyết định 290-QĐ/TW"))
    assert found["duong hoa\t"] == TITLE
    assert found["290qdtw\t"] == ONCE
    assert {"muc:tin-tuc\t", "nam:2026\t", "anh:1\t"} <= set(found)


def test_articles_are_numbered_in_their_order() -> None:
    found = postings([record(1, "Đường", text="hoa"), record(2, "Cầu"), record(4, "Đường")])
    assert found["duong\tđương1\t4"] == [0, 2]
    assert found["hoa\thoa\t0"] == [0]
