from pathlib import Path

import pytest

from plugins.articles.library import read_library
from plugins.gallery import photo_work
from plugins.gallery.photo_book import PhotoBook, make_photo_book
from tests.conftest import draw_photo, write_article
from tests.gallery.samples import SETTINGS


def photo_book(folder: Path) -> PhotoBook:
    return make_photo_book(read_library(folder).articles, folder, folder / "cache", SETTINGS)


def test_an_edited_caption_opens_no_photo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_article(tmp_path, "a/index.md", "title: A\ndate: 2026-01-01\ngallery: [a.jpg, b.jpg]")
    draw_photo(path.parent / "a.jpg", (200, 150), seed=1)
    draw_photo(path.parent / "b.jpg", (200, 150), seed=2)
    first = photo_book(tmp_path).developed
    monkeypatch.delattr(photo_work, "work")
    write_article(tmp_path, "a/index.md", "title: A\ndate: 2026-01-01\ngallery: [{file: a.jpg, caption: Mới}, b.jpg]")
    assert photo_book(tmp_path).developed == first


def test_the_first_readable_photo_stands_for_its_article(tmp_path: Path) -> None:
    path = write_article(tmp_path, "a/index.md", "title: A\ndate: 2026-01-01\ncover: x.jpg\ngallery: [a.jpg, b.jpg]")
    (path.parent / "x.jpg").write_bytes(b"<html>")
    draw_photo(path.parent / "a.jpg", (900, 700), seed=1)
    draw_photo(path.parent / "b.jpg", (900, 700), seed=2)
    book = photo_book(tmp_path)
    cover = book.cover(read_library(tmp_path).articles[0].document)
    assert cover is not None
    assert cover.file.name == "a.jpg"
    assert [(item.width, item.height) for item in book.sheet(cover, "share").renditions] == [(1200, 630)]
    assert {item.width for item in book.sheet(cover, "card").renditions} == {240, 480, 900}
