import unicodedata

import pytest

from plugins.vietnamese.words import compounds, words


def forms(text: str) -> list[str]:
    return [word.form for word in words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà giải", "hòa giải"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("kỹ thuật", "kĩ thuật"),
        ("lý", "lí"),
        ("quý", "quí"),
        ("tỷ", "tỉ"),
        ("mỹ", "mĩ"),
        ("sỹ", "sĩ"),
        ("hy sinh", "hi sinh"),
        ("ĐƯỜNG", "đường"),
        ("m²", "m2"),
        ("1.727", "1727"),
        ("đường hoa", unicodedata.normalize("NFD", "đường hoa")),
    ],
)
def test_two_ways_to_write_a_word_are_one(one: str, other: str) -> None:
    assert list(words(one)) == list(words(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("đường", "dường"), ("hai", "hay"), ("đường", "đương"), ("hoa", "hòa"), ("tai", "tay"), ("0,7", "07")],
)
def test_words_that_differ_stay_apart(one: str, other: str) -> None:
    assert forms(one) != forms(other)


def test_folded_words_have_no_marks() -> None:
    assert [word.folded for word in words("Tuyến đường hoa – ấp Đắk Rơ, K’Liêu")] == [
        *("tuyen", "duong", "hoa", "ap", "dak", "ro", "k", "lieu"),
    ]


def test_numbers_of_documents_are_found_whole_and_in_parts() -> None:
    text = "Theo Quyết định 290-QĐ/TW, tổ trực 24/7 ở ấp - xã"
    assert list(compounds(text)) == ["290qdtw", "247"]
    assert [word.folded for word in words("290-QĐ/TW")] == ["290", "qd", "tw"]
