"""No-break spaces where the end of a line would tear apart what is read as one: `12 km`, `ngày 18/6`, `số 25-NQ/TW`."""

import re
from typing import Final

NO_BREAK: Final = "\N{NO-BREAK SPACE}"

_UNITS: Final = (
    *("%", "‰", "°C", "km²", "km2", "m²", "m2", "m³", "m3", "km", "m", "cm", "mm", "ha", "kg", "g", "tạ", "tấn", "lít"),
    *("đồng", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "USD", "giờ", "phút", "kW", "kWh", "KB", "MB", "GB"),
)
_RULES: Final = tuple(
    (re.compile(f"(?<!\\w)(?:{before})$"), re.compile(after))
    for before, after in (
        # A quantity and its unit; `triệu đồng` is one unit.
        (r"[\d.,]*\d", rf"(?:{'|'.join(map(re.escape, _UNITS))})(?!\w)"),
        (r"nghìn|ngàn|triệu|tỷ|tỉ", r"đồng(?!\w)"),
        # A day, a month, a year, a quarter with its number.
        (r"[Nn]gày|[Tt]háng", r"\d"),
        (r"[Nn]ăm", r"\d{4}(?!\d)"),
        (r"[Qq]uý", r"[IVX\d]+(?!\w)"),
        # A document, and a place in one.
        (r"[Ss]ố", r"\d+[/-][\w/-]*\w"),
        (r"[Đđ]iều|[Kk]hoản|[Cc]hương|[Mm]ục", r"(?:\d+|[IVX]+)(?!\w)"),
        # A hamlet, a street quarter, a plot or a road that has a number for its name.
        (r"[Ấấ]p|[Kk]hu phố|[Ll]ô|[Ll]ộ", r"\d"),
        # An abbreviated title and its name.
        (r"(?:TP|Tp|TS|ThS|PGS|GS|BS|KS)\.", r"[^\W\d_]"),
        # A dash at the head of a line would look like speech.
        (r"[^\s<>]+", r"[-–] [^\s<]"),
    )
)
"""What stands before a space and behind it."""

_SPACE: Final = re.compile(r" (?:(?=[\dIVX–-])|(?<=\d )|(?=đồng)|(?<=[PpS]\. ))")
"""Spaces at which a rule may hold: few of a text's, and quickly found."""

_LONGEST: Final = 24
"""Characters before a space that a rule looks at; only of a number or a word before a dash may there be more."""

_TAG: Final = re.compile(r"(<[^>]*>)")
_VERBATIM: Final = re.compile(r"<(/?)(?:code|pre|kbd)\b", re.IGNORECASE)
"""What stands in these is meant character by character."""


def together(text: str) -> str:
    """The text with no-break spaces; nothing but single spaces changes, so folding white space gives the text back."""
    return _SPACE.sub(lambda space: NO_BREAK if _holds(space) else " ", text)


def together_in_html(html: str) -> str:
    """HTML with no-break spaces in its text; tags, their attributes and code stay as they are."""
    if not _VERBATIM.search(html):
        return _together_outside_tags(html)
    pieces = _TAG.split(html)
    verbatim = 0
    for place, piece in enumerate(pieces):
        if place % 2:
            match = _VERBATIM.match(piece)
            verbatim += (-1 if match[1] else 1) if match else 0
        elif not verbatim:
            pieces[place] = together(piece)
    return "".join(pieces)


def _together_outside_tags(html: str) -> str:
    return _SPACE.sub(lambda space: NO_BREAK if _holds(space) and not _is_in_tag(space) else " ", html)


def _holds(space: re.Match[str]) -> bool:
    """Whether a rule wants both sides of this space on one line."""
    text, place = space.string, space.start()
    before = text[max(0, place - _LONGEST) : place]
    return any(after.match(text, place + 1) and rule.search(before) for rule, after in _RULES)


def _is_in_tag(space: re.Match[str]) -> bool:
    html, place = space.string, space.start()
    return html.rfind("<", 0, place) > html.rfind(">", 0, place)
