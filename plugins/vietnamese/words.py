"""Words as readers look for them: one shape for all ways to write a syllable. theme/static/js/search/words.js says the same."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from plugins.vietnamese.text import fold

_WORD: Final = re.compile(r"[^\W_]+")
_THOUSANDS: Final = re.compile(r"\.(?<=\d\.)(?=\d{3}(?!\d))")
_COMPOUND: Final = re.compile(r"(?<![^\W_])[^\W_]+(?:[-/.][^\W_]+)+")
_TONES: Final = str.maketrans("", "", "̣̀̉̃́")
_TONE_NUMBERS: Final = {"̀": "1", "̉": "2", "̃": "3", "́": "4", "̣": "5"}
_LONE_I: Final = re.compile(r"(h|k|l|m|s|t|v|qu)i")


class Word(NamedTuple):
    """A word twice: `folded` without marks (`duong`), and `form`, what its marks make of it (`đương1`).

    In the form the tone is a number at the end, so that `hoà` and `hòa` are one; a lone `i` is `y`, so that `kĩ` and `kỹ` are.
    """

    folded: str
    form: str


def words(text: str) -> list[Word]:
    """The words of a text in order. `1.727` is one word, `24/7` and `290-QĐ/TW` are as many as they have parts."""
    plain = _THOUSANDS.sub("", unicodedata.normalize("NFKC", text).lower())
    return [_word(found) for found in _WORD.findall(plain)]


def compounds(text: str) -> Iterator[str]:
    """Numbers of documents, dates and the like, folded and without their joints: `290-QĐ/TW` gives `290qdtw`."""
    plain = unicodedata.normalize("NFKC", text).lower()
    # Few words of a text have a joint, and looking for a compound at each letter takes longer than all else.
    jointed = (word for word in plain.split() if "/" in word or "-" in word or "." in word)
    for found in _COMPOUND.findall(" ".join(jointed)):
        if any(character.isdigit() for character in found):
            yield "".join(_word(part).folded for part in _WORD.findall(found))


@cache
def _word(text: str) -> Word:
    letters = unicodedata.normalize("NFD", text)
    tone = next((_TONE_NUMBERS[mark] for mark in letters if mark in _TONE_NUMBERS), "")
    base = unicodedata.normalize("NFC", letters.translate(_TONES))
    if _LONE_I.fullmatch(base):
        base = f"{base[:-1]}y"
    return Word(fold(base), base + tone)
