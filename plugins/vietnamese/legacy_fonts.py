"""Text that was typed for the fonts of before Unicode, TCVN3 and VNI, which give letters the codes of others."""

import re
from typing import Final

_TCVN3: Final = re.compile(
    r"[µ¸¶·¹¨»¾¼½®©¬ÆÇËÎÏÐÑÖØÜÞß]"
    r"(?:(?<=[A-Za-z][µ¸¶·¹¨»¾¼½®©¬])|(?<=[a-z][ÆÇËÎÏÐÑÖØÜÞß])|(?<=[µ¸¶·¹»¾¼½©¬])(?=[a-z]))",
)
_VNI: Final = re.compile(r"[ùøûõïäåëüæÙØÛÕÏÄÅËÜÆ](?:(?<=[aeouyAEOUY][øûäïåëüæØÛÄÏÅËÜÆ])|(?<=[öôÖÔ][ùøûõïÙØÛÕÏ]))")
_TRACES: Final = re.compile("[µ¸¶·¹¨»¾¼½®©¬ÆÇËÎÏÐÑÖØÜÞßöøûïäåëüæÛÄÅ]")
"""Letters of which words in both fonts are full, and words in Unicode have hardly any."""

_ENOUGH: Final = 4
"""Traces of an old font; a single one is a formula or a foreign name."""


def legacy_font(text: str) -> str:
    """TCVN3 or VNI where words are typed for such a font, so that they read as `Céng hoµ` or `Coäng hoøa`; else empty."""
    if not _TRACES.search(text):
        return ""
    for name, traces in (("TCVN3", _TCVN3), ("VNI", _VNI)):
        if sum(1 for _ in zip(traces.finditer(text), range(_ENOUGH), strict=False)) == _ENOUGH:
            return name
    return ""
