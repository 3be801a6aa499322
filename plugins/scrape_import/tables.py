"""Tables of an old page: those that only place pictures are taken apart, those with data are kept and cleaned."""

from collections.abc import Iterator
from typing import Final

from bs4 import Tag

_ROWS: Final = frozenset({"tr"})
_CELLS: Final = frozenset({"td", "th"})
_SPANS: Final = ("colspan", "rowspan")
_LONGEST_CAPTION: Final = 300
"""Characters; a longer cell under a picture is text."""


def rows_of(table: Tag) -> list[list[Tag]]:
    """Cells by rows, without those of tables inside it; rows without cells are left out."""
    cells = [list(_own(row, _CELLS)) for row in _own(table, _ROWS)]
    return [row for row in cells if row]


def _own(tag: Tag, names: frozenset[str]) -> Iterator[Tag]:
    """Tags of these names below a tag, not those of a table inside it."""
    for child in tag.children:
        if isinstance(child, Tag) and child.name in names:
            yield child
        elif isinstance(child, Tag) and child.name != "table":
            yield from _own(child, names)


def is_layout(table: Tag) -> bool:
    """Whether the table holds no data: it has one column, or it sets pictures and their captions side by side."""
    rows = rows_of(table)
    if all(len(row) == 1 for row in rows):
        return True
    return table.find("img") is not None and all(not (_bare(row) and _worded(row)) for row in rows)


def layout_cells(table: Tag) -> Iterator[tuple[Tag, bool]]:
    """The cells of a layout table as one reads them, each with whether its words are the caption of a picture.

    In a grid the captions stand a row below their pictures, so the columns are read downwards there.
    """
    rows = rows_of(table)
    while rows:
        row = rows.pop(0)
        below = rows[0] if rows and _bare(row) and _is_captions(rows[0]) and len(rows[0]) in (1, len(row)) else []
        if below:
            rows.pop(0)
        paired = len(below) == len(row)
        for place, cell in enumerate(row):
            yield cell, cell.find("img") is not None and 0 < len(_text(cell)) <= _LONGEST_CAPTION
            if paired:
                yield below[place], True
        if below and not paired:
            yield below[0], True


def settle_table(table: Tag) -> Iterator[Tag]:
    """The data table with nothing but rows, cells and spans; a first row that is all bold is its header."""
    clean = Tag(name="table")
    for number, row in enumerate(rows_of(table)):
        if not any(_text(cell) or cell.find("img") for cell in row):
            continue
        is_header = number == 0 and all(cell.name == "th" or _is_bold(cell) for cell in row)
        line = Tag(name="tr")
        for cell in row:
            spans = {name: str(cell[name]) for name in _SPANS if str(cell.get(name, "1")) != "1"}
            kept = Tag(name="th" if is_header else cell.name, attrs=spans)
            blocks = list(cell.children)
            if len(blocks) == 1 and isinstance(blocks[0], Tag) and blocks[0].name == "p":
                kept.extend(list(blocks[0].children))
            else:
                kept.extend(blocks)
            if is_header:
                for bold in kept.find_all("strong"):
                    bold.unwrap()
            line.append(kept)
        clean.append(line)
    if clean.contents:
        yield clean


def is_simple(table: Tag) -> bool:
    """Whether Markdown can say it: a header, no spans, and single lines of words in the cells."""
    rows = rows_of(table)
    cells = [cell for row in rows for cell in row]
    return (
        all(cell.name == "th" for cell in rows[0])
        and all(cell.name == "td" for row in rows[1:] for cell in row)
        and len({len(row) for row in rows}) == 1
        and not any(
            cell.attrs or cell.find(["p", "ul", "ol", "table", "blockquote", "figure", "br", "pre"]) for cell in cells
        )
    )


def _bare(row: list[Tag]) -> bool:
    """Whether a cell of the row holds pictures and no words."""
    return any(cell.find("img") and not _text(cell) for cell in row)


def _worded(row: list[Tag]) -> bool:
    return any(_text(cell) and not cell.find("img") for cell in row)


def _is_captions(row: list[Tag]) -> bool:
    return not any(cell.find("img") for cell in row) and all(len(_text(cell)) <= _LONGEST_CAPTION for cell in row)


def _is_bold(cell: Tag) -> bool:
    bold = cell.find("strong")
    return isinstance(bold, Tag) and _text(bold) == _text(cell) != ""


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
