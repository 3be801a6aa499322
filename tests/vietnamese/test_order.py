import random

import pytest

from plugins.vietnamese.order import NO_LETTER, index_letter, sort_key

IN_ORDER = [
    "24 giờ",
    "an",
    "ản",
    "án",
    "ạn",
    "anh",
    "ăn",
    "ân",
    "ba",
    "bà",
    "bả",
    "bã",
    "bá",
    "bạ",
    "dân",
    "đường",
    "em",
    "ô",
    "ơ",
]


def test_words_sort_as_in_a_vietnamese_dictionary() -> None:
    shuffled = IN_ORDER[:]
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == IN_ORDER


def test_case_and_decomposition_do_not_change_the_order() -> None:
    assert sort_key("Đồng")[:2] == sort_key("đo\u0302\u0300ng")[:2]


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("an cư", "A"),
        ("ánh sáng", "A"),
        ("ăn Tết", "Ă"),
        ("ẳng", "Ă"),
        ("ấp văn hóa", "Â"),
        ("dân vận", "D"),
        ("đường hoa", "Đ"),
        ("Đề án 06", "Đ"),
        ("ếch", "Ê"),
        ("Ồng", "Ô"),
        ("ở", "Ơ"),
        ("ưu đãi", "Ư"),
        ("u\u031b\u0301ng", "Ư"),
        ("ý Đảng", "Y"),
        ("wifi", "W"),
        ("24 giờ", NO_LETTER),
        ("“Dân vận khéo”", NO_LETTER),
        ("", NO_LETTER),
    ],
)
def test_an_index_files_a_word_under_its_letter_whatever_its_tone(text: str, letter: str) -> None:
    assert index_letter(text) == letter
