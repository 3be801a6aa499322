import subprocess
import sys
from datetime import datetime

import pytest

from plugins.articles.document import read_bytes
from plugins.articles.values import WrongValueError
from plugins.desk.article_template import new_article
from plugins.desk.new import read_date, read_section, read_title, section_list
from plugins.sections.kinds_file import shipped_kinds
from plugins.sections.tree import Section, SectionTree
from plugins.vietnamese.dates import VIETNAM
from tests.conftest import ROOT, Workshop

TREE = SectionTree(
    (
        Section("Tin tức", "tin-tuc"),
        Section("Tin trong huyện", "tin-trong-huyen", parent="tin-tuc"),
        Section("Mô hình", "mo-hinh", kind="mo-hinh-dan-van-kheo"),
    ),
    shipped_kinds(),
)
NOON = datetime(2026, 1, 31, 12, 5, tzinfo=VIETNAM)


def make_new(
    workshop: Workshop, answers: str = "", *options: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """`make new` with these answers typed at the keyboard."""
    return subprocess.run(
        [sys.executable, "-m", "plugins.desk.new", "--content", str(workshop.content), *options],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1769835900", **environment},
        input=answers,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("word", ["3", "Mô hình", "mô hình", "mo-hinh", " Mô  hình "])
def test_a_section_is_named_or_counted(word: str) -> None:
    assert read_section(word, TREE) == "Mô hình"


@pytest.mark.parametrize(
    ("word", "message"),
    [
        (
            "Mô hinh",
            'Không có chuyên mục "Mô hinh". Có phải là "Mô hình"? Viết tên, hoặc số từ 1 đến 3 trong danh sách.',
        ),
        ("4", 'Không có chuyên mục "4". Viết tên, hoặc số từ 1 đến 3 trong danh sách.'),
        ("", 'Không có chuyên mục "". Viết tên, hoặc số từ 1 đến 3 trong danh sách.'),
    ],
)
def test_a_section_that_is_not_there_is_told(word: str, message: str) -> None:
    with pytest.raises(WrongValueError) as error:
        read_section(word, TREE)
    assert str(error.value) == message


def test_where_no_section_is_declared_any_name_will_do() -> None:
    assert read_section("Tin tức", SectionTree()) == "Tin tức"
    assert read_section("", SectionTree()) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("...", "Tiêu đề cần có chữ. Viết chẳng hạn: Đường hoa ở ấp 7"),
        ("a" * 301, "Tiêu đề dài 301 ký tự. Rút gọn còn nhiều nhất 300 ký tự."),
    ],
)
def test_a_title_that_gives_no_address_is_told(text: str, message: str) -> None:
    with pytest.raises(WrongValueError) as error:
        read_title(text)
    assert str(error.value) == message


def test_no_date_is_now() -> None:
    assert read_date("", NOON) == NOON
    assert read_date("2026-02-01 07:30", NOON) == datetime(2026, 2, 1, 7, 30, tzinfo=VIETNAM)


def test_children_stand_below_their_parents_in_the_list() -> None:
    assert section_list(TREE) == "Chuyên mục:\n   1. Tin tức\n   2.    Tin trong huyện\n   3. Mô hình\n"


def test_a_new_article_can_be_read_and_names_what_its_kind_allows() -> None:
    title = 'Lộc Biên: "Đường hoa" #7'
    text = new_article(title, NOON, "Mô hình", TREE.kinds["mo-hinh-dan-van-kheo"])
    reading = read_bytes(text.encode())
    assert reading.mistakes == ()
    assert reading.synopsis is not None
    front = reading.synopsis.front
    assert (front.title, front.date, front.category, front.status) == (title, NOON, "Mô hình", "published")
    assert "  # Tên mô hình (bắt buộc): chữ\n  ten_mo_hinh:\n" in text
    assert "  # Cấp công nhận: một trong xã; huyện; tỉnh; trung ương\n  cap_cong_nhan:\n" in text
    assert "  # Số người hưởng lợi: một số, như 1727 hoặc 1,5 (người)\n" in text


def test_the_editor_is_asked_and_wrong_answers_are_asked_again(workshop: Workshop) -> None:
    (workshop.content / "sections.yaml").write_text("sections:\n  - name: Tin tức\n  - name: Văn bản\n")
    result = make_new(workshop, "\nLộc Biên: Đường hoa ấp 7\n9\n2\n32/1/2026\n\n")
    assert result.returncode == 0, result.stderr
    path = workshop.content / "articles/2026/loc-bien-duong-hoa-ap-7/index.md"
    assert f"Đã tạo {path}." in result.stdout
    assert "Tiêu đề cần có chữ." in result.stdout
    assert 'Không có chuyên mục "9".' in result.stdout
    assert 'ngày "32/1/2026" không có thật.' in result.stdout
    text = path.read_text(encoding="utf-8")
    assert text.startswith("---\ntitle: 'Lộc Biên: Đường hoa ấp 7'\ndate: 2026-01-31 12:05\ncategory: Văn bản\n")


def test_variables_skip_the_questions_and_nothing_is_overwritten(workshop: Workshop) -> None:
    answers = {"TITLE": "Đường hoa", "SECTION": "Tin tức", "DATE": "2025-12-31 23:59"}
    assert make_new(workshop, **answers).returncode == 0
    folder = workshop.content / "articles/2025/duong-hoa"
    (folder / "index.md").write_text("đã viết", encoding="utf-8")
    again = make_new(workshop, **answers)
    assert again.returncode == 1
    assert again.stderr == f"Đã có bài ở {folder}. Mở bài ấy mà viết tiếp, hoặc chọn tiêu đề khác.\n"
    assert (folder / "index.md").read_text(encoding="utf-8") == "đã viết"


def test_without_answers_nothing_is_made(workshop: Workshop) -> None:
    result = make_new(workshop, "Đường hoa\n")
    assert result.returncode == 2
    assert result.stderr.startswith("Chưa tạo bài. Trả lời các câu hỏi")
    assert list((workshop.content / "articles").iterdir()) == []
    wrong = make_new(workshop, TITLE="Đường hoa", SECTION="Tin tức", DATE="31/01/2026")
    assert (wrong.returncode, wrong.stderr) == (2, 'ngày "31/01/2026" viết ngược. Viết 2026-01-31 00:00.\n')
