"""Our own darkroom as a program: python -m tools.bench.ours RECIPE CORES PHOTOS CACHE OUTPUT."""

import argparse
import os
from pathlib import Path
from typing import Final

import pelicanconf
from plugins.gallery.darkroom import Darkroom
from plugins.gallery.recipes import Format, Order, Recipe
from plugins.gallery.settings import read_settings

WIDTHS: Final = (480, 960, 1600)

RECIPES: Final = {
    "same-work": Recipe("photo", (Format("webp", 80, WIDTHS), Format("jpeg", 80, WIDTHS))),
    "default": read_settings(pelicanconf.GALLERY).recipes["photo"],
}


def main() -> None:
    """Develop every photo of a folder and publish it, on so many cores."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.ours", description=main.__doc__)
    parser.add_argument("recipe", choices=RECIPES)
    parser.add_argument("cores", type=int)
    parser.add_argument("folders", type=Path, nargs=3, metavar="PHOTOS CACHE OUTPUT")
    asked = parser.parse_args()
    photos, cache, output = asked.folders
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: asked.cores])
    order = Order(RECIPES[asked.recipe])
    darkroom = Darkroom(cache)
    for photo, developed in darkroom.develop(dict.fromkeys(sorted(photos.iterdir()), frozenset({order}))).items():
        list(darkroom.publish(photo, developed, output))


if __name__ == "__main__":
    main()
