"""How long an article takes to read."""

import re
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup

_TAG: Final = re.compile(r"<[^>]*>")

_A_MINUTE: Final = 220
"""Syllables, which Vietnamese writes apart, that a reader takes in."""
_WORTH_TELLING: Final = 2
"""Minutes."""


def reading_time(lead: str, stretches: Iterable[Markup]) -> str:
    """The time for the lead and the body's HTML: `Đọc trong 9 phút`; an empty string where it is hardly a minute."""
    texts = (lead, *(_TAG.sub("", stretch) for stretch in stretches))
    minutes = round(sum(len(text.split()) for text in texts) / _A_MINUTE)
    return f"Đọc trong {minutes} phút" if minutes >= _WORTH_TELLING else ""
