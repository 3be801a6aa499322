from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.articles.library import read_library
from plugins.sections.facts import read_facts
from plugins.sections.field_types import FactValue, read_value
from plugins.sections.kind import Field
from plugins.sections.pelican_sections import settle_sections
from tests.conftest import write_article
from tests.sections.samples import GOOD_PEOPLE, sections_file

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FIELDS = """\
  - {name: Văn bản, kind: van-ban}
  - {name: Mô hình, kind: mo-hinh-dan-van-kheo}
  - {name: Tin tức}
  - {name: Lỡ tay, kind: van-bna}
"""
MODEL = "title: A\ndate: 2026-01-01\ncategory: Mô hình\nfields:\n  ten_mo_hinh: Hũ gạo\n"
PAPER = "title: A\ndate: 2026-01-01\ncategory: Văn bản\nfields:\n  so_ky_hieu: 1/KH\n  ngay_ban_hanh: 2026-01-31\n"


def problems_of(content: Path, front: str) -> list[str]:
    """The problems of one article, each as `<line>: <message>`."""
    sections_file(content, f"sections:\n{FIELDS}")
    path = write_article(content, "a.md", front)
    _, problems = settle_sections(content, read_library(content), NOW)
    return [str(found).removeprefix(f"{path}:") for found in problems if found.path == path]


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ("number", "1727", FactValue("1.727", "1727", "1727")),
        ("number", "1.727", FactValue("1.727", "1727", "1.727")),
        ("number", "1.234.567,5", FactValue("1.234.567,5", "1234567.5", "1.234.567,5")),
        ("number", "0,70", FactValue("0,70", "0.70", "0,70")),
        ("number", "-3", FactValue("-3", "-3", "-3")),
        ("year", "2026", FactValue("2026", "2026", "2026")),
        ("date", "2026-01-31", FactValue("31/01/2026", "2026-01-31", "2026")),
        ("place", "Ấp 7, xã Lộc An", FactValue(*("Ấp 7, xã Lộc An",) * 3)),
        ("file", "Nghị quyết 25.pdf", FactValue(*("Nghị quyết 25.pdf",) * 3)),
        ("file", "tep/nghi-quyet.pdf", FactValue(*("tep/nghi-quyet.pdf",) * 3)),
        ("choice", "KINH tế", FactValue(*("Kinh tế",) * 3)),
        ("text", "Hũ gạo", FactValue(*("Hũ gạo",) * 3)),
    ],
)
def test_a_value_is_shown_sorted_and_grouped_by_its_type(type_: str, text: str, value: FactValue) -> None:
    field = Field("a", "A", type_, choices=("Kinh tế", "Văn hóa"))  # type: ignore[arg-type]  # a name from the table
    assert read_value(field, text) == value


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        (
            f"{MODEL}  linh_vuc: Kinh te",
            '7: linh_vuc (Lĩnh vực) "Kinh te" không có trong danh sách. Có phải là "Kinh tế"? '
            "Dùng một trong: Kinh tế; Văn hóa - xã hội; Quốc phòng - an ninh; Xây dựng hệ thống chính trị.",
        ),
        (
            f"{MODEL}  linh_vuc:\n    - Kinh tế\n    - Thể thao",
            '7: linh_vuc (Lĩnh vực) "Thể thao" không có trong danh sách. '
            "Dùng một trong: Kinh tế; Văn hóa - xã hội; Quốc phòng - an ninh; Xây dựng hệ thống chính trị.",
        ),
        (
            f"{MODEL}  so_nguoi: nhiều",
            '7: so_nguoi (Số người hưởng lợi) "nhiều" không phải một số. Viết như 1727, 1.727 hoặc 1,5.',
        ),
        (
            f"{MODEL}  so_nguoi: 1.72",
            '7: so_nguoi (Số người hưởng lợi) "1.72" không phải một số. Viết như 1727, 1.727 hoặc 1,5.',
        ),
        (
            f"{MODEL}  tu_nam: 21",
            '7: tu_nam (Từ năm) "21" không phải một năm. Viết đủ bốn chữ số, chẳng hạn 2026.',
        ),
        (f"{MODEL}  tu_nam: [2021, 2022]", "7: tu_nam (Từ năm) chỉ nhận một giá trị. Giữ lại một."),
        (
            f"{MODEL}  dia_ban: 7",
            '7: dia_ban (Địa bàn) "7" không phải tên một nơi. Viết tên ấp, xã hay huyện, chẳng hạn "Ấp 7, xã Lộc An".',
        ),
        (
            f"{MODEL}  linh_vc: Kinh tế",
            '7: không có trường "linh_vc" trong loại mo-hinh-dan-van-kheo. Có phải là "linh_vuc"? Các trường: '
            "ten_mo_hinh, linh_vuc, dia_ban, don_vi, tu_nam, cap_cong_nhan, so_nguoi, trang_thai.",
        ),
        (f"{MODEL}  ten_mo_hinh: B", '7: trường "ten_mo_hinh" đã viết ở dòng 6. Bỏ một trong hai dòng.'),
        (
            "title: A\ndate: 2026-01-01\ncategory: Mô hình\nfields:\n  tu_nam: 2021",
            "5: thiếu ten_mo_hinh (Tên mô hình). Thêm dòng ten_mo_hinh: dưới fields:.",
        ),
        (
            "title: A\ndate: 2026-01-01\ncategory: Mô hình",
            "4: thiếu ten_mo_hinh (Tên mô hình). Thêm dòng ten_mo_hinh: dưới fields:.",
        ),
        (
            f"{PAPER}  ngay_hieu_luc: 31/01/2026",
            '8: ngay_hieu_luc (Ngày có hiệu lực) "31/01/2026" viết ngược. Viết 2026-01-31.',
        ),
        (
            f"{PAPER}  ngay_hieu_luc: 2026-02-30",
            '8: ngay_hieu_luc (Ngày có hiệu lực) "2026-02-30" không phải một ngày có thật. Viết theo mẫu 2026-01-31.',
        ),
        (
            f"{PAPER}  ngay_hieu_luc: năm ngoái",
            '8: ngay_hieu_luc (Ngày có hiệu lực) "năm ngoái" không phải một ngày. Viết theo mẫu 2026-01-31.',
        ),
        (
            f"{PAPER}  tep: https://vidu.vn/a.pdf",
            '8: tep (Tệp) "https://vidu.vn/a.pdf" không phải tên tệp. '
            "Để tệp cạnh bài rồi ghi tên tệp, chẳng hạn nghi-quyet.pdf.",
        ),
        (
            "title: A\ndate: 2026-01-01\ncategory: Tin tức\nfields:\n  a: b",
            '5: chuyên mục "Tin tức" không có kind trong sections.yaml nên không có trường riêng. '
            "Bỏ phần fields, hoặc đổi category.",
        ),
        (
            "title: A\ndate: 2026-01-01\nfields:\n  a: b",
            "4: bài không có category nên không có trường riêng. Bỏ phần fields, hoặc đổi category.",
        ),
    ],
)
def test_each_mistake_in_a_field_is_named_with_what_is_allowed(tmp_path: Path, front: str, problem: str) -> None:
    assert problems_of(tmp_path, front) == [problem]


