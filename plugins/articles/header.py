"""The front matter of one file: every key read by its type, every mistake told, none of them stops the others."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from plugins.articles.front_matter import KEYS, LONGEST_TITLE, FrontMatter
from plugins.articles.nearest import nearest
from plugins.articles.old_numbers import read_old_numbers
from plugins.articles.values import (
    Reader,
    WrongValueError,
    is_empty,
    read_address,
    read_album,
    read_attachments,
    read_corrections,
    read_fields,
    read_gallery,
    read_moment,
    read_names,
    read_photo,
    read_slug,
    read_status,
    read_text,
)
from plugins.articles.yaml_values import Mapping
from plugins.vietnamese.text import fold

_READERS: Final[dict[str, Reader]] = {
    "title": read_text,
    "date": read_moment,
    "category": read_text,
    "also_in": read_names,
    "summary": read_text,
    "authors": read_names,
    "tags": read_names,
    "slug": read_slug,
    "cover": read_photo,
    "gallery": read_gallery,
    "album": read_album,
    "attachments": read_attachments,
    "source": read_text,
    "source_url": read_address,
    "topic": read_text,
    "modified": read_moment,
    "corrections": read_corrections,
    "status": read_status,
    "publish_at": read_moment,
    "unpublish_at": read_moment,
    "aliases": read_names,
    "original_url": read_address,
    "archive": read_old_numbers,
    "fields": read_fields,
}

_OTHER_WORDS: Final = {
    "tieu de": "title",
    "ten bai": "title",
    "headline": "title",
    "ngay": "date",
    "ngay dang": "date",
    "chuyen muc": "category",
    "section": "category",
    "sapo": "summary",
    "tom tat": "summary",
    "lead": "summary",
    "description": "summary",
    "tac gia": "authors",
    "author": "authors",
    "tag": "tags",
    "tu khoa": "tags",
    "keywords": "tags",
    "anh": "cover",
    "anh dai dien": "cover",
    "image": "cover",
    "thu vien anh": "gallery",
    "photos": "gallery",
    "dinh kem": "attachments",
    "files": "attachments",
    "nguon": "source",
    "nguon tin": "source",
    "dong su kien": "topic",
    "trang thai": "status",
    "draft": "status",
}
"""What editors write for a key, folded, where spelling alone would not lead there."""

_HIDING: Final = ("status", "publish_at")
"""Keys that keep an article from readers: where one cannot be read, the article waits rather than appear too soon."""


class Mistake(NamedTuple):
    """A message for the editor and its line in the file."""

    line: int
    message: str


class Header(NamedTuple):
    """The metadata as far as it could be read, the line of each key, and what was wrong."""

    front: FrontMatter
    lines: dict[str, int]
    mistakes: tuple[Mistake, ...]


def read_header(header: Mapping) -> Header:
    """Typed metadata of a header. A key with a wrong value counts as absent; one that hides makes a draft."""
    lines: dict[str, int] = {}
    values: dict[str, object] = {}
    mistakes = []
    for key, value in header.entries:
        name = key.text
        if name not in _READERS:
            mistakes.append(Mistake(key.line, _unknown_key(name)))
            if _meant(name) in _HIDING:
                values["status"] = "draft"
        elif name in lines:
            mistakes.append(Mistake(key.line, f'khóa "{name}" đã viết ở dòng {lines[name]}. Bỏ một trong hai dòng.'))
        else:
            lines[name] = key.line
            try:
                if not is_empty(value):
                    values[name] = _READERS[name](value)
            except WrongValueError as mistake:
                mistakes.append(Mistake(mistake.line, str(mistake)))
                if name in _HIDING:
                    values["status"] = "draft"
    front = FrontMatter(**values)  # type: ignore[arg-type]  # each reader returns its field's type
    return Header(front, lines, (*mistakes, *_contradictions(front, lines)))


def _contradictions(front: FrontMatter, lines: dict[str, int]) -> Iterator[Mistake]:
    if len(front.title) > LONGEST_TITLE:
        length = len(front.title)
        yield Mistake(lines["title"], f"tiêu đề dài {length} ký tự. Rút gọn còn nhiều nhất {LONGEST_TITLE} ký tự.")
    if front.publish_at and front.unpublish_at and front.unpublish_at <= front.publish_at:
        yield Mistake(lines["unpublish_at"], "unpublish_at phải sau publish_at, nếu không bài không bao giờ hiện.")


def _meant(name: str) -> str:
    """The key that an unknown one stands for, or an empty string."""
    return _OTHER_WORDS.get(fold(name).replace("_", " ").strip()) or nearest(name, KEYS)


def _unknown_key(name: str) -> str:
    if meant := _meant(name):
        return f'không có khóa "{name}". Có phải là "{meant}"?'
    return f'không có khóa "{name}". Xem bảng các khóa trong docs/bien-tap/.'
