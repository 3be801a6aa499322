"""Style sheets without what only their authors read: comments and white space are a quarter of what would travel."""

import re
from typing import Final

_LOOSE: Final = re.compile(r'("[^"]*")|/\*.*?\*/|\s*([{};,])\s*|\s+', re.DOTALL)


def compact(css: str) -> str:
    """The same style with one space where white space means something. Strings stay as they are."""

    def tightened(match: re.Match[str]) -> str:
        text, mark = match.groups()
        return text or mark or ("" if match[0].startswith("/*") else " ")

    # Twice, because a comment may stand between the white space on its two sides.
    return _LOOSE.sub(tightened, _LOOSE.sub(tightened, css)).replace(";}", "}").strip()
