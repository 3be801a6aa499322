import pytest

from plugins.gallery.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "caption",
    [
        "OLYMPUS DIGITAL CAMERA",
        "SONY DSC",
        "IMG_1234",
        "IMG_20230618_213700",
        "DSC00123",
        "DSCF0042 (1)",
        "P1010023",
        "z4567890123456_a1b2c3d4e5.jpg",
        "20230618_213700",
        "dan-van-01.jpg",
        "Untitled",
        "Exif_JPEG_PICTURE",
        "Processed with VSCO with a6 preset",
    ],
)
def test_what_cameras_write_is_no_caption(caption: str) -> None:
    assert is_boilerplate(caption)


@pytest.mark.parametrize(
    "caption", ["Bà con ấp 7 trồng hoa", "Năm 2023", "Ảnh đẹp", "Phan Thị Lan", "P. Chủ tịch phát biểu"]
)
def test_what_people_write_is_a_caption(caption: str) -> None:
    assert not is_boilerplate(caption)
