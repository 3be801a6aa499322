"""The right word nearest to a wrong one."""

from collections.abc import Iterable
from difflib import get_close_matches

from plugins.vietnamese.text import fold


def nearest(word: str, right: Iterable[str], likeness: float = 0.7) -> str:
    """The most alike of the right words, marks and case aside, or an empty string where none is alike.

    `likeness` is difflib's ratio from 0 to 1.
    """
    folded = {fold(candidate): candidate for candidate in right}
    found = get_close_matches(fold(word), folded, n=1, cutoff=likeness)
    return folded[found[0]] if found else ""


def suggestion(word: str, right: Iterable[str]) -> str:
    """A sentence to append to a message, with a space before it, or an empty string: ` Có phải là "draft"?`."""
    found = nearest(word, right)
    return f' Có phải là "{found}"?' if found else ""
