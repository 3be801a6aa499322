import random

from plugins.vietnamese.order import sort_key

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
