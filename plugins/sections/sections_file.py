"""content/sections.yaml: the declared sections, read and checked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from plugins.articles.encoding import decode
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.articles.values import WrongValueError, is_empty, read_slug, read_text
from plugins.articles.yaml_values import Mapping, Sequence, Value, error_line, read_yaml
from plugins.sections.tree import Section, SectionTree
from plugins.vietnamese.slugs import slugify

RESERVED: Final = frozenset(
    {"anh", "dong-su-kien", "giao-dien", "luu-tru", "so-do-trang", "tac-gia", "the", "thu-vien-anh", "tim-kiem"}
)
"""First words of addresses that the site itself uses."""

_KEYS: Final = ("name", "slug", "parent", "kind", "description")


class _Entry(NamedTuple):
    """A section of the file with its parent still a name."""

    section: Section
    line: int


def read_sections(path: Path) -> tuple[SectionTree, tuple[Problem, ...]]:
    """The declared sections and what is wrong with their file. A missing file declares none."""
    if not path.is_file():
        return SectionTree(), ()
    problems: list[Problem] = []
    entries: list[_Entry] = []
    for item in _declared(path, problems):
        try:
            entries.append(_read_entry(item))
        except WrongValueError as error:
            problems.append(Problem(path, error.line, str(error)))
    entries = list(_settled(entries, path, problems))
    return SectionTree(tuple(entry.section for entry in entries)), tuple(problems)


def _declared(path: Path, problems: list[Problem]) -> tuple[Value, ...]:
    """The items of the list below `sections:`."""
    try:
        value = read_yaml(decode(path.read_bytes()).text)
    except yaml.YAMLError as error:
        line = error_line(error)
        problems.append(Problem(path, line, "không đọc được dòng này. Đặt giá trị có dấu hai chấm trong ngoặc kép."))
        return ()
    entries = {key.text: entry for key, entry in value.entries} if isinstance(value, Mapping) else {}
    declared = entries.get("sections")
    if isinstance(declared, Sequence):
        return declared.items
    problems.append(Problem(path, value.line, "tệp này cần dòng sections: rồi danh sách chuyên mục."))
    return ()


def _read_entry(value: Value) -> _Entry:
    if not isinstance(value, Mapping):
        raise WrongValueError(value.line, "mỗi chuyên mục cần các dòng con: name, slug, description.")
    entries = {}
    for key, entry in value.entries:
        if key.text not in _KEYS:
            hint = suggestion(key.text, _KEYS)
            raise WrongValueError(key.line, f'không có khóa "{key.text}" ở đây.{hint} Các khóa: {", ".join(_KEYS)}.')
        if not is_empty(entry):
            entries[key.text] = entry
    if "name" not in entries:
        raise WrongValueError(value.line, "chuyên mục này thiếu dòng name: Tên chuyên mục.")
    name = read_text(entries["name"])
    slug = read_slug(entries["slug"]) if "slug" in entries else slugify(name)
    texts = {key: read_text(entries[key]) for key in ("parent", "description") if key in entries}
    return _Entry(Section(name, slug, **texts), value.line)


def _settled(entries: list[_Entry], path: Path, problems: list[Problem]) -> Iterator[_Entry]:
    """The entries with free slugs, each parent's name replaced by its slug."""
    tops = {entry.section.name.casefold(): entry.section.slug for entry in entries if not entry.section.parent}
    taken = set(RESERVED)
    for section, line in entries:
        if section.slug in taken or not section.slug:
            problems.append(Problem(path, line, f'slug "{section.slug}" đã có chỗ dùng. Chọn một từ khác.'))
            continue
        taken.add(section.slug)
        parent = tops.get(section.parent.casefold(), "")
        if section.parent and not parent:
            hint = suggestion(section.parent, [entry.section.name for entry in entries if not entry.section.parent])
            problems.append(Problem(path, line, f'không có chuyên mục mẹ "{section.parent}".{hint}'))
        yield _Entry(replace(section, parent=parent), line)
