"""What VS Code knows of the front matter: a JSON schema and snippets, made of the types that check it."""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from msgspec import Struct

from plugins.articles.atomic import write_if_changed
from plugins.articles.front_matter import STATUSES, FrontMatter, RawField

WORDS: Final = {
    "title": "Tiêu đề. Bắt buộc, nhiều nhất 300 ký tự.",
    "date": "Ngày giờ đăng, theo mẫu 2026-01-31 07:30. Bắt buộc với bài viết.",
    "category": "Tên một chuyên mục trong content/sections.yaml.",
    "also_in": "Chuyên mục khác cũng đăng bài này.",
    "summary": "Sapo: một hai câu dưới tiêu đề.",
    "authors": "Tác giả: [tên một, tên hai].",
    "tags": "Từ khóa: [từ một, từ hai].",
    "slug": "Chữ trong địa chỉ; không ghi thì lấy từ tiêu đề.",
    "cover": "Ảnh đại diện: tên tệp, hoặc file kèm caption, alt, credit, focus.",
    "gallery": "Chùm ảnh cuối bài: danh sách ảnh, hoặc tên một thư mục ảnh cạnh bài.",
    "album": "Cho bạn đọc tải ảnh: zip, full-size; đóng dấu: watermark.",
    "attachments": "Tệp đính kèm: tên tệp, hoặc file kèm title.",
    "source": "Nguồn tin.",
    "source_url": "Địa chỉ của nguồn tin.",
    "topic": "Dòng sự kiện.",
    "modified": "Ngày nội dung thật sự sửa.",
    "corrections": "Đính chính cho bạn đọc: mỗi mục có date và text.",
    "status": "Trạng thái: draft (nháp), review (chờ duyệt), published (đăng), archived (lưu trữ).",
    "publish_at": "Giờ lên trang.",
    "unpublish_at": "Giờ hạ xuống.",
    "aliases": "Địa chỉ cũ dẫn về bài này.",
    "original_url": "Địa chỉ trên trang cũ, do việc nhập trang ghi.",
    "archive": "Số liệu của trang cũ: views, comments, rating, votes, as_of.",
    "fields": "Trường riêng của loại chuyên mục.",
}
"""A line for each key, shown where an editor hovers over it."""

_MOMENT: Final = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}"}
_PLAIN: Final[dict[Any, dict[str, Any]]] = {
    str: {"type": ["string", "number", "boolean"]},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number", "minimum": 0, "maximum": 5},
    datetime: _MOMENT,
    date: _MOMENT,
    tuple[float, float]: {"type": "string", "pattern": "%"},
    tuple[RawField, ...]: {"type": "object"},
    NoneType: {"type": "null"},
}


def schema() -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of a front matter. Empty values count as absent, so each key may be null."""
    made = _object(FrontMatter)
    for key, words in WORDS.items():
        made["properties"][key] = {"description": words, **made["properties"][key]}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Phần khai báo của một bài"}
    return {**head, **made, "required": ["title"]}


def snippets() -> dict[str, Any]:
    """The snippets of VS Code for Markdown: the parts that editors write most."""
    return {
        "Bài mới": _snippet(
            "bai",
            "---",
            "title: $1",
            "date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE",
            "category: $2",
            f"status: ${{3|{','.join(STATUSES)}|}}",
            "summary: $4",
            "authors: [$5]",
            "tags: [$6]",
            "cover:",
            "---",
            "",
            "$0",
        ),
        "Ảnh trong bài": _snippet("anh", '![${1:mô tả}](${2:tệp.jpg} "${3:Chú thích}")'),
        "Ảnh trong chùm": _snippet("chum", "  - file: $1", "    alt: $2", "    caption: $3"),
        "Đính chính": _snippet("dinhchinh", "corrections:", "  - date: $1", "    text: $2"),
        "Hẹn giờ": _snippet("hen", "publish_at: $1", "unpublish_at: $2"),
    }


def _snippet(prefix: str, *body: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": prefix, "body": list(body)}


def _object(noun: type[Struct]) -> dict[str, Any]:
    """The schema of a noun of the front matter as editors write it: without the line, which we add."""
    hints = get_type_hints(noun)
    names = [name for name in noun.__struct_fields__ if name != "line"]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"anyOf": [_PLAIN[NoneType], *_forms(hints[name])]} for name in names},
    }


def _schema(type_: Any) -> dict[str, Any]:  # noqa: ANN401 types have no common name
    if type_ in _PLAIN:
        return _PLAIN[type_]
    if get_origin(type_) is Literal:
        return {"enum": list(get_args(type_))}
    if get_origin(type_) is UnionType or get_args(type_)[1:] == (NoneType,):
        return {"anyOf": [_schema(part) for part in get_args(type_)]}
    if get_origin(type_) is tuple:
        item = _schema(get_args(type_)[0])
        # A list of one may be written without its brackets.
        return {"anyOf": [{"type": "array", "items": item}, *([_PLAIN[str]] if "object" not in item.values() else [])]}
    assert isinstance(type_, type)
    assert issubclass(type_, Struct)
    made = _object(type_)
    return {"anyOf": [_PLAIN[str], made]} if "file" in made["properties"] else made


def _forms(type_: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    form = _schema(type_)
    forms: list[dict[str, Any]] = form.get("anyOf", [form])
    return [one for one in forms if one != _PLAIN[NoneType]]


def files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file that is made."""
    for name, made in {"front-matter.schema.json": schema(), "bai-viet.code-snippets": snippets()}.items():
        yield name, f"{json.dumps(made, ensure_ascii=False, indent=2)}\n".encode()


def main() -> int:
    """Write the files that have changed into the folder that is named."""
    folder = Path(sys.argv[1])
    for name, data in files():
        if write_if_changed(folder / name, data):
            sys.stdout.write(f"{folder / name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
