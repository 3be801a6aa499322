"""content/sections.yaml: the declared sections and the editors' own kinds, read and checked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from plugins.articles.encoding import decode
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.articles.reserved_words import RESERVED
from plugins.articles.values import WrongValueError, read_entries, read_slug, read_text
from plugins.articles.yaml_values import Mapping, Sequence, Value, error_line, read_yaml
from plugins.sections.kinds_file import Kinds, read_kinds, shipped_kinds
from plugins.sections.tree import Section, SectionTree
from plugins.vietnamese.slugs import slugify

_LISTS: Final = ("sections", "kinds")
_KEYS: Final = ("name", "slug", "parent", "kind", "description")


class _Entry(NamedTuple):
    """A section of the file with its parent still a name."""

    section: Section
    line: int


def read_sections(path: Path) -> tuple[SectionTree, tuple[Problem, ...]]:
    """The declared sections and kinds, and what is wrong with their file. A missing file declares none."""
    if not path.is_file():
        return SectionTree(), ()
    problems: list[Problem] = []
    lists = _lists(path, problems)
    kinds = shipped_kinds()
    if "kinds" in lists:
        kinds |= read_kinds(lists["kinds"], path, problems)
    entries: list[_Entry] = []
    declared = lists.get("sections")
    for item in declared.items if isinstance(declared, Sequence) else ():
        try:
            entries.append(_read_entry(item, path, kinds, problems))
        except WrongValueError as error:
            problems.append(Problem(path, error.line, str(error)))
    entries = list(_settled(entries, path, problems))
    return SectionTree(tuple(entry.section for entry in entries), kinds), tuple(problems)


def _lists(path: Path, problems: list[Problem]) -> dict[str, Value]:
    """The lists of the file by their names."""
    try:
        value = read_yaml(decode(path.read_bytes()).text)
    except yaml.YAMLError as error:
        line = error_line(error)
        problems.append(Problem(path, line, "không đọc được dòng này. Đặt giá trị có dấu hai chấm trong ngoặc kép."))
        return {}
    lists = {key.text: entry for key, entry in value.entries} if isinstance(value, Mapping) else {}
    if not isinstance(lists.get("sections"), Sequence):
        problems.append(Problem(path, value.line, "tệp này cần dòng sections: rồi danh sách chuyên mục."))
        return lists
    try:
        read_entries(value, _LISTS)
    except WrongValueError as error:
        problems.append(Problem(path, error.line, str(error)))
    return lists


def _read_entry(value: Value, path: Path, kinds: Kinds, problems: list[Problem]) -> _Entry:
    """A section. A kind that does not exist is told and kept: the section's articles are not to blame for it."""
    entries = read_entries(value, _KEYS)
    if "name" not in entries:
        raise WrongValueError(value.line, "chuyên mục này thiếu dòng name: Tên chuyên mục.")
    name = read_text(entries["name"])
    slug = read_slug(entries["slug"]) if "slug" in entries else slugify(name)
    texts = {key: read_text(entries[key]) for key in ("parent", "kind", "description") if key in entries}
    kind = texts.get("kind", "")
    if kind and kind not in kinds:
        message = f'không có loại "{kind}".{suggestion(kind, kinds)} Các loại: {", ".join(kinds)}.'
        problems.append(Problem(path, entries["kind"].line, message))
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
