"""Photos as phones and Zalo send them, made by code."""

import io
import random
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pillow_heif
from PIL import Image, ImageDraw

pillow_heif.register_heif_opener()

ORIENTATION = 0x0112
MAKER = "SAMSUNG-SM-A546E-R5CW123"


def scene(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """A picture that no other seed gives: sky, ground and a few big shapes."""
    chance = random.Random(seed)

    def colour() -> tuple[int, int, int]:
        return chance.randrange(256), chance.randrange(256), chance.randrange(256)

    image = Image.new("RGB", size, colour())
    draw = ImageDraw.Draw(image)
    for _ in range(12):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        across, down = chance.randrange(size[0] // 8, size[0] // 2), chance.randrange(size[1] // 8, size[1] // 2)
        draw.rectangle((x - across // 2, y - down // 2, x + across // 2, y + down // 2), fill=colour())
    grain = Image.frombytes("L", size, chance.randbytes(size[0] * size[1])).convert("RGB")
    return Image.blend(image, grain, 0.1)


def phone_exif(orientation: int = 1, caption: str = "") -> bytes:
    """What a phone writes into a photo: how it was held, who made it, and where."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010F] = MAKER
    if caption:
        exif[0x010E] = caption
    exif.get_ifd(0x8769)[0xA431] = MAKER
    exif.get_ifd(0x8825)[2] = (11.0, 49.0, 30.0)
    return exif.tobytes()


def bytes_of(image: Image.Image, kind: str, **options: object) -> bytes:
    """The picture's bytes in a format."""
    file = io.BytesIO()
    image.save(file, format=kind, **options)
    return file.getvalue()


def held(image: Image.Image, orientation: int) -> Image.Image:
    """The picture as the sensor saw it when the phone was held so."""
    turns = {
        1: None,
        3: Image.Transpose.ROTATE_180,
        6: Image.Transpose.ROTATE_90,
        8: Image.Transpose.ROTATE_270,
    }
    turn = turns[orientation]
    return image if turn is None else image.transpose(turn)


def roll(count: int, size: tuple[int, int] = (640, 480)) -> dict[str, bytes]:
    """A morning's photos by their names: JPEG and HEIC in turn, held in all ways, all but the last two sent by Zalo.

    The last is a twin of the one before it: the same moment, smaller and compressed once more.
    """
    photos: dict[str, bytes] = {}
    for number in range(count - 1):
        orientation = (1, 6, 3, 8)[number % 4]
        image = held(scene(number, size), orientation)
        kind, ending = (("heif", "HEIC"), ("jpeg", "jpg"))[number % 2]
        photos[f"IMG_{number + 1:04}.{ending}"] = bytes_of(image, kind, quality=90, exif=phone_exif(orientation))
    small = scene(count - 2, size).resize((size[0] // 2, size[1] // 2))
    photos["z4567890123456_0a1b2c3d4e5f.jpg"] = bytes_of(small, "jpeg", quality=60)
    return photos


def zipped(path: Path, files: Mapping[str, bytes]) -> Path:
    """A ZIP of these files."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path
