from pathlib import Path

from plugins.articles.library import read_library
from plugins.gallery.photo_book import make_photo_book
from plugins.views.photo_sequence import counted, pages_of, photo_sequence
from tests.conftest import draw_photo, write_article
from tests.gallery.samples import SETTINGS


def slugs(folder: Path, files: list[str], *, cover: str = "", bad: tuple[str, ...] = ()) -> list[str]:
    path = write_article(
        folder,
        "a/index.md",
        f"title: A\ndate: 2026-01-01\ncover: {cover}",
        "\n".join(f"![](<{name}>)" for name in files),
    )
    for name in {*files, cover} - {""}:
        if name in bad:
            (path.parent / name).write_bytes(b"")
        else:
            draw_photo(path.parent / name, (40, 30), seed=len(name))
    (article,) = read_library(folder).articles
    book = make_photo_book([article], folder, folder / "cache", SETTINGS)
    return [entry.slug for entry in photo_sequence(article.document, book)]


def test_a_slug_is_the_files_name_whatever_the_order(tmp_path: Path) -> None:
    assert slugs(tmp_path, ["Đua thuyền.jpg", "mua-lan.jpg"]) == ["dua-thuyen", "mua-lan"]
    assert slugs(tmp_path, ["mua-lan.jpg", "moi.jpg", "Đua thuyền.jpg"]) == ["mua-lan", "moi", "dua-thuyen"]


def test_a_repeated_photo_takes_no_others_address(tmp_path: Path) -> None:
    assert slugs(tmp_path, ["anh.jpg", "anh-2.jpg", "anh.jpg"]) == ["anh", "anh-2", "anh-3"]


def test_a_name_that_is_a_slug_keeps_its_address_beside_one_that_folds_to_it(tmp_path: Path) -> None:
    assert slugs(tmp_path, ["anh-1.jpg"]) == ["anh-1"]
    assert slugs(tmp_path, ["anh 1.jpg", "anh-1.jpg"]) == ["anh-1-2", "anh-1"]


def test_an_unreadable_photo_has_no_page_and_shifts_no_other(tmp_path: Path) -> None:
    assert slugs(tmp_path, ["a.jpg", "a.png", "b.jpg"], bad=("a.jpg",)) == ["", "a-2", "b"]


def test_a_cover_that_stands_there_again_leads_to_that_page(tmp_path: Path) -> None:
    assert slugs(tmp_path, ["a.jpg", "b.jpg"], cover="a.jpg") == ["a", "a", "b"]
    (article,) = read_library(tmp_path).articles
    entries = photo_sequence(article.document, make_photo_book([article], tmp_path, tmp_path / "cache", SETTINGS))
    pages = tuple(pages_of(entries))
    assert [entry.slug for entry in pages] == ["a", "b"]
    assert counted(article.document, pages) == 2


def test_a_cover_of_its_own_is_not_counted(tmp_path: Path) -> None:
    assert slugs(tmp_path, ["a.jpg"], cover="bia.jpg") == ["bia", "a"]
    (article,) = read_library(tmp_path).articles
    entries = photo_sequence(article.document, make_photo_book([article], tmp_path, tmp_path / "cache", SETTINGS))
    assert counted(article.document, tuple(pages_of(entries))) == 1
