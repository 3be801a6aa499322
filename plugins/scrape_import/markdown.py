"""Clean HTML (blocks.py) as Markdown that our own reader turns back into the same words and the same pictures."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from plugins.scrape_import.elements import Element, Piece, read_html, write_html
from plugins.scrape_import.phrases import to_phrases, to_picture
from plugins.scrape_import.tables import is_simple, rows_of

_LINE_STARTS: Final = (
    (re.compile(r"(\d+)(?=\.(?:\s|$))"), r"\1\\"),
    (re.compile(r"(?=[-+](?:\s|$)|-{2,}|#|>|\|)"), r"\\"),
    (re.compile(r"=(?==*\s*$)"), "&#61;"),
)
"""What would begin a list, a heading, a quote, a table or a rule at the start of a line."""

_STARTERS: Final = frozenset("0123456789-+#>=|")
_LAST_HASHES: Final = re.compile(r"#+$")
"""Read as the end of a heading and not as words of it."""

_RAW: Final = ("<table>", "<pre>")
_RAW_MARK: Final = re.compile(r"[\\`*_\[\]]|\n(?!<tr>)")
_NO_FIRST: Final = frozenset({"blockquote", "hr"})
_LISTS: Final = frozenset({"ul", "ol"})
_INDENT: Final = " " * 4
"""Python-Markdown wants four spaces below a list item, whatever its mark."""


def to_markdown(html: str) -> str:
    """Markdown for clean HTML."""
    return tree_to_markdown(read_html(html))


def tree_to_markdown(root: Element) -> str:
    """Markdown for the blocks of clean HTML in this element."""
    return "\n\n".join(text for block in _blocks(root) if (text := _WRITERS[block.name](block)))


def _nested(holder: Element) -> str:
    """Markdown for blocks in a quote or an item, where the words of raw HTML are read for marks."""
    texts = (_WRITERS[block.name](block) for block in _blocks(holder))
    return "\n\n".join(_RAW_MARK.sub(_numbered, text) if text.startswith(_RAW) else text for text in texts if text)


def _numbered(mark: re.Match[str]) -> str:
    return f"&#{ord(mark[0])};"


def _blocks(holder: Element) -> list[Element]:
    """The blocks in a holder, without the white space between them."""
    return [child for child in holder.children if isinstance(child, Element)]


def _paragraph(block: Element) -> str:
    return "  \n".join(_line(line) for line in to_phrases(block.children, break_mark="\n").split("\n"))


def _line(text: str) -> str:
    """A line that is read as words of its paragraph, one space apart."""
    line = " ".join(text.split())
    if line[:1] in _STARTERS:
        for pattern, escaped in _LINE_STARTS:
            if match := pattern.match(line):
                return match.expand(escaped) + line[match.end() :]
    return line


def _heading(block: Element) -> str:
    words = " ".join(to_phrases(block.children, break_mark="<br>").split())
    words = _LAST_HASHES.sub(lambda hashes: r"\#" * len(hashes[0]), words)
    return f"{'#' * int(block.name[1])} {words}"


def _figure(block: Element) -> str:
    return "\n".join(to_picture(picture) for picture in block.inner("img"))


def _quote(block: Element) -> str:
    return "\n".join(f"> {line}".rstrip() for line in _nested(block).split("\n"))


def _rule(_: Element) -> str:
    return "---"


def _code(block: Element) -> str:
    """Raw HTML: our reader knows no fences, and indented code would join a list before it."""
    words = block.words().strip("\n").rstrip()
    return write_html([Element("pre", children=[words])])


def _list(block: Element) -> str:
    """The items, after each of several blocks an empty line."""
    first = int(block.attributes.get("start", "1"))
    items = []
    for number, item in enumerate(_blocks(block), start=first):
        lines = _item(item).split("\n")
        mark = f"{number}." if block.name == "ol" else "-"
        text = "\n".join([f"{mark} {lines[0]}", *(f"{_INDENT}{line}" if line else "" for line in lines[1:])])
        items.append(f"{text}\n" if "" in lines else text)
    return "\n".join(items).rstrip("\n")


def _item(item: Element) -> str:
    """The blocks of an item; a list right after its first words stands right below them.

    A quote cannot begin an item, so one that does is unfolded; nor can a rule.
    """
    first, *others = _blocks(item)
    if first.name in _NO_FIRST and (first.children or others):
        return _item(Element("li", children=[*first.children, *others]))
    is_tight = first.name == "p" and bool(others) and others[0].name in _LISTS
    if not is_tight:
        return _nested(item)
    return f"{_paragraph(first)}\n{_nested(Element('li', children=[*others]))}"


def _table(block: Element) -> str:
    if is_simple(block):
        header, *rows = [[_cell(cell) for cell in row] for row in rows_of(block)]
        lines = [header, ["---"] * len(header), *rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)
    html = write_html([Element("table", block.attributes, _bare(block.children))])
    return " ".join(html.split()).replace("<tr>", "\n<tr>")


def _cell(cell: Element) -> str:
    return " ".join(to_phrases(cell.children, break_mark="<br>").replace("|", r"\|").split())


def _bare(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the pictures of figures bare among them: our reader finds them in a table as they are."""
    bare: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            bare.append(piece)
        elif piece.name == "figure":
            bare += _bare(piece.children)
        else:
            bare.append(Element(piece.name, piece.attributes, _bare(piece.children)))
    return bare


_WRITERS: Final[Mapping[str, Callable[[Element], str]]] = {
    "p": _paragraph,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    "figure": _figure,
    "blockquote": _quote,
    "hr": _rule,
    "pre": _code,
    "ul": _list,
    "ol": _list,
    "table": _table,
}
"""One writer for each kind of block that blocks.py leaves."""
