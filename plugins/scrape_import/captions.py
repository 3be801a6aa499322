"""Captions that stand under their pictures as mere text, moved to where they belong."""

from typing import Final

from bs4 import Tag
from bs4.element import NavigableString, PageElement

_LONGEST: Final = 300
"""Characters; a longer paragraph under a picture is text."""


def join_captions(blocks: list[Tag]) -> list[Tag]:
    """The blocks with each caption that stands under its picture moved into the picture's `title`."""
    joined: list[Tag] = []
    for block in blocks:
        photo = joined[-1] if joined and joined[-1].name == "img" else None
        if photo is not None and not photo.get("title") and block.name == "p":
            line = _caption_line(block)
            if line:
                photo["title"] = " ".join("".join(_words_of(node) for node in line).split())
                for node in line:
                    node.extract()
                while block.contents and is_blank(block.contents[0]):
                    block.contents[0].extract()
                if not block.contents:
                    continue
        joined.append(block)
    return joined


def _caption_line(paragraph: Tag) -> list[PageElement]:
    """The first line of a paragraph under a photo, if it is a caption: in italics, and not a signature at the right."""
    places = str(paragraph.get("class", "")).split()
    if "right" in places or not {"under-photo", "centre"} & set(places):
        return []
    line: list[PageElement] = []
    for node in paragraph.contents:
        if isinstance(node, Tag) and node.name == "br":
            break
        line.append(node)
    said = [node for node in line if not is_blank(node)]
    in_italics = all(isinstance(node, Tag) and (node.name == "em" or node.find("em")) for node in said)
    of_a_table = {"under-photo", "centre"} <= set(places)
    length = sum(len(_words_of(node)) for node in said)
    return line if said and length <= _LONGEST and (in_italics or of_a_table) else []


def is_blank(node: PageElement) -> bool:
    """Whether a node shows nothing by itself: a line break or white space."""
    return (isinstance(node, Tag) and node.name == "br") or (isinstance(node, NavigableString) and not node.strip())


def _words_of(node: PageElement) -> str:
    return node.get_text() if isinstance(node, Tag) else str(node)
