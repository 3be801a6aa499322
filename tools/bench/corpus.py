"""Photo-like JPEGs to measure with, drawn from numbers so that every machine measures the same pictures."""

import hashlib
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops

SIZE: Final = (2048, 1536)
QUALITY: Final = 90

# Cells across the picture and their contrast (0 to 1). Light has structure at every scale: forms, objects, folds, leaves,
# cloth, hair. Colours change slowly and stay near grey, as they do outdoors.
_LIGHT: Final = ((4, 0.8), (14, 0.5), (45, 0.35), (150, 0.22), (512, 0.14))
_COLOUR: Final = ((4, 0.25), (14, 0.15), (45, 0.08))
_SENSOR_NOISE: Final = ((SIZE[0], 0.05),)


def corpus(folder: Path, count: int) -> list[Path]:
    """The files of so many photos, drawn where they are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    photos = [folder / f"{number:04}.jpg" for number in range(count)]
    missing = [photo for photo in photos if not photo.is_file()]
    if missing:
        sys.stderr.write(f"Drawing {len(missing)} photos in {folder} ...\n")
        with ProcessPoolExecutor(mp_context=get_context("spawn")) as workers:
            list(workers.map(_save, missing))
    return photos


def _save(path: Path) -> None:
    unfinished = path.with_suffix(".part")
    draw(path.stem).save(unfinished, format="jpeg", quality=QUALITY)
    unfinished.replace(path)


def draw(seed: str) -> Image.Image:
    """The photo of this seed."""
    # What detail costs an encoder differs from photo to photo: there are soft ones and crowded ones.
    detail = 0.5 + hashlib.sha256(seed.encode()).digest()[0] / 255
    fine = tuple((cells, contrast * detail) for cells, contrast in _LIGHT[2:])
    light = _sum_of_layers(f"{seed} Y", _LIGHT[:2] + fine + _SENSOR_NOISE)
    colours = (_sum_of_layers(f"{seed} {band}", _COLOUR) for band in ("Cb", "Cr"))
    return Image.merge("YCbCr", (light, *colours)).convert("RGB")


def _sum_of_layers(seed: str, layers: tuple[tuple[int, float], ...]) -> Image.Image:
    """A grey picture of random cells, given by how many stand side by side and their contrast."""
    total = Image.new("L", SIZE, 128)
    for cells, contrast in layers:
        down = cells * SIZE[1] // SIZE[0]
        # A hash makes the noise, because Pillow's own cannot be seeded.
        values = hashlib.shake_128(f"{seed} {cells}".encode()).digest(cells * down)
        noise = Image.frombytes("L", (cells, down), values).point(
            [round(128 + (v - 128) * contrast) for v in range(256)]
        )
        total = ImageChops.add(total, noise.resize(SIZE, Image.Resampling.BICUBIC), offset=-128)
    return total
