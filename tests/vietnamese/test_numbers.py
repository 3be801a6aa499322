import pytest

from plugins.vietnamese.numbers import decimal, file_size, grouped


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (256, "256"), (1727, "1.727"), (1444501, "1.444.501")])
def test_thousands_are_parted_by_dots(number: int, text: str) -> None:
    assert grouped(number) == text


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [(5.0, 1, "5"), (4.7, 1, "4,7"), (4.666, 1, "4,7"), (0.70, 2, "0,7"), (1727.25, 2, "1.727,25"), (9.96, 1, "10")],
)
def test_decimals_stand_after_a_comma_and_noughts_are_left_out(number: float, places: int, text: str) -> None:
    assert decimal(number, places) == text


@pytest.mark.parametrize(("size", "text"), [(734, "734 byte"), (53_000, "52 KB"), (1_258_291, "1,2 MB")])
def test_sizes_are_told_in_the_unit_that_suits_them(size: int, text: str) -> None:
    assert file_size(size) == text
