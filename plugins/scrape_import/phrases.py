"""The words inside of a block as Markdown: escapes, emphasis, links and pictures."""

import re
from typing import Final

from plugins.scrape_import.elements import Element, Piece

_SPECIAL: Final = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_TO_LOOK_AT: Final = re.compile(r"[\\`*\[\]_&<]")
"""What both and `<` begin with: most texts have none of it."""

_BACKTICKS: Final = re.compile(r"`+")
_NO_ESCAPES: Final = str.maketrans({"`": "'", "\\": "/"})
_ENDS_TITLE: Final = re.compile(r"[\"']\s*\)|^'|'$|^\"(?:.*\")?$")
_QUOTED: Final = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_NEEDS_BRACKETS: Final = re.compile(r"[\s()<>]")
_MARKS: Final = {"strong": "**", "em": "*"}


def to_phrases(pieces: list[Piece], *, break_mark: str, is_nested: bool = False) -> str:
    """Markdown for words and inline tags; `is_nested` inside of bold or italics."""
    return "".join(_phrase(pieces, place, break_mark, is_nested=is_nested) for place in range(len(pieces)))


def to_picture(picture: Element) -> str:
    """Markdown for a picture with its caption."""
    said = picture.attributes
    alt = _ENTITY.sub("&amp;", said.get("alt", "")).replace("[", "(").replace("]", ")").translate(_NO_ESCAPES)
    caption = _title(_ENTITY.sub("&amp;", said.get("title", "")))
    return f'![{alt}]({said["src"]} "{caption}")' if caption else f"![{alt}]({said['src']})"


def _phrase(pieces: list[Piece], place: int, break_mark: str, *, is_nested: bool) -> str:
    piece = pieces[place]
    if isinstance(piece, str):
        text, after = _escaped(piece), next(iter(pieces[place + 1 :]), "")
        makes_picture = text.endswith("!") and isinstance(after, Element) and after.name == "a"
        return f"{text[:-1]}\\!" if makes_picture else text
    if piece.name == "br":
        return break_mark
    if piece.name == "code":
        return _code(piece.words())
    text = to_phrases(piece.children, break_mark=break_mark, is_nested=is_nested or piece.name in _MARKS)
    words = text.strip()
    if not words:
        return text
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    before = _edge(pieces[place - 1], -1) if place and not lead else ""
    after = _edge(pieces[place + 1], 0) if place + 1 < len(pieces) and not trail else ""
    touches = before.isalnum() or after.isalnum() or "*" in (before, after)
    is_tag = touches or (is_nested and len(pieces) > 1)
    return f"{lead}{_link(piece, words) if piece.name == 'a' else _marked(piece.name, words, is_tag=is_tag)}{trail}"


def _link(link: Element, words: str) -> str:
    address = link.attributes["href"]
    return f"[{words}]({f'<{address}>' if _NEEDS_BRACKETS.search(address) else address})"


def _marked(name: str, words: str, *, is_tag: bool) -> str:
    """The words in Markdown's marks; in tags where marks would touch a letter or each other, or there are none."""
    mark = "" if is_tag else _MARKS.get(name, "")
    return f"{mark}{words}{mark}" if mark else f"<{name}>{words}</{name}>"


def _escaped(text: str) -> str:
    if not _TO_LOOK_AT.search(text):
        return text
    return _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\g<0>", text)).replace("<", "&lt;")


def _code(text: str) -> str:
    """Code between more backticks than it has in a row itself."""
    words = text.strip()
    longest = max((len(run) for run in _BACKTICKS.findall(words)), default=0)
    mark, edge = "`" * (longest + 1), " " if longest else ""
    lead, trail = " " * text.startswith(" "), " " * text.endswith(" ")
    return f"{lead}{mark}{edge}{words}{edge}{mark}{trail}"


def _edge(piece: Piece, end: int) -> str:
    """The character at this end of a neighbour, if it has one; an asterisk for a neighbour with marks."""
    if isinstance(piece, Element) and piece.name in _MARKS:
        return "*"
    text = piece if isinstance(piece, str) else piece.words()
    return text[end] if text else ""


def _title(caption: str) -> str:
    """The caption as a Markdown title, which knows no escapes: what would end it gives way to its nearest likeness."""
    caption = caption.translate(_NO_ESCAPES).replace("](", "] (")
    if not _ENDS_TITLE.search(caption):
        return caption
    paired = _QUOTED.sub(lambda match: f"“{match[1]}”" if match[1] is not None else f"‘{match[2]}’", caption)
    return paired.replace("'", "’").replace('"', "”")
