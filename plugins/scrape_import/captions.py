"""Captions that stand under their pictures as mere text, moved to where they belong."""

from itertools import dropwhile, takewhile
from typing import Final

from plugins.scrape_import.elements import Element, Piece

_LONGEST: Final = 300
"""Characters; a longer paragraph under a picture is text."""


def join_captions(blocks: list[Element]) -> list[Element]:
    """The blocks with each caption that stands under its picture moved into the picture's `title`."""
    joined: list[Element] = []
    for block in blocks:
        photo = joined[-1] if joined and joined[-1].name == "img" else None
        if photo is not None and not photo.attributes.get("title") and block.name == "p":
            line = _caption_line(block)
            if line:
                photo.attributes["title"] = " ".join("".join(_words(piece) for piece in line).split())
                block.children = list(dropwhile(is_blank, block.children[len(line) :]))
                if not block.children:
                    continue
        joined.append(block)
    return joined


def _caption_line(paragraph: Element) -> list[Piece]:
    """The first line of a paragraph under a photo, if it is a caption: in italics, and not a signature at the right."""
    places = paragraph.attributes.get("class", "").split()
    if "right" in places or not {"under-photo", "centre"} & set(places):
        return []
    line = list(takewhile(lambda piece: not is_break(piece), paragraph.children))
    said = [piece for piece in line if not is_blank(piece)]
    in_italics = all(isinstance(piece, Element) and (piece.name == "em" or piece.has("em")) for piece in said)
    of_a_table = {"under-photo", "centre"} <= set(places)
    length = sum(len(_words(piece)) for piece in said)
    return line if said and length <= _LONGEST and (in_italics or of_a_table) else []


def is_break(piece: Piece) -> bool:
    """Whether a piece is a line break."""
    return isinstance(piece, Element) and piece.name == "br"


def is_blank(piece: Piece) -> bool:
    """Whether a piece shows nothing by itself: a line break or white space."""
    return not piece.strip() if isinstance(piece, str) else piece.name == "br"


def _words(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.words()
