"""A card of words for shared links that have no photo: a section's name set in type, as JPEG."""

import io
from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from plugins.gallery.title_cards import SIZE

# The colours of theme/static/css/tokens.css in their light scheme, which is what a share card is seen in.
_PAPER: Final = "#faf7f2"
_INK: Final = "#1b1816"
_QUIET: Final = "#57504a"
_RED: Final = "#a8121b"

_MARGIN: Final = 88
_RULE: Final = 10
_TITLE_SIZES: Final = (120, 104, 88, 72, 60, 48, 36)
"""Sizes of type (px) from the one that is wanted down to the one that any name fits in."""
_MOST_LINES: Final = 3
_LINE: Final = 1.16
"""Height of a line by the size of its type: room for the marks of capital letters such as Ễ."""


def title_card(title: str, masthead: str) -> bytes:
    """The card of a title, with the newspaper's name above a red rule. The same words give the same bytes."""
    card = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(card)
    width = SIZE[0] - 2 * _MARGIN
    name_size, (name, *_) = _set(masthead, "Semibold", (44, 36, 28), width, most_lines=1)
    draw.text((_MARGIN, _MARGIN), name, _QUIET, _font("Semibold", name_size))
    rule = _MARGIN + round(name_size * _LINE) + 28
    draw.rectangle((_MARGIN, rule, _MARGIN + 160, rule + _RULE - 1), _RED)
    size, lines = _set(title, "Bold", _TITLE_SIZES, width, most_lines=_MOST_LINES)
    top = SIZE[1] - _MARGIN - len(lines) * round(size * _LINE)
    for place, line in enumerate(lines):
        draw.text((_MARGIN, top + place * round(size * _LINE)), line, _INK, _font("Bold", size))
    file = io.BytesIO()
    card.save(file, "jpeg", quality=88, optimize=True, progressive=True)
    return file.getvalue()


def _set(text: str, weight: str, sizes: tuple[int, ...], width: int, *, most_lines: int) -> tuple[int, list[str]]:
    """The largest size at which a text fits, and its lines; at the smallest size what does not fit is cut."""
    for size in sizes:
        lines = list(_lines(text, _font(weight, size), width))
        if len(lines) <= most_lines and all(_font(weight, size).getlength(line) <= width for line in lines):
            return size, lines
    return sizes[-1], lines[:most_lines]


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """The text broken at words."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """Source Sans Pro at a size in px: it draws every Vietnamese letter, and a package brings it."""
    with as_file(files("font_source_sans_pro") / "files" / f"SourceSansPro-{weight}.ttf") as path:
        # Basic layout, because Raqm is not in every build of Pillow and Vietnamese in NFC needs no shaping.
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