@pytest.mark.parametrize(
    "front",
    [
        f"{MODEL}  linh_vuc: kinh tế\n  so_nguoi: 1.727\n  trang_thai:",
        f"{PAPER}  tep: [a.pdf, b.pdf]",
        "title: A\ndate: 2026-01-01\ncategory: Tin tức",
        "title: A\ndate: 2026-01-01\ncategory: Lỡ tay\nfields:\n  a: b",
    ],
    ids=["model", "paper", "no kind and no fields", "the kind is the sections file's mistake"],
)
def test_good_fields_pass(tmp_path: Path, front: str) -> None:
    assert problems_of(tmp_path, front) == []


def test_a_wrong_value_is_left_out_and_the_others_keep_the_order_of_the_kind(tmp_path: Path) -> None:
    sections_file(tmp_path, GOOD_PEOPLE)
    front = "title: A\ndate: 2026-01-01\ncategory: Người tốt quanh ta\nfields:\n"
    write_article(tmp_path, "a.md", f"{front}  gia_dinh_duoc_giup: 12\n  nam_sinh: xưa\n  que: Lộc An")
    library = read_library(tmp_path)
    tree, _ = settle_sections(tmp_path, library, NOW)
    facts = read_facts(library.articles[0].document, tree.kinds["guong-nguoi-tot"]).facts
    said = [(fact.field.label, [value.text for value in fact.values]) for fact in facts]
    assert said == [("Quê", ["Lộc An"]), ("Gia đình được giúp", ["12"])]


def test_attachments_count_as_the_files_that_a_kind_requires(tmp_path: Path) -> None:
    kinds = "kinds:\n  - {name: k, label: K, fields: [{name: tep, label: Tệp, type: file, required: yes}]}\n"
    sections_file(tmp_path, f"sections:\n  - {{name: K, kind: k}}\n{kinds}")
    write_article(tmp_path, "a.md", "title: A\ndate: 2026-01-01\ncategory: K\nattachments: [a.pdf]")
    path = write_article(tmp_path, "b.md", "title: B\ndate: 2026-01-01\ncategory: K")
    _, problems = settle_sections(tmp_path, read_library(tmp_path), NOW)
    assert [str(problem) for problem in problems] == [f"{path}:4: thiếu tep (Tệp). Thêm dòng tep: dưới fields:."]
