from pathlib import Path

import pytest
from PIL import Image, ImageOps

from plugins.gallery.darkroom import Darkroom
from plugins.gallery.recipes import Encoding, Recipe
from plugins.gallery.verdicts import Verdict
from tests.conftest import draw_photo

RECIPE = Recipe(
    version="t",
    widths=(80, 160),
    encodings=(Encoding("webp", "image/webp", (("quality", 75),)), Encoding("jpg", "image/jpeg", (("quality", 75),))),
)
ORIENTATION = 0x0112
GPS = 0x8825


def judge(folder: Path, photo: Path) -> Verdict:
    return Darkroom(folder / "cache", RECIPE).judge([photo])[photo]


def stamps(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_rotated_photo_stands_upright(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    photo = draw_photo(tmp_path / "a.jpg", (200, 120), exif=exif, quality=95)
    verdict = judge(tmp_path, photo)
    with Image.open(photo) as opened:
        upright = ImageOps.exif_transpose(opened)
    assert (verdict.width, verdict.height) == upright.size
    name = next(item.name for item in verdict.renditions if item.type == "image/jpeg" and item.width == 80)
    with Image.open(tmp_path / "cache/photos" / name[:2] / name) as made:
        expected = upright.resize(made.size).convert("L").resize((4, 4), Image.Resampling.BOX).tobytes()
        found = made.convert("L").resize((4, 4), Image.Resampling.BOX).tobytes()
    assert max(abs(a - b) for a, b in zip(expected, found, strict=True)) < 12


def test_nothing_of_the_metadata_is_published(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[0x010F] = "NGUOICHUP"
    exif.get_ifd(GPS)[2] = (11.0, 49.0, 30.0)
    photo = draw_photo(tmp_path / "a.jpg", (200, 120), exif=exif, comment=b"NGUOICHUP", quality=90)
    assert b"NGUOICHUP" in photo.read_bytes()
    judge(tmp_path, photo)
    made = [path for path in (tmp_path / "cache").rglob("*") if path.suffix in {".jpg", ".webp"}]
    assert len(made) == 4
    for path in made:
        with Image.open(path) as image:
            assert dict(image.getexif()) == {}
        assert b"NGUOICHUP" not in path.read_bytes()
        assert b"Exif" not in path.read_bytes()


@pytest.mark.parametrize(("size", "made"), [((60, 40), [60]), ((100, 50), [80, 100]), ((400, 300), [80, 160])])
def test_photos_are_never_upscaled_and_sizes_are_true(tmp_path: Path, size: tuple[int, int], made: list[int]) -> None:
    verdict = judge(tmp_path, draw_photo(tmp_path / "a.png", size))
    assert sorted({item.width for item in verdict.renditions}) == made
    for item in verdict.renditions:
        with Image.open(tmp_path / "cache/photos" / item.name[:2] / item.name) as image:
            assert image.size == (item.width, item.height)
            assert Image.MIME[image.format or ""] == item.type


def test_transparency_becomes_white(tmp_path: Path) -> None:
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert judge(tmp_path, tmp_path / "a.png").colour == "#ffffff"


def test_a_second_build_develops_nothing(tmp_path: Path) -> None:
    photo = draw_photo(tmp_path / "a.jpg")
    first = judge(tmp_path, photo)
    before = stamps(tmp_path / "cache")
    assert judge(tmp_path, photo) == first
    assert stamps(tmp_path / "cache") == before


def test_the_same_photo_twice_is_developed_once(tmp_path: Path) -> None:
    one = draw_photo(tmp_path / "a.jpg")
    two = tmp_path / "b.jpg"
    two.write_bytes(one.read_bytes())
    verdicts = Darkroom(tmp_path / "cache", RECIPE).judge([one, two, one])
    assert verdicts[one] == verdicts[two]
    assert len(list((tmp_path / "cache").rglob("*.json"))) == 1


@pytest.mark.parametrize("damage", [b"", b"xx", b"{}"])
def test_a_damaged_verdict_is_made_again(tmp_path: Path, damage: bytes) -> None:
    photo = draw_photo(tmp_path / "a.jpg")
    good = judge(tmp_path, photo)
    (file,) = (tmp_path / "cache").rglob("*.json")
    sound = file.read_bytes()
    file.write_bytes(damage)
    assert judge(tmp_path, photo) == good
    assert file.read_bytes() == sound


def test_a_damaged_rendition_is_never_published(tmp_path: Path) -> None:
    photo = draw_photo(tmp_path / "a.jpg")
    darkroom = Darkroom(tmp_path / "cache", RECIPE)
    verdict = darkroom.judge([photo])[photo]
    name = verdict.renditions[0].name
    kept = tmp_path / "cache/photos" / name[:2] / name
    sound = kept.read_bytes()
    kept.write_bytes(b"x" * len(sound))
    darkroom.publish(photo, darkroom.judge([photo])[photo], tmp_path / "out")
    assert (tmp_path / "out" / name).read_bytes() == sound


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", "tệp này không phải ảnh. Chép lại ảnh gốc."),
        (b"<!DOCTYPE html><title>404</title>", "tệp này không phải ảnh. Chép lại ảnh gốc."),
    ],
)
def test_a_file_that_is_no_photo_is_told(tmp_path: Path, data: bytes, trouble: str) -> None:
    (tmp_path / "a.jpg").write_bytes(data)
    assert judge(tmp_path, tmp_path / "a.jpg") == Verdict(trouble=trouble)


def test_a_truncated_photo_is_told(tmp_path: Path) -> None:
    photo = draw_photo(tmp_path / "a.jpg")
    photo.write_bytes(photo.read_bytes()[:5000])
    assert judge(tmp_path, photo).trouble == "ảnh bị hỏng hoặc chép chưa đủ. Chép lại ảnh gốc."
