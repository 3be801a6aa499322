"""What the clipboard holds of Word, Zalo or a browser: HTML, or plain text."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from plugins.articles.encoding import decode
from plugins.desk.pasted import HOME, Pasted, embedded
from plugins.scrape_import.elements import Element, Piece, read_html, write_html

_FRAGMENT: Final = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL)
"""What Windows marks as copied, in the page around it."""

_IS_HTML: Final = re.compile(r"<(?:html|body|p|div|span|br|table|ul|ol|h\d|img|b|i|a|!--)\b[^>]*>|<!--", re.IGNORECASE)
_BULLET: Final = re.compile(r"\s*[-–•●▪+*]\s+(?=\S)")
_NUMBER: Final = re.compile(r"\s*\d{1,2}[.)]\s+(?=\S)")
_MARKS: Final = {"ul": _BULLET, "ol": _NUMBER}


def read_clipboard(data: bytes, folder: Path | None = None) -> Pasted:
    """What was copied. Pictures come from `data:` addresses, and from files that lie below the folder of a saved page."""
    text = decode(data).text
    if not _IS_HTML.search(text):
        return Pasted("".join(_paragraphs(text)))
    if match := _FRAGMENT.search(text):
        text = match[1]
    root = read_html(text)
    root.children = list(_with_lists(root.children))
    pictures: dict[str, bytes] = {}
    for image in root.inner("img"):
        address = image.attributes.get("src", "")
        data = embedded(address) if address.startswith("data:") else _beside(folder, address)
        if data:
            image.attributes["src"] = f"{HOME}{len(pictures) + 1}"
            pictures[image.attributes["src"]] = data
    return Pasted(write_html(root.children), pictures)


def _paragraphs(text: str) -> Iterator[str]:
    """A message of plain text: each line a paragraph, lines that begin with a mark a list."""
    lines = (line for line in text.split("\n") if line.strip())
    for kind, run in groupby(
        lines, lambda line: next((name for name, mark in _MARKS.items() if mark.match(line)), "p")
    ):
        if kind == "p":
            yield from (f"<p>{escape(line.strip())}</p>" for line in run)
        else:
            items = "".join(f"<li>{escape(_MARKS[kind].sub('', line, count=1).strip())}</li>" for line in run)
            yield f"<{kind}>{items}</{kind}>"


def _with_lists(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces with Word's list paragraphs, which only look like a list, made one."""
    for kind, run in groupby(pieces, _kind_of_item):
        if kind is None:
            for piece in run:
                if isinstance(piece, Element):
                    piece.children = list(_with_lists(piece.children))
                yield piece
        else:
            items = [Element("li", children=_without_mark(piece)) for piece in run if isinstance(piece, Element)]
            if items:
                yield Element(kind, children=[*items])


def _kind_of_item(piece: Piece) -> str | None:
    """`ul` or `ol` for a paragraph that Word shows as an item of a list."""
    if isinstance(piece, str) or piece.name != "p" or "mso-list:" not in piece.attributes.get("style", ""):
        return None
    mark = next((span.words() for span in piece.inner("span") if _is_mark(span)), "")
    return "ol" if any(character.isdigit() for character in mark) else "ul"


def _is_mark(span: Element) -> bool:
    return "mso-list:ignore" in "".join(span.attributes.get("style", "").lower().split())


def _without_mark(piece: Element) -> list[Piece]:
    kept: list[Piece] = []
    for child in piece.children:
        if isinstance(child, Element):
            if child.name == "span" and _is_mark(child):
                continue
            child.children = _without_mark(child)
        kept.append(child)
    return kept


def _beside(folder: Path | None, address: str) -> bytes:
    """The bytes of a picture that was saved with the page; none where it lies elsewhere."""
    if folder is None or not address or ":" in address:
        return b""
    file = folder / unquote(address)
    is_inside = file.resolve().is_relative_to(folder.resolve())
    return file.read_bytes() if is_inside and file.is_file() else b""
