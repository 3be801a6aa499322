"""A contact sheet: all views of one page side by side, small enough for the documentation."""

from collections.abc import Mapping
from typing import Final

from PIL import Image

from tools.screenshots.camera import SCHEMES, WIDTHS, View

_SCALE: Final = 0.4
_SEEN: Final = 1500
"""CSS pixels from a page's top that the sheet shows."""
_GAP: Final = 16
_WALL: Final = "#8a857e"
"""Neither paper nor ink, so that both schemes end where they end."""


def contact_sheet(views: Mapping[View, Image.Image]) -> Image.Image:
    """The views, light above dark and narrow before wide."""
    cells = {view: _cell(picture) for view, picture in views.items()}
    rows = [[cells[View(width, scheme)] for width in WIDTHS] for scheme in SCHEMES]
    across = max(sum(cell.width for cell in row) for row in rows) + _GAP * (len(WIDTHS) + 1)
    down = sum(max(cell.height for cell in row) + _GAP for row in rows) + _GAP
    sheet = Image.new("RGB", (across, down), _WALL)
    top = _GAP
    for row in rows:
        left = _GAP
        for cell in row:
            sheet.paste(cell, (left, top))
            left += cell.width + _GAP
        top += max(cell.height for cell in row) + _GAP
    return sheet


def _cell(picture: Image.Image) -> Image.Image:
    seen = picture.convert("RGB").crop((0, 0, picture.width, min(picture.height, _SEEN)))
    return seen.resize((round(seen.width * _SCALE), round(seen.height * _SCALE)), Image.Resampling.LANCZOS)
