"""Tables of an old page: those that only place pictures are taken apart, those with data are kept and cleaned."""

from collections.abc import Iterator
from typing import Final

from plugins.scrape_import.captions import is_blank
from plugins.scrape_import.elements import Element, Piece

_ROWS: Final = frozenset({"tr"})
_CELLS: Final = frozenset({"td", "th"})
_GRID: Final = _ROWS | _CELLS | {"thead", "tbody", "tfoot", "caption"}
_STRAY: Final = "stray"
_SPANS: Final = ("colspan", "rowspan")
_LONGEST_CAPTION: Final = 300
"""Characters; a longer cell under a picture is text."""


def rows_of(table: Element) -> list[list[Element]]:
    """Cells by rows, without those of tables inside it; rows without cells are left out."""
    cells = [list(_own(row, _CELLS)) for row in _own(table, _ROWS)]
    return [row for row in cells if row]


def _own(holder: Element, names: frozenset[str]) -> Iterator[Element]:
    """Elements of these names inside, not those of a table inside."""
    for child in holder.children:
        if isinstance(child, Element) and child.name in names:
            yield child
        elif isinstance(child, Element) and child.name != "table":
            yield from _own(child, names)


def adopt_strays(table: Element) -> list[Piece]:
    """What stands before the first cell and in none. What stands between cells joins the cell before it."""
    before: list[Piece] = []
    _adopt(table, [], before, in_row=False)
    return before


def _adopt(holder: Element, cells: list[Element], before: list[Piece], *, in_row: bool) -> None:
    for child in holder.children:
        if isinstance(child, str) or not (child.name in _GRID or (child.name != "table" and child.has(*_CELLS))):
            _join(child, cells[-1].children if cells else before)
        elif in_row and child.name in _CELLS:
            cells.append(child)
        elif child.name in _CELLS:
            _join(child, cells[-1].children if cells else before)
        elif child.name != "caption":
            _adopt(child, cells, before, in_row=in_row or child.name in _ROWS)


def _join(piece: Piece, pieces: list[Piece]) -> None:
    """Put a stray piece behind these, in one paragraph with the stray pieces before it."""
    last = pieces[-1] if pieces else ""
    if isinstance(last, Element) and last.name == _STRAY:
        last.children.append(piece)
    elif not is_blank(piece):
        pieces.append(Element(_STRAY, children=[piece]))


def is_layout(table: Element) -> bool:
    """Whether the table holds no data: it has one column, or it sets pictures and their captions side by side."""
    rows = rows_of(table)
    if all(len(row) == 1 for row in rows):
        return True
    return table.has("img") and all(not (_bare(row) and _worded(row)) for row in rows)


def layout_cells(table: Element) -> Iterator[tuple[Element, bool]]:
    """The cells of a layout table as one reads them, each with whether its words are the caption of a picture.

    In a grid the captions stand a row below their pictures, so the columns are read downwards there.
    """
    above: list[Element] = []
    for row in [*rows_of(table), []]:
        if above and _bare(above) and row and _is_captions(row) and len(row) in (1, len(above)):
            yield from _downwards(above, row)
            above = []
            continue
        yield from ((cell, _holds_caption(cell)) for cell in above)
        above = row


def _downwards(pictures: list[Element], captions: list[Element]) -> Iterator[tuple[Element, bool]]:
    """Each picture with the caption below it; a single caption stands below all of them."""
    for place, cell in enumerate(pictures):
        yield cell, _holds_caption(cell)
        if len(captions) == len(pictures):
            yield captions[place], True
    if len(captions) != len(pictures):
        yield captions[0], True


def settle_table(table: Element) -> Iterator[Element]:
    """The data table with nothing but rows, cells and spans; a first row that is all bold is its header."""
    clean = Element("table")
    for number, row in enumerate(rows_of(table)):
        if not any(_text(cell) or cell.has("img") for cell in row):
            continue
        is_header = number == 0 and all(cell.name == "th" or _is_bold(cell) for cell in row)
        clean.children.append(Element("tr", children=[_settle_cell(cell, is_header=is_header) for cell in row]))
    if clean.children:
        yield clean


def _settle_cell(cell: Element, *, is_header: bool) -> Element:
    spans = {name: span for name in _SPANS if (span := cell.attributes.get(name, "1")) != "1"}
    pieces = cell.children
    if len(pieces) == 1 and isinstance(pieces[0], Element) and pieces[0].name == "p":
        pieces = pieces[0].children
    return Element("th" if is_header else cell.name, spans, _without_bold(pieces) if is_header else pieces)


def _without_bold(pieces: list[Piece]) -> list[Piece]:
    """The pieces, nothing in them in bold."""
    plain: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            plain.append(piece)
            continue
        piece.children = _without_bold(piece.children)
        plain += piece.children if piece.name == "strong" else [piece]
    return plain


def is_simple(table: Element) -> bool:
    """Whether Markdown can say it: a header, no spans, and single lines of words in the cells."""
    rows = rows_of(table)
    cells = [cell for row in rows for cell in row]
    return (
        all(cell.name == "th" for cell in rows[0])
        and all(cell.name == "td" for row in rows[1:] for cell in row)
        and len({len(row) for row in rows}) == 1
        and not any(
            cell.attributes or cell.has("p", "ul", "ol", "table", "blockquote", "figure", "br", "pre") for cell in cells
        )
    )


def _bare(row: list[Element]) -> bool:
    """Whether a cell of the row holds pictures and no words."""
    return any(cell.has("img") and not _text(cell) for cell in row)


def _worded(row: list[Element]) -> bool:
    return any(_text(cell) and not cell.has("img") for cell in row)


def _is_captions(row: list[Element]) -> bool:
    return not any(cell.has("img") for cell in row) and all(len(_text(cell)) <= _LONGEST_CAPTION for cell in row)


def _holds_caption(cell: Element) -> bool:
    return cell.has("img") and 0 < len(_text(cell)) <= _LONGEST_CAPTION


def _is_bold(cell: Element) -> bool:
    bold = next(cell.inner("strong"), None)
    return bold is not None and _text(bold) == _text(cell) != ""


def _text(element: Element) -> str:
    return " ".join(element.words(" ").split())
