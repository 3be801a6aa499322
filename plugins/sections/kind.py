"""What a kind of section is: the fields that its articles fill in, and how its landing page shows them."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

FieldType = Literal["text", "number", "year", "date", "choice", "place", "file"]
TYPES: Final[tuple[FieldType, ...]] = get_args(FieldType)

FACET_TYPES: Final[frozenset[FieldType]] = frozenset({"text", "choice", "place", "year", "date"})
"""Types whose values can have pages: a date has that of its year. Numbers and files hardly ever come twice."""

SINGLE_TYPES: Final[frozenset[FieldType]] = frozenset({"number", "year", "date"})
"""Types of which a field holds one value; of the others it may hold a list."""

Landing = Literal["cards", "table"]
LANDINGS: Final[tuple[Landing, ...]] = get_args(Landing)


@dataclass(frozen=True)
class Field:
    """A field of a kind. `name` is the key below an article's `fields`, `label` is what readers see."""

    name: str
    label: str
    type: FieldType = "text"
    choices: tuple[str, ...] = ()
    is_required: bool = False
    is_facet: bool = False
    """Whether each of its values has a page of its own."""
    unit: str = ""
    """What a number counts (`người`)."""
    is_column: bool = True
    """Whether the landing's table shows it."""

    def __str__(self) -> str:
        return f"{self.name} ({self.label})"

    @property
    def slug(self) -> str:
        """The field's word in addresses: `linh-vuc`."""
        return self.name.replace("_", "-")

    @property
    def is_yearly(self) -> bool:
        """Whether its values are ordered and grouped by year."""
        return self.type in ("year", "date")


@dataclass(frozen=True)
class Kind:
    """A kind of section. `label` heads the fact box; `noun` is what its articles are counted as (`12 mô hình`)."""

    name: str
    label: str
    fields: tuple[Field, ...]
    landing: Landing = "cards"
    noun: str = "bài"

    @property
    def facets(self) -> tuple[Field, ...]:
        """The fields whose values have pages."""
        return tuple(field for field in self.fields if field.is_facet)

    @property
    def title_field(self) -> Field | None:
        """The field that names the thing itself: the first one, if it is a text that every article must have."""
        first = self.fields[0]
        return first if first.type == "text" and first.is_required else None

    @property
    def year_field(self) -> Field | None:
        """The field by whose years lists are ordered: the first facet that is a date or a year."""
        return next((field for field in self.facets if field.is_yearly), None)

    @property
    def file_field(self) -> Field | None:
        """The field that the article's attachments count as: the first one for files."""
        return next((field for field in self.fields if field.type == "file"), None)
