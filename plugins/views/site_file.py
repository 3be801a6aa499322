"""content/site.yaml: what editors change around the articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from plugins.articles.encoding import decode
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.articles.values import WrongValueError, is_empty, read_text
from plugins.articles.yaml_values import Mapping, Sequence, Value, error_line, read_yaml
from plugins.views.chrome import Contact
from plugins.views.parts import Link

_TEXTS: Final = ("name", "place", "description", "licence")
_LISTS: Final = {"contacts": ("label", "text", "url"), "links": ("text", "url")}


@dataclass(frozen=True)
class SiteFile:
    """Masthead and foot. A site without the file has a name all the same."""

    name: str = "Trang tin"
    place: str = ""
    description: str = ""
    licence: str = ""
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()


def read_site_file(path: Path) -> tuple[SiteFile, tuple[Problem, ...]]:
    """The values of site.yaml and what is wrong with it. What cannot be read counts as absent."""
    if not path.is_file():
        return SiteFile(), ()
    try:
        value = read_yaml(decode(path.read_bytes()).text)
    except yaml.YAMLError as error:
        line = error_line(error)
        return SiteFile(), (
            Problem(path, line, "không đọc được dòng này. Đặt giá trị có dấu hai chấm trong ngoặc kép."),
        )
    if not isinstance(value, Mapping):
        return SiteFile(), (
            Problem(path, value.line, "tệp này phải gồm các dòng khóa: giá trị, chẳng hạn name: Tên báo."),
        )
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    lists: dict[str, list[dict[str, str]]] = {name: [] for name in _LISTS}
    for key, entry in value.entries:
        known = (*_TEXTS, *_LISTS)
        try:
            if key.text not in known:
                hint = suggestion(key.text, known)
                problems.append(
                    Problem(path, key.line, f'không có khóa "{key.text}".{hint} Các khóa: {", ".join(known)}.')
                )
            elif is_empty(entry):
                continue
            elif key.text in _TEXTS:
                texts[key.text] = read_text(entry)
            else:
                lists[key.text] = list(_rows(entry, _LISTS[key.text]))
        except WrongValueError as error:
            problems.append(Problem(path, error.line, str(error)))
    contacts = tuple(
        Contact(row.get("label", ""), row.get("text", ""), row.get("url", "")) for row in lists["contacts"]
    )
    links = tuple(Link(row.get("text", ""), row.get("url", "")) for row in lists["links"])
    return SiteFile(**texts, contacts=contacts, links=links), tuple(problems)


def _rows(value: Value, known: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """The items of a list of small mappings."""
    if not isinstance(value, Sequence):
        raise WrongValueError(value.line, "chỗ này cần một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang.")
    for item in value.items:
        if not isinstance(item, Mapping):
            raise WrongValueError(item.line, f"mỗi mục cần các dòng con: {', '.join(known)}.")
        for key, _ in item.entries:
            if key.text not in known:
                raise WrongValueError(key.line, f'không có khóa "{key.text}" ở đây. Các khóa: {", ".join(known)}.')
        yield {key.text: read_text(entry) for key, entry in item.entries}
