"""What an article says in the fields of its kind: facts to show, and problems to tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.articles.document import Document
from plugins.articles.front_matter import RawField
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.sections.field_types import FactValue, WrongFieldError, read_value
from plugins.sections.kind import SINGLE_TYPES, Field, Kind
from plugins.sections.tree import SectionTree


@dataclass(frozen=True)
class Fact:
    """A field of an article and its values, one or more, as far as they are right."""

    field: Field
    values: tuple[FactValue, ...]
    line: int


class Facts(NamedTuple):
    """An article's facts in the order of its kind's fields, and what is wrong with the others."""

    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]


def read_facts(document: Document, kind: Kind) -> Facts:
    """The facts of an article of this kind. A wrong value is left out and told; the article loses nothing else."""
    problems: list[Problem] = []
    found: dict[str, Fact] = {}
    lines: dict[str, int] = {}
    fields = {field.name: field for field in kind.fields}
    for raw in document.front.fields:
        if raw.name in lines:
            message = f'trường "{raw.name}" đã viết ở dòng {lines[raw.name]}. Bỏ một trong hai dòng.'
            problems.append(Problem(document.path, raw.line, message))
            continue
        lines[raw.name] = raw.line
        if raw.name not in fields:
            hint = suggestion(raw.name, fields)
            message = f'không có trường "{raw.name}" trong loại {kind.name}.{hint} Các trường: {", ".join(fields)}.'
            problems.append(Problem(document.path, raw.line, message))
            continue
        values = tuple(_values(fields[raw.name], raw, document, problems))
        if values:
            found[raw.name] = Fact(fields[raw.name], values, raw.line)
    problems.extend(_missing(document, kind, lines))
    return Facts(tuple(found[name] for name in fields if name in found), tuple(problems))


def field_problems(tree: SectionTree, documents: Iterable[Document]) -> Iterator[Problem]:
    """What is wrong with the fields of these articles, by the kinds of their sections."""
    for document in documents:
        category = document.front.category
        section = tree.named(category) if category else None
        kind = tree.kind_of(section)
        if kind:
            yield from read_facts(document, kind).problems
        elif document.front.fields and not (section and tree.names_kind(section)):
            whose = (
                f'chuyên mục "{category}" không có kind trong sections.yaml' if category else "bài không có category"
            )
            message = f"{whose} nên không có trường riêng. Bỏ phần fields, hoặc đổi category."
            yield Problem(document.path, document.line("fields"), message)


def _values(field: Field, raw: RawField, document: Document, problems: list[Problem]) -> Iterator[FactValue]:
    if len(raw.texts) > 1 and field.type in SINGLE_TYPES:
        problems.append(Problem(document.path, raw.line, f"{field} chỉ nhận một giá trị. Giữ lại một."))
        return
    for text in dict.fromkeys(raw.texts):
        try:
            yield read_value(field, text)
        except WrongFieldError as error:
            problems.append(Problem(document.path, raw.line, f'{field} "{text}" {error}'))


def _missing(document: Document, kind: Kind, lines: dict[str, int]) -> Iterator[Problem]:
    line = document.line("fields" if document.front.fields else "category")
    for field in kind.fields:
        is_attached = field == kind.file_field and document.front.attachments
        if field.is_required and field.name not in lines and not is_attached:
            yield Problem(document.path, line, f"thiếu {field}. Thêm dòng {field.name}: dưới fields:.")
