"""The small pieces of the pages of kinds. All are plain frozen data: what a template may see."""

from typing import Literal

from msgspec import Struct

from plugins.sections.kind import FieldType
from plugins.views.parts import Attachment, Card, Link


class FactRow(Struct, frozen=True):
    """A line of the fact box: a label, and values (a link's address is empty where there is no page) or files."""

    label: str
    values: tuple[Link, ...]
    files: tuple[Attachment, ...] = ()


class FactBox(Struct, frozen=True):
    """What an article says in the fields of its section's kind."""

    heading: str
    rows: tuple[FactRow, ...]


class KindCard(Struct, frozen=True):
    """A teaser with the name of the thing itself (may be empty) and the values of its facets."""

    card: Card
    name: str
    facets: tuple[str, ...]


class Cell(Struct, frozen=True):
    """A cell: text for readers, or files. `sort` is what a script sorts by where the text would mislead (`2026-01-31`)."""

    text: str
    sort: str = ""
    files: tuple[Attachment, ...] = ()


class Column(Struct, frozen=True):
    """A column's head and what stands below it: how wide it is and where its words begin follow from that."""

    label: str
    type: FieldType | Literal["name", "headline"]


class Row(Struct, frozen=True):
    """An article in a table: its name, which leads to it, and a cell for each further column."""

    link: Link
    cells: tuple[Cell, ...]


class Table(Struct, frozen=True):
    """A table of articles under a heading. `count` reads `5 văn bản`; `columns` begins with the one of the names."""

    heading: Link
    count: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
