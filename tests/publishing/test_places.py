import io
import struct
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from plugins.publishing.places import tells_place
from tests.conftest import draw_photo

GPS = 0x8825


def photo(folder: Path, name: str, *, place: bool) -> bytes:
    """A real picture with a camera's EXIF, with or without where it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh"
    exif[0x9003] = "2026:01:31 07:30:00"
    where = {1: "N", 2: (11.0, 50.0, 1.5), 3: "E", 4: (106.0, 36.0, 2.0)}
    exif.get_ifd(GPS).update(where if place else {0: b"\2\3\0\0"})
    return draw_photo(folder / name, (64, 48), exif=exif).read_bytes()


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.avif"])
def test_coordinates_of_a_photo_are_found_in_every_format(tmp_path: Path, name: str) -> None:
    assert tells_place(photo(tmp_path, name, place=True))
    assert not tells_place(photo(tmp_path, name, place=False))


def test_coordinates_are_found_inside_documents(tmp_path: Path) -> None:
    jpeg = photo(tmp_path, "a.jpg", place=True)
    assert tells_place(b"%PDF-1.7\n1 0 obj\nstream\n" + jpeg + b"\nendstream\n")
    for way in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        document = io.BytesIO()
        with zipfile.ZipFile(document, "w", way) as archive:
            archive.writestr("word/document.xml", "<w:document/>")
            archive.writestr("word/media/image1.jpeg", jpeg)
        assert tells_place(document.getvalue())


@pytest.mark.parametrize(
    "data",
    [
        b'<x:xmpmeta><rdf:Description exif:GPSLatitude="11,50.1N"/></x:xmpmeta>',
        b"<exif:GPSLongitude>106,36.2E</exif:GPSLongitude>",
        b"....moov....udta\xa9xyz\0\x12\x15\xc7+11.8350+106.6020/",
        b"com.apple.quicktime.location.ISO6709....+11.8350+106.6020/",
    ],
)
def test_coordinates_are_found_in_xmp_and_in_videos(data: bytes) -> None:
    assert tells_place(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"II*\0",
        b"MM\0*\0\0\0\x08\xff\xff",
        b"II*\0" + struct.pack("<IH", 0xFFFFFFF0, 1),
        b"PK\3\4 no zip at all",
        b"\xa9xyz",
    ],
)
def test_chance_and_damage_are_no_place(data: bytes) -> None:
    assert not tells_place(data)
