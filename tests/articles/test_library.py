from datetime import datetime
from pathlib import Path

import pytest

from plugins.articles.library import read_library
from plugins.articles.writing import format_article
from plugins.vietnamese.dates import VIETNAM
from tests.conftest import write_article


def messages(content: Path) -> list[str]:
    return [str(problem).removeprefix(f"{content}/articles/") for problem in read_library(content).problems]


def test_an_article_is_one_file_or_a_folder(tmp_path: Path) -> None:
    write_article(tmp_path, "2026/mot.md", "title: Một\ndate: 2026-01-01 07:00")
    write_article(tmp_path, "2026/hai/index.md", "title: Hai\ndate: 2026-01-02 07:00")
    (tmp_path / "articles/2026/hai/ghi-chu.md").write_text("không phải bài")
    library = read_library(tmp_path)
    assert [article.address for article in library.articles] == ["/2026/mot/", "/2026/hai/"]
    assert library.problems == ()


def test_the_year_of_an_address_is_vietnams(tmp_path: Path) -> None:
    write_article(tmp_path, "2025/a.md", "title: Giao thừa\ndate: 2025-12-31T18:00:00Z")
    assert read_library(tmp_path).articles[0].address == "/2026/giao-thua/"


def test_two_articles_with_one_address_both_appear_and_are_named(tmp_path: Path) -> None:
    first = write_article(tmp_path, "2026/a.md", "title: Hội xuân\ndate: 2026-01-01 07:00")
    write_article(tmp_path, "2026/b.md", "date: 2026-01-02 07:00\ntitle: Hội xuân!")
    assert [article.address for article in read_library(tmp_path).articles] == ["/2026/hoi-xuan/", "/2026/hoi-xuan-2/"]
    assert messages(tmp_path) == [
        f"2026/b.md:3: địa chỉ /2026/hoi-xuan/ đã là của {first}. Thêm dòng slug: hoi-xuan-2 hoặc một từ khác."
    ]


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("date: 2026-01-01 07:00", "1: thiếu tiêu đề. Thêm dòng title: Tên bài. Bài này chưa lên trang."),
        ("title: ''\ndate: 2026-01-01", "2: thiếu tiêu đề. Thêm dòng title: Tên bài. Bài này chưa lên trang."),
        ("title: Bài", "1: thiếu ngày. Thêm dòng date: 2026-01-31 07:30. Bài này chưa lên trang."),
        (
            "title: Bài\ndate: 32/01/2026",
            '3: ngày "32/01/2026" không có thật. Viết theo mẫu 2026-01-31 07:30. Bài này chưa lên trang.',
        ),
    ],
)
def test_an_article_that_cannot_appear_says_so(tmp_path: Path, front: str, message: str) -> None:
    write_article(tmp_path, "2026/a.md", front)
    library = read_library(tmp_path)
    assert library.articles == ()
    assert f"2026/a.md:{message}" in messages(tmp_path)


def test_a_file_of_plain_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.md").write_text("Chỉ có chữ")
    assert messages(tmp_path) == [
        "a.md:1: thiếu phần khai báo. Mở đầu tệp bằng một dòng ---, rồi title, date, và một dòng --- nữa. "
        "Bài này chưa lên trang."
    ]


def test_refused_markup_is_named_with_the_line_of_the_file(tmp_path: Path) -> None:
    write_article(tmp_path, "a.md", "title: Bài\ndate: 2026-01-01", "Chữ\n\n<script>x</script>")
    assert messages(tmp_path) == ['a.md:8: "script" không dùng trong bài được nên đã bỏ. Xóa đoạn mã này.']


def test_what_is_written_reads_back_equal(tmp_path: Path) -> None:
    front = {
        "title": 'Lộc Ninh: "Phát huy" #1',
        "date": datetime(2023, 6, 18, 21, 37, tzinfo=VIETNAM),
        "category": "Tin: trong huyện",
        "summary": "",
        "tags": ["dân vận khéo", "24/7", "a: b"],
        "cover": {"file": "anh.jpg", "caption": "- gạch đầu dòng: *sao*"},
        "source": "BL-LN",
    }
    path = tmp_path / "articles/a.md"
    path.parent.mkdir()
    path.write_text(format_article(front, "Thân bài."), encoding="utf-8")
    library = read_library(tmp_path)
    assert library.problems == ()
    read = library.articles[0].document.front
    assert read.title == front["title"]
    assert read.date == front["date"]
    assert read.category == front["category"]
    assert read.tags == ("dân vận khéo", "24/7", "a: b")
    assert read.cover is not None
    assert read.cover.caption == "- gạch đầu dòng: *sao*"


def test_an_unknown_key_cannot_be_written() -> None:
    with pytest.raises(KeyError, match="tieu_de"):
        format_article({"tieu_de": "x"}, "")


@pytest.mark.parametrize("name", ["2026/a/BAI.MD", "2026/a/index.md.txt", "2026/a/index.docx", "2026/b.markdown"])
def test_a_file_with_the_wrong_name_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / "articles" / name
    path.parent.mkdir(parents=True)
    path.write_text("x")
    assert messages(tmp_path) == [f"{name}:1: tệp này không được đọc. Đặt tên là index.md trong thư mục của bài."]


def test_an_index_in_a_years_folder_hides_no_other_article(tmp_path: Path) -> None:
    for name in ("2026/index.md", "2026/a.md"):
        write_article(tmp_path, name, f"title: Bài {name}\ndate: 2026-01-01")
    assert len(read_library(tmp_path).articles) == 2


def test_what_programs_leave_behind_is_passed_over(tmp_path: Path) -> None:
    write_article(tmp_path, "2026/a.md", 'title: A\x0bB\ndate: 2026-01-01\nsummary: "x\\u0007y"')
    (tmp_path / "articles/2026/.#a.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "articles/2026/thu-muc.md").mkdir()
    library = read_library(tmp_path)
    assert [article.document.front.title for article in library.articles] == ["AB"]
    assert library.articles[0].document.front.summary == "xy"
    assert library.problems == ()


def test_a_header_that_holds_itself_is_told(tmp_path: Path) -> None:
    write_article(tmp_path, "a.md", "title: A\ndate: 2026-01-01\nfields: &x {a: *x}")
    assert messages(tmp_path)[0].startswith("a.md:4: không đọc được dòng khai báo")
