"""Tables of a kind's articles."""

from collections.abc import Iterable

from plugins.sections.kind import Field, Kind
from plugins.views.downloads import downloads
from plugins.views.frame import Frame
from plugins.views.kinds.parts import Cell, Column, Row, Table
from plugins.views.links import file_addresses
from plugins.views.parts import Attachment, Link
from plugins.views.site import Story


def table(kind: Kind, heading: Link, count: str, stories: Iterable[Story], frame: Frame) -> Table:
    """The table of these stories, in their order. Columns that no story fills in are left out.

    Where a kind's landing has no cards, the headlines stand in the table, behind the names of the things.
    """
    listed = tuple(stories)
    title = kind.title_field
    has_headlines = title is not None and kind.landing == "table"
    fields = [field for field in kind.fields if field.is_column and field != title]
    filled = [field for field in fields if any(_is_filled(field, story) for story in listed)]
    names = title.label if title else "Bài viết"
    columns = (
        Column(names, "name"),
        *((Column("Tiêu đề", "headline"),) if has_headlines else ()),
        *(Column(_column_label(field), field.type) for field in filled),
    )
    rows = tuple(
        Row(
            Link(story.name, story.address),
            (
                *((Cell(story.document.front.title),) if has_headlines else ()),
                *(_cell(field, story, frame) for field in filled),
            ),
        )
        for story in listed
    )
    return Table(heading, count, columns, rows)


def newest_first(kind: Kind, stories: Iterable[Story]) -> list[Story]:
    """The stories by the kind's own date or year, those without one at the end; a story's day decides where they tie."""
    field = kind.year_field
    if field is None:
        return list(stories)
    return sorted(stories, key=lambda story: next((value.plain for value in story.values(field)), ""), reverse=True)


def files_of(story: Story, frame: Frame) -> tuple[Attachment, ...]:
    """All files that come with a story."""
    book = frame.site.photos
    addresses = file_addresses(story.address, book.folders[story.document.path], book)
    return tuple(downloads(story, book, addresses))


def _column_label(field: Field) -> str:
    return f"{field.label} ({field.unit})" if field.unit and field.unit not in field.label.lower() else field.label


def _is_filled(field: Field, story: Story) -> bool:
    has_files = _holds_files(field, story) and story.document.front.attachments
    return bool(has_files or story.values(field))


def _holds_files(field: Field, story: Story) -> bool:
    """Whether all files that come with the article count as this field's."""
    return story.kind is not None and field == story.kind.file_field


def _cell(field: Field, story: Story, frame: Frame) -> Cell:
    if field.type == "file":
        return Cell("", files=files_of(story, frame) if _holds_files(field, story) else ())
    values = story.values(field)
    is_sorted_by_text = not values or field.type not in ("number", "date")
    return Cell("; ".join(value.text for value in values), "" if is_sorted_by_text else values[0].plain)
