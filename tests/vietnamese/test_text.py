import pytest

from plugins.vietnamese.numbers import file_size, grouped
from plugins.vietnamese.text import fold, normalise


def test_normalised_text_is_composed() -> None:
    assert normalise("Lo\u0323\u0302c") == "Lộc"


@pytest.mark.parametrize(
    ("text", "folded"), [("Đường HOA", "duong hoa"), ("Nguyễn Ửng", "nguyen ung"), ("ﬁ ½", "fi 1⁄2")]
)
def test_folded_text_has_no_marks_and_no_capitals(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (999, "999"), (1727, "1.727"), (1444501, "1.444.501")])
def test_thousands_are_parted_by_dots(number: int, text: str) -> None:
    assert grouped(number) == text


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0 byte"), (1023, "1023 byte"), (53_000, "52 KB"), (1_258_291, "1,2 MB")]
)
def test_file_sizes_read_as_people_write_them(size: int, text: str) -> None:
    assert file_size(size) == text
