from pathlib import Path

import pytest

from plugins.sections.kind import Field, Kind
from plugins.sections.kinds_file import shipped_kinds
from plugins.sections.sections_file import read_sections
from tests.sections.samples import GOOD_PEOPLE, sections_file


def kind_with(field: str) -> str:
    """A file whose only kind has one field, its lines from line 5 on."""
    lines = "".join(f"        {line}\n" for line in field.splitlines())
    return f"sections: []\nkinds:\n  - name: guong\n    label: Gương\n    fields:\n      -{lines[7:]}"


def test_an_editor_declares_a_kind(tmp_path: Path) -> None:
    tree, problems = read_sections(sections_file(tmp_path, GOOD_PEOPLE))
    assert problems == ()
    assert tree.kinds["guong-nguoi-tot"] == Kind(
        "guong-nguoi-tot",
        "Gương người tốt, việc tốt",
        (
            Field("nghe_nghiep", "Nghề nghiệp", "choice", ("Nông dân", "Giáo viên"), is_facet=True),
            Field("que", "Quê", "place", is_required=True),
            Field("nam_sinh", "Năm sinh", "year", is_column=False),
            Field("gia_dinh_duoc_giup", "Gia đình được giúp", "number", unit="hộ"),
        ),
        landing="cards",
        noun="tấm gương",
    )


def test_a_child_section_has_its_parent_kind_unless_it_has_its_own(tmp_path: Path) -> None:
    text = """\
sections:
  - {name: Văn bản, kind: van-ban}
  - {name: Văn bản của huyện, parent: Văn bản}
  - {name: Mô hình, parent: Văn bản, kind: mo-hinh-dan-van-kheo}
  - {name: Tin tức}
"""
    tree, _ = read_sections(sections_file(tmp_path, text))
    kinds = [tree.kind_of(section) for section in tree.sections]
    assert [kind and kind.name for kind in kinds] == ["van-ban", "van-ban", "mo-hinh-dan-van-kheo", None]


def test_an_editor_may_redefine_a_kind_that_is_shipped(tmp_path: Path) -> None:
    text = "sections: []\nkinds:\n  - name: van-ban\n    label: Văn bản\n    fields:\n      - {name: so, label: Số}\n"
    tree, problems = read_sections(sections_file(tmp_path, text))
    assert problems == ()
    assert tree.kinds["van-ban"].fields == (Field("so", "Số"),)


def test_two_kinds_are_shipped() -> None:
    kinds = shipped_kinds()
    assert sorted(kinds) == ["mo-hinh-dan-van-kheo", "van-ban"]
    assert [field.name for field in kinds["mo-hinh-dan-van-kheo"].facets] == ["linh_vuc", "dia_ban", "tu_nam"]
    assert [field.name for field in kinds["van-ban"].facets] == ["ngay_ban_hanh", "loai"]
    titles = [kind.title_field and kind.title_field.name for kind in kinds.values()]
    assert titles == ["ten_mo_hinh", "so_ky_hieu"]


@pytest.mark.parametrize(
    ("field", "problem"),
    [
        (
            "name: que\nlabel: Quê\ntype: plase",
            '8: type "plase" không có. Có phải là "place"? '
            "Dùng một trong: text, number, year, date, choice, place, file.",
        ),
        (
            "name: nghe\nlabel: Nghề\ntype: choice",
            '8: trường "nghe" có type: choice nên cần dòng choices: [giá trị, giá trị].',
        ),
        (
            "name: nghe\nlabel: Nghề\nchoices: [Nông dân]",
            '8: trường "nghe" có type: text nên không dùng choices được. Dòng choices chỉ đi với type: choice.',
        ),
        (
            "name: so\nlabel: Số\ntype: number\nfacet: yes",
            '9: trường "so" có type: number nên không dùng facet được. '
            "Dòng facet chỉ đi với type: text, year, date, choice, place.",
        ),
        (
            "name: nghe\nlabel: Nghề\nunit: người",
            '8: trường "nghe" có type: text nên không dùng unit được. Dòng unit chỉ đi với type: number.',
        ),
        ("name: nghe\nlabel: Nghề\nrequired: hẳn rồi", '8: required "hẳn rồi" chưa rõ. Viết yes hoặc no.'),
        ("name: nghe", "6: chỗ này thiếu dòng label: Tên hiện cho bạn đọc."),
        ("label: Nghề", "6: chỗ này thiếu dòng name: ten_truong."),
        (
            "name: Nghề nghiệp\nlabel: Nghề",
            '6: tên trường "Nghề nghiệp" không dùng được. Viết không dấu, chẳng hạn nghe_nghiep.',
        ),
        (
            "name: nghe\nlabell: Nghề",
            '7: không có khóa "labell" ở đây. Có phải là "label"? '
            "Các khóa dùng được: name, label, type, choices, required, facet, unit, table.",
        ),
    ],
)
def test_each_mistake_in_a_field_is_named(tmp_path: Path, field: str, problem: str) -> None:
    path = sections_file(tmp_path, kind_with(field))
    _, problems = read_sections(path)
    assert [str(found) for found in problems] == [f"{path}:{problem}"]


@pytest.mark.parametrize(
    ("kinds", "problem"),
    [
        ("  - name: a\n    label: A\n", "3: chỗ này thiếu dòng fields: danh sách trường."),
        ("  - label: A\n    fields: [{name: b, label: B}]\n", "3: chỗ này thiếu dòng name: ten-loai."),
        (
            "  - name: Gương\n    label: A\n    fields: [{name: b, label: B}]\n",
            '3: slug "Gương" không dùng làm địa chỉ được. Viết guong.',
        ),
        (
            "  - name: a\n    label: A\n    landing: thẻ\n    fields: [{name: b, label: B}]\n",
            '5: landing "thẻ" không có. Dùng một trong: cards, table.',
        ),
        (
            "  - name: a\n    label: A\n    fields:\n      - {name: b, label: B}\n      - {name: b, label: C}\n",
            '7: trường "b" đã khai báo ở dòng 6. Đổi tên một trong hai.',
        ),
        (
            "  - {name: a, label: A, fields: [{name: b, label: B}]}\n  - {name: a, label: C, fields: [{name: b, label: B}]}\n",
            '4: loại "a" đã khai báo ở dòng 3. Đổi tên một trong hai.',
        ),
        (
            "  - name: a\n    label: A\n    fields:\n      - {name: b, label: B, type: file}\n"
            "      - {name: c, label: C, type: file}\n",
            "7: một loại chỉ có một trường type: file; trường ấy nhận nhiều tệp.",
        ),
        ("  name: a\n", "3: chỗ này cần một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang."),
    ],
)
def test_each_mistake_in_a_kind_is_named(tmp_path: Path, kinds: str, problem: str) -> None:
    path = sections_file(tmp_path, f"sections: []\nkinds:\n{kinds}")
    _, problems = read_sections(path)
    assert [str(found) for found in problems] == [f"{path}:{problem}"]


def test_a_field_that_is_half_wrong_stays_so_that_articles_are_not_blamed(tmp_path: Path) -> None:
    tree, _ = read_sections(sections_file(tmp_path, kind_with("name: que\nlabel: Quê\ntype: plase")))
    assert tree.kinds["guong"].fields == (Field("que", "que"),)
