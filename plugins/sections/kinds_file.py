"""The list `kinds:` of a file: sections.yaml has the editors' own, kinds/*.yaml those that come with the program."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from plugins.articles.encoding import decode
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.articles.values import WrongValueError, read_entries, read_items, read_names, read_slug, read_text
from plugins.articles.yaml_values import Mapping, Value, read_yaml
from plugins.sections.kind import FACET_TYPES, LANDINGS, TYPES, Field, FieldType, Kind
from plugins.vietnamese.slugs import slugify

_SHIPPED: Final = Path(__file__).parent / "kinds"
_KIND_KEYS: Final = ("name", "label", "noun", "landing", "fields")
_FIELD_KEYS: Final = ("name", "label", "type", "choices", "required", "facet", "unit", "table")
_TYPES_WITH: Final[dict[str, frozenset[FieldType]]] = {
    "choices": frozenset({"choice"}),
    "unit": frozenset({"number"}),
    "facet": FACET_TYPES,
}
"""The types with which a key may stand."""
_ANSWERS: Final = {"yes": True, "true": True, "có": True, "no": False, "false": False, "không": False}

Kinds = dict[str, Kind]
Tell = Callable[[int, str], None]
Word = TypeVar("Word", bound=str)


def shipped_kinds() -> Kinds:
    """The kinds that any sections.yaml may name without declaring them."""
    kinds: Kinds = {}
    for path in sorted(_SHIPPED.glob("*.yaml")):
        problems: list[Problem] = []
        value = read_yaml(decode(path.read_bytes()).text)
        assert isinstance(value, Mapping)
        kinds |= read_kinds(value.entries[0][1], path, problems)
        assert not problems, problems
    return kinds


def read_kinds(value: Value, path: Path, problems: list[Problem]) -> Kinds:
    """The kinds of a list; what is wrong is added to the problems, with the file's path."""

    def tell(line: int, message: str) -> None:
        problems.append(Problem(path, line, message))

    kinds: Kinds = {}
    lines: dict[str, int] = {}
    try:
        for item in read_items(value):
            kind = _read_kind(item, tell)
            if kind is None:
                continue
            if kind.name in kinds:
                tell(item.line, f'loại "{kind.name}" đã khai báo ở dòng {lines[kind.name]}. Đổi tên một trong hai.')
                continue
            kinds[kind.name] = kind
            lines[kind.name] = item.line
    except WrongValueError as error:
        tell(error.line, str(error))
    return kinds


def _read_kind(value: Value, tell: Tell) -> Kind | None:
    """A kind, or None where it has no name, label or fields to work with."""
    try:
        entries = read_entries(value, _KIND_KEYS)
        _require(value, entries, {"name": "ten-loai", "label": "Tên hiện cho bạn đọc", "fields": "danh sách trường"})
        fields = tuple(_distinct(read_items(entries["fields"]), tell))
        if not fields:
            return None
        texts = {key: read_text(entries[key]) for key in ("label", "noun") if key in entries}
        landing = _one_of("landing", entries["landing"], LANDINGS) if "landing" in entries else LANDINGS[0]
        return Kind(read_slug(entries["name"]), fields=fields, landing=landing, **texts)
    except WrongValueError as error:
        tell(error.line, str(error))
        return None


def _distinct(items: Iterator[Value], tell: Tell) -> Iterator[Field]:
    """The fields of a kind, each name once. One that is half wrong stays as a text, so that articles are not blamed."""
    lines: dict[str, int] = {}
    has_files = False
    for item in items:
        try:
            entries = read_entries(item, _FIELD_KEYS)
            name = _field_name(item, entries)
        except WrongValueError as error:
            tell(error.line, str(error))
            continue
        if name in lines:
            tell(item.line, f'trường "{name}" đã khai báo ở dòng {lines[name]}. Đổi tên một trong hai.')
            continue
        lines[name] = item.line
        try:
            field = _read_field(name, item, entries)
        except WrongValueError as error:
            tell(error.line, str(error))
            field = Field(name, name)
        if field.type == "file" and has_files:
            tell(item.line, "một loại chỉ có một trường type: file; trường ấy nhận nhiều tệp.")
            continue
        has_files = has_files or field.type == "file"
        yield field


def _field_name(value: Value, entries: dict[str, Value]) -> str:
    _require(value, entries, {"name": "ten_truong"})
    name = read_text(entries["name"])
    plain = slugify(name).replace("-", "_")
    if name != plain or name[:1].isdigit():
        raise WrongValueError(
            entries["name"].line, f'tên trường "{name}" không dùng được. Viết không dấu, chẳng hạn {plain}.'
        )
    return name


def _read_field(name: str, value: Value, entries: dict[str, Value]) -> Field:
    _require(value, entries, {"label": "Tên hiện cho bạn đọc"})
    kind: FieldType = _one_of("type", entries["type"], TYPES) if "type" in entries else "text"
    if kind == "choice" and "choices" not in entries:
        line = entries["type"].line
        raise WrongValueError(line, f'trường "{name}" có type: choice nên cần dòng choices: [giá trị, giá trị].')
    is_facet = _read_answer(entries, "facet", default=False)
    asked = {"choices": "choices" in entries, "unit": "unit" in entries, "facet": is_facet}
    for key, types in _TYPES_WITH.items():
        if asked[key] and kind not in types:
            raise WrongValueError(
                entries[key].line,
                f'trường "{name}" có type: {kind} nên không dùng {key} được. '
                f"Dòng {key} chỉ đi với type: {', '.join(item for item in TYPES if item in types)}.",
            )
    return Field(
        name,
        label=read_text(entries["label"]),
        type=kind,
        choices=read_names(entries["choices"]) if "choices" in entries else (),
        is_required=_read_answer(entries, "required", default=False),
        is_facet=is_facet,
        unit=read_text(entries["unit"]) if "unit" in entries else "",
        is_column=_read_answer(entries, "table", default=True),
    )


def _require(value: Value, entries: dict[str, Value], keys: dict[str, str]) -> None:
    """Raises WrongValueError on the first key that is missing; the keys come with an example of their value."""
    for key, example in keys.items():
        if key not in entries:
            raise WrongValueError(value.line, f"chỗ này thiếu dòng {key}: {example}.")


def _one_of(key: str, value: Value, words: tuple[Word, ...]) -> Word:
    text = read_text(value)
    for word in words:
        if text == word:
            return word
    raise WrongValueError(
        value.line, f'{key} "{text}" không có.{suggestion(text, words)} Dùng một trong: {", ".join(words)}.'
    )


def _read_answer(entries: dict[str, Value], key: str, *, default: bool) -> bool:
    if key not in entries:
        return default
    text = read_text(entries[key])
    if text.casefold() not in _ANSWERS:
        raise WrongValueError(entries[key].line, f'{key} "{text}" chưa rõ. Viết yes hoặc no.')
    return _ANSWERS[text.casefold()]
