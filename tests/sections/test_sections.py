from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.articles.library import read_library
from plugins.sections.pelican_sections import settle_sections
from plugins.sections.sections_file import read_sections
from plugins.sections.tree import Section
from tests.conftest import write_article
from tests.sections.samples import sections_file

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DECLARED = """\
sections:
  - name: Tin tức
    slug: tin-tuc
    description: Tin hằng ngày
  - name: Tin trong huyện
    parent: Tin tức
  - name: Mô hình dân vận khéo
"""


def test_sections_keep_their_order_and_know_their_parents(tmp_path: Path) -> None:
    tree, problems = read_sections(sections_file(tmp_path, DECLARED))
    assert problems == ()
    assert [section.slug for section in tree.children()] == ["tin-tuc", "mo-hinh-dan-van-kheo"]
    child = tree.named("tin trong huyện")
    assert child == Section("Tin trong huyện", "tin-trong-huyen", parent="tin-tuc")
    assert [section.name for section in tree.trail(child)] == ["Tin tức", "Tin trong huyện"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sections:\n  - slug: a\n", "2: chuyên mục này thiếu dòng name: Tên chuyên mục."),
        (
            "sections:\n  - nam: A\n",
            '2: không có khóa "nam" ở đây. Có phải là "name"? '
            "Các khóa dùng được: name, slug, parent, kind, description.",
        ),
        ("sections:\n  - name: A\n  - name: a\n", '3: slug "a" đã có chỗ dùng. Chọn một từ khác.'),
        ("sections:\n  - name: Lưu trữ\n", '2: slug "luu-tru" đã có chỗ dùng. Chọn một từ khác.'),
        (
            "sections:\n  - name: Tin tức\n  - name: B\n    parent: Tin túc\n",
            '3: không có chuyên mục mẹ "Tin túc". Có phải là "Tin tức"?',
        ),
        ("name: A\n", "1: tệp này cần dòng sections: rồi danh sách chuyên mục."),
        ("sections:\n  - name: A: B\n", "2: không đọc được dòng này. Đặt giá trị có dấu hai chấm trong ngoặc kép."),
        (
            "sections:\n  - name: A\nkins: []\n",
            '3: không có khóa "kins" ở đây. Có phải là "kinds"? Các khóa dùng được: sections, kinds.',
        ),
        (
            "sections:\n  - name: A\n    kind: van-bản\n",
            '3: không có loại "van-bản". Có phải là "van-ban"? Các loại: mo-hinh-dan-van-kheo, van-ban.',
        ),
        ("sections:\n  - A\n", "2: chỗ này cần các dòng con: name, slug, parent, kind, description."),
    ],
)
def test_each_mistake_in_the_file_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = sections_file(tmp_path, text)
    _, problems = read_sections(path)
    assert [str(found) for found in problems] == [f"{path}:{problem}"]


def test_an_undeclared_category_becomes_the_last_section_and_is_named(tmp_path: Path) -> None:
    sections_file(tmp_path, DECLARED)
    path = write_article(tmp_path, "a.md", "title: A\ndate: 2026-01-01\ncategory: Mô hình dân vận khéo léo")
    tree, problems = settle_sections(tmp_path, read_library(tmp_path), NOW)
    assert [section.slug for section in tree.sections][-1] == "mo-hinh-dan-van-kheo-leo"
    assert [str(problem) for problem in problems] == [
        f'{path}:4: chuyên mục "Mô hình dân vận khéo léo" chưa có trong sections.yaml. '
        'Có phải là "Mô hình dân vận khéo"?'
    ]


def test_without_a_file_every_category_is_welcome(tmp_path: Path) -> None:
    write_article(tmp_path, "a.md", "title: A\ndate: 2026-01-01\ncategory: Bản\nalso_in: [Bàn]")
    tree, problems = settle_sections(tmp_path, read_library(tmp_path), NOW)
    assert [(section.name, section.slug) for section in tree.sections] == [("Bản", "ban"), ("Bàn", "ban-2")]
    assert problems == ()
