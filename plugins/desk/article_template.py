"""The text of a new article: what is known filled in, what may be said as empty lines under a word of explanation."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import yaml

from plugins.sections.kind import Field, FieldType, Kind
from plugins.vietnamese.dates import VIETNAM

_HEAD: Final = """---
{title}date: {date:%Y-%m-%d %H:%M}
{category}# Để trống là đăng. Viết draft: nháp, review: chờ duyệt; bài ấy chưa lên trang.
status:
# Sapo: một hai câu dưới tiêu đề.
summary:
# Mỗi danh sách viết như [tên một, tên hai].
authors: []
tags: []
# Tên tệp ảnh đại diện; để trống thì lấy ảnh đầu tiên của bài.
cover:
# Nguồn tin.
source:
"""

_ALLOWED: Final[dict[FieldType, str]] = {
    "text": "chữ",
    "number": "một số, như 1727 hoặc 1,5",
    "year": "một năm, như 2026",
    "date": "một ngày, như 2026-01-31",
    "choice": "một trong",
    "place": "tên một nơi, như Ấp 7, xã Lộc An",
    "file": "tên tệp để cạnh bài",
}


def new_article(title: str, date: datetime, section: str, kind: Kind | None) -> str:
    """Text of an index.md whose body is still to be written; `kind` is that of the section."""
    category = _entry("category", section) if section else "category:\n"
    head = _HEAD.format(title=_entry("title", title), date=date.astimezone(VIETNAM), category=category)
    return f"{head}{''.join(_fields(kind)) if kind else ''}---\n\n"


def _entry(key: str, text: str) -> str:
    """A line of YAML, in quotes where they are needed."""
    return yaml.safe_dump({key: text}, allow_unicode=True, width=2**31)


def _fields(kind: Kind) -> Iterator[str]:
    yield "fields:\n"
    for field in kind.fields:
        yield f"  # {field.label}{' (bắt buộc)' if field.is_required else ''}: {_allowed(field)}\n"
        yield f"  {field.name}:\n"


def _allowed(field: Field) -> str:
    words = _ALLOWED[field.type]
    if field.type == "choice":
        return f"{words} {'; '.join(field.choices)}"
    return f"{words} ({field.unit})" if field.unit else words
