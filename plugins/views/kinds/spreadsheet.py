"""A section's whole list as a file that spreadsheet programs open."""

import csv
import io
from collections.abc import Iterable
from typing import Final

from plugins.sections.kind import Field, Kind
from plugins.vietnamese.dates import VIETNAM
from plugins.views.addresses import absolute
from plugins.views.frame import Frame
from plugins.views.kinds.table import files_of
from plugins.views.site import Story

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a text must not begin with, or a spreadsheet program would reckon with it."""


def spreadsheet(kind: Kind, stories: Iterable[Story], frame: Frame) -> bytes:
    """CSV as RFC 4180 has it, in UTF-8 with the mark by which Excel knows it: a row a story, a column a field."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Tiêu đề", *(field.label for field in kind.fields), "Ngày đăng", "Địa chỉ"])
    for story in stories:
        fields = (_text(field, story, frame) for field in kind.fields)
        day = f"{story.date.astimezone(VIETNAM):%Y-%m-%d}"
        writer.writerow([guarded(story.document.front.title), *fields, day, absolute(frame.site_url, story.address)])
    return text.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """The text with an apostrophe before what would be read as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _text(field: Field, story: Story, frame: Frame) -> str:
    """A field's values; files are told by their addresses."""
    if field.type == "file":
        files = files_of(story, frame) if story.kind and field in story.kind.fields else ()
        return "; ".join(absolute(frame.site_url, file.url) for file in files)
    text = "; ".join(value.plain for value in story.values(field))
    return text if field.type == "number" else guarded(text)
