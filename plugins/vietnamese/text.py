"""Vietnamese text in its two shapes: as written (NFC) and folded to plain ASCII."""

import unicodedata


def normalise(text: str) -> str:
    """Text in NFC, the form in which one letter with its marks is one character.

    Files from macOS and texts from some editors come decomposed (NFD) and look the same but compare as different.
    """
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower-case text without marks: `Đường hoa` gives `duong hoa`.

    `đ` is a letter of its own and has no decomposition in Unicode, so it is mapped by hand.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
