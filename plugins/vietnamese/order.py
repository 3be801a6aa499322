"""Alphabetical order as in Vietnamese dictionaries: a ă â ... d đ e ê ..., and the tone last."""

import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "̀", "̉", "̃", "́", "̣")
"""Level, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries."""

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def sort_key(text: str) -> SortKey:
    """Key that sorts texts by letter first and by tone where the letters are equal."""
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", text.casefold()):
        marks = unicodedata.normalize("NFD", character)
        tone = next((mark for mark in marks if mark in _TONES[1:]), "")
        letter = unicodedata.normalize("NFC", marks.replace(tone, "")) if tone else character
        place = _ALPHABET.find(letter)
        letters.append((1, place) if place >= 0 else (0, ord(letter[0])))
        tones.append(_TONES.index(tone))
    return tuple(letters), tuple(tones), text
