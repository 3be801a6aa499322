import unicodedata
from pathlib import Path

from plugins.gallery.loose_pictures import find_picture, pictures_beside


def test_a_picture_is_found_however_its_marks_are_stored(tmp_path: Path) -> None:
    folder = tmp_path / unicodedata.normalize("NFD", "biểu ngữ")
    folder.mkdir()
    file = folder / unicodedata.normalize("NFD", "đại hội.jpg")
    file.touch()
    assert find_picture(tmp_path, "biểu ngữ/đại hội.jpg") == file


def test_a_name_that_points_outside_or_nowhere_finds_nothing(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "bieu-ngu").mkdir(parents=True)
    (tmp_path / "mat.jpg").touch()
    (content / "bieu-ngu/loi.jpg").symlink_to(tmp_path / "mat.jpg")
    for name in ("../mat.jpg", str(tmp_path / "mat.jpg"), "bieu-ngu", "bieu-ngu/khac.jpg", "bieu-ngu/loi.jpg"):
        assert find_picture(content, name) is None, name


def test_the_files_beside_a_missing_picture_are_known_by_the_names_editors_write(tmp_path: Path) -> None:
    (tmp_path / "bieu-ngu").mkdir()
    (tmp_path / "bieu-ngu/dai-hoi.jpg").touch()
    assert pictures_beside(tmp_path, "bieu-ngu/dai-hoy.jpg") == ("bieu-ngu/dai-hoi.jpg",)
    assert pictures_beside(tmp_path, "khong-co/a.jpg") == ()
