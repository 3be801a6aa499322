"""Alphabetical order as in Vietnamese dictionaries: a ă â ... d đ e ê ..., and the tone last."""

import re
import unicodedata
from typing import Final

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "̀", "̉", "̃", "́", "̣")
"""Level, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries."""

NO_LETTER: Final = "0–9"
"""Heading for what begins with a digit or a sign; the sort key puts it before all letters."""

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def sort_key(text: str) -> SortKey:
    """Key that sorts texts by letter first and by tone where the letters are equal."""
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", text.casefold()):
        letter, tone = _parted(character)
        place = _ALPHABET.find(letter)
        letters.append((1, place) if place >= 0 else (0, ord(letter[0])))
        tones.append(_TONES.index(tone))
    return tuple(letters), tuple(tones), text


def index_letter(text: str) -> str:
    """The letter under which an index files a text: `Ă`, `Đ` and `Ơ` are their own, tones do not count (`ấp` is at `Â`)."""
    letter, _ = _parted(unicodedata.normalize("NFC", text.casefold())[:1])
    return letter.upper() if letter and letter in _ALPHABET else NO_LETTER


def natural_key(name: str) -> list[tuple[int, str]]:
    """Key that sorts file names as people count: `anh-2` before `anh-10`."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name) if part]


def _parted(character: str) -> tuple[str, str]:
    """A character's letter and its tone mark, empty at level tone."""
    marks = unicodedata.normalize("NFD", character)
    tone = next((mark for mark in marks if mark in _TONES[1:]), "")
    return (unicodedata.normalize("NFC", marks.replace(tone, "")) if tone else character), tone
