from pathlib import Path

import pytest

from pelicanconf import GALLERY
from plugins.articles.library import read_library
from plugins.gallery.photo_book import make_photo_book
from plugins.gallery.settings import read_settings
from plugins.sections.pelican_sections import settle_sections
from plugins.views.site_file import read_site_file
from plugins.views.steering import banner_problems, steering_problems
from tests.conftest import draw_photo, write_article
from tests.views.newspaper import NOW


def told(content: Path, text: str) -> list[str]:
    path = content / "site.yaml"
    path.write_text(text, encoding="utf-8")
    write_article(content, "2026/hoi-xuan/index.md", "title: Hội xuân 2026\ndate: 2026-01-31\ncategory: Tin tức")
    write_article(content, "2026/nhap.md", "title: Nháp\ndate: 2026-01-31\nstatus: draft")
    library = read_library(content)
    tree, _ = settle_sections(content, library, NOW)
    site_file, problems = read_site_file(path)
    assert problems == ()
    found = steering_problems(path, site_file, tree, library, NOW)
    return [str(problem).removeprefix(f"{path}:") for problem in found]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("front:\n  - section: Tin túc", '2: không có chuyên mục "Tin túc". Có phải là "Tin tức"?'),
        ("front:\n  - newest\n  - newest", "3: khối này đã có ở dòng 2. Bỏ một trong hai dòng."),
        (
            "pinned: 2026/hoi-suan",
            '1: không có bài "2026/hoi-suan" để ghim lên đầu trang. Có phải là "2026/hoi-xuan"?',
        ),
        (
            "notices:\n  - text: A\n    url: /2026/hoi-xuan/",
            '2: liên kết "/2026/hoi-xuan/" không dẫn tới bài nào. Sửa đường dẫn hoặc bỏ liên kết.',
        ),
        (
            "links:\n  - text: A\n    url: /2026/nhap/",
            '2: liên kết "/2026/nhap/" không dẫn tới bài nào. Sửa đường dẫn hoặc bỏ liên kết.',
        ),
    ],
)
def test_what_the_front_page_names_must_be_there(tmp_path: Path, text: str, problem: str) -> None:
    assert told(tmp_path, text) == [problem]


@pytest.mark.parametrize(
    "text",
    [
        "pinned: 2026/hoi-xuan",
        "pinned: /2026/hoi-xuan-2026/",
        "pinned: 2026/nhap",
        "pinned:\n  article: 2026/cu\n  until: 2026-11-01",
        "front:\n  - section: tin tức\n  - documents: Tin tức\n  - photos",
        "notices:\n  - text: A\n    url: /2026/hoi-xuan-2026/",
        "notices:\n  - text: A\n    url: /2026/nhap/\n    from: 2026-12-01",
        "notices:\n  - text: A\n    url: /2026/cu/\n    until: 2026-11-01",
        "links:\n  - text: A\n    url: /lien-he/",
    ],
)
def test_what_is_there_or_waits_or_is_over_is_no_mistake(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


def test_a_banner_without_its_picture_is_told(tmp_path: Path) -> None:
    draw_photo(tmp_path / "bieu-ngu/dai-hoi.jpg", (600, 200))
    (tmp_path / "bieu-ngu/hong.jpg").write_bytes(b"<html>")
    path = tmp_path / "site.yaml"
    names = ("bieu-ngu/dai-hoi.jpg", "bieu-ngu/dai-hoi.jpeg", "bieu-ngu/hong.jpg")
    path.write_text("banners:\n" + "".join(f"  - image: {name}\n    alt: A\n" for name in names), encoding="utf-8")
    banners = read_site_file(path)[0].banners
    book = make_photo_book((), tmp_path, tmp_path / "cache", read_settings(GALLERY))
    book.include(tmp_path, names)
    assert [str(problem) for problem in banner_problems(path, banners, book)] == [
        f'{path}:4: không thấy ảnh "bieu-ngu/dai-hoi.jpeg" trong thư mục {tmp_path}. Có phải là '
        '"bieu-ngu/dai-hoi.jpg"?',
        f'{path}:6: ảnh "bieu-ngu/hong.jpg" là một trang web, không phải ảnh. Tải lại ảnh gốc.',
    ]
    assert [rendition.width for rendition in book.loose(names[0])] == [480, 600] * 2
    assert book.loose(names[1]) == book.loose(names[2]) == ()
