"""Photograph the built demo newspaper: python -m tools.screenshots OUTPUT [--into screenshots] [--sheets docs/images]."""

import argparse
import sys
from pathlib import Path
from typing import Final

from tools.lighthouse.first_screen import opened_browser
from tools.lighthouse.server import serving
from tools.screenshots.camera import View, photographed
from tools.screenshots.page_types import PAGE_TYPES, missing
from tools.screenshots.sheet import contact_sheet

_BEST: Final = {("trang-nhat", View(1280, "light")): 1400, ("bai-viet", View(1280, "light")): 1400}
"""What the README shows, and how much of it from the top (CSS pixels)."""


def main() -> int:
    """Write each view of each page type as a picture, and a contact sheet of each type for the documentation."""
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=main.__doc__)
    parser.add_argument("output", type=Path, help="the built site")
    parser.add_argument("--into", type=Path, default=Path("screenshots"), help="where the single pictures go")
    parser.add_argument("--sheets", type=Path, default=Path("docs/images"), help="where the contact sheets go")
    asked = parser.parse_args()
    if lost := missing(asked.output):
        sys.stderr.write(f"Not in {asked.output}: {', '.join(lost)}. Mend tools/screenshots/page_types.py.\n")
        return 1
    for folder in (asked.into, asked.sheets):
        folder.mkdir(parents=True, exist_ok=True)
    with serving(asked.output) as site, opened_browser() as browser:
        for name, address in PAGE_TYPES.items():
            views = dict(photographed(browser, site + address))
            for view, picture in views.items():
                shot = picture.convert("RGB")
                shot.save(asked.into / f"{name}-{view.width}-{view.scheme}.webp", quality=80)
                if seen := _BEST.get((name, view)):
                    best = shot.crop((0, 0, shot.width, min(shot.height, seen)))
                    best.save(asked.sheets / f"{name}-{view.width}.webp", quality=60, method=6)
            contact_sheet(views).save(asked.sheets / f"{name}.webp", quality=45, method=6)
            sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
