from pathlib import Path

from plugins.articles.document import Document
from plugins.articles.library import read_library
from plugins.gallery.originals import Folder, gallery_of, missing_photos, photos_of
from tests.conftest import write_article


def document(content: Path, front: str = "", body: str = "Chữ") -> Document:
    write_article(content, "2026/bai/index.md", f"title: A\ndate: 2026-01-01\n{front}", body)
    return read_library(content).articles[0].document


def touch(content: Path, *names: str) -> None:
    for name in names:
        path = content / "articles/2026/bai" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def test_photos_come_in_the_order_of_the_page(tmp_path: Path) -> None:
    made = document(tmp_path, "cover: bia.jpg\ngallery: [c.jpg, a.jpg]", "![](b.jpg)")
    assert [photo.file for photo in photos_of(made, Folder(made.path, made.files.tree))] == [
        "bia.jpg",
        "b.jpg",
        "c.jpg",
        "a.jpg",
    ]


def test_a_gallery_may_be_a_folder(tmp_path: Path) -> None:
    touch(tmp_path, "anh/b.JPG", "anh/a.png", "anh/ghi-chu.txt", "c.jpg")
    made = document(tmp_path, "gallery: anh")
    assert [photo.file for photo in gallery_of(made, Folder(made.path, made.files.tree))] == ["anh/a.png", "anh/b.JPG"]


def test_names_are_found_however_the_disk_composes_them(tmp_path: Path) -> None:
    touch(tmp_path, "đường hoa.jpg".replace("ư", "u\u031b"))
    made = document(tmp_path, body="![](<đường hoa.jpg>)")
    assert list(missing_photos(made, Folder(made.path, made.files.tree))) == []


def test_a_missing_photo_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    touch(tmp_path, "duong-hoa.jpg")
    made = document(tmp_path, body="Chữ\n\n![](duong-hoa.JPEG)\n\n![](https://x.vn/a.jpg)")
    assert [
        str(problem).partition("index.md")[2] for problem in missing_photos(made, Folder(made.path, made.files.tree))
    ] == [
        ':8: không thấy ảnh "duong-hoa.JPEG" cạnh bài. Có phải là "duong-hoa.jpg"?',
        ':10: ảnh "https://x.vn/a.jpg" nằm ở trang khác. Tải ảnh về, để cạnh bài rồi ghi tên tệp.',
    ]


def test_a_name_that_leaves_the_folder_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "articles/2026").mkdir(parents=True)
    (tmp_path / "articles/2026/mat.jpg").write_bytes(b"")
    made = document(tmp_path)
    assert Folder(made.path, made.files.tree).find("../mat.jpg") is None
