"""Draw the photos: python -m tools.demo_photos CONTENT [PART-OF-PATH]."""

import argparse
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tools.demo_photos.album import ALBUM, photo


def main() -> None:
    """Draw what was asked for, in as many processes as there are processors."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo_photos", description="Draw the demo content's photos.")
    parser.add_argument("content", type=Path, help="the content folder")
    parser.add_argument("part", nargs="?", default="", help="draw only photos whose path contains this")
    wanted = parser.parse_args()
    paths = [path for path in ALBUM if wanted.part in path]
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as workers:
        for path, data in zip(paths, workers.map(photo, paths), strict=True):
            (wanted.content / "articles" / path).write_bytes(data)


if __name__ == "__main__":
    main()
