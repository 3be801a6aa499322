"""content/sections.yaml for a site that has none yet: the old site's sections, in its order, under their old words."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from plugins.articles.encoding import decode
from plugins.articles.reserved_words import RESERVED
from plugins.scrape_import.files import replace_file
from plugins.scrape_import.harvest import Gathered, further_sections
from plugins.scrape_import.write import Ledger
from plugins.vietnamese.slugs import numbered, slugify

_HEAD: Final = (
    "# Do lệnh nhập trang cũ ghi, theo thứ tự của trang cũ. Sửa tệp này thì lệnh không ghi lại nữa.\nsections:\n"
)
_FILE: Final = "sections.yaml"
_KIND: Final = "van-ban"
_NUMBER: Final = "so_ky_hieu"
"""The field that makes an article a document."""


class OldSection(NamedTuple):
    """A section by its name and the word in its address; the old paths of its list; whether it holds but documents."""

    name: str
    slug: str
    paths: tuple[str, ...]
    has_documents: bool


def old_sections(names: Mapping[tuple[str, str], str], articles: Iterable[Gathered]) -> tuple[OldSection, ...]:
    """The sections that the articles are in: those with an address of their own first, in the site's order.

    `names` are the sections' names by prefix and alias (`/vi/news/`, `tin-xa`). A word that is taken, by another section
    or by the new site itself (`thu-vien-anh`), gets a number.
    """
    used: dict[str, bool] = {}
    for one in articles:
        used[one.article.section] = used.get(one.article.section, True) and _NUMBER in one.article.fields
        for name in further_sections(one, names):
            used[name] = False
    places: dict[str, list[tuple[str, str]]] = {name: [] for name in names.values() if name in used}
    for place, name in names.items():
        if name in places:
            places[name].append(place)
    places |= {name: [] for name in sorted(used.keys() - places.keys() - {""})}
    sections: dict[str, OldSection] = {}
    for name, where in places.items():
        if name.casefold() in sections:
            continue
        word = slugify(next((alias for _, alias in where if alias), name)) or slugify(name) or "muc"
        *_, slug = numbered([*RESERVED, *(section.slug for section in sections.values()), word])
        paths = (f"{prefix}{alias}/" for prefix, alias in where if alias and "?" not in prefix)
        old = tuple(path for path in paths if path.strip("/") not in RESERVED)
        sections[name.casefold()] = OldSection(name, slug, old, used[name])
    return tuple(sections.values())


def write_sections(content: Path, sections: Iterable[OldSection], ledger: Ledger) -> bool:
    """Whether the file is ours: an editor's stays as it is."""
    path = content / _FILE
    data = f"{_HEAD}{''.join(line for section in sections for line in _lines(section))}".encode()
    if path.is_file() and path.read_bytes() != data and not ledger.has_written(_FILE, path):
        return False
    replace_file(path, data)
    ledger.note(_FILE, {_FILE: data})
    return True


def unkinded(content: Path, sections: Iterable[OldSection]) -> tuple[str, ...]:
    """Names of sections with documents for whose fields an editor's sections.yaml has no kind."""
    path = content / _FILE
    declared = _declared(path) if path.is_file() else {}
    named = (section.name for section in sections if section.has_documents)
    return tuple(name for name in named if not declared.get(name, {}).get("kind"))


def _declared(path: Path) -> dict[str, dict[str, str]]:
    """The sections of the file by name; none where it cannot be read, which `make check` tells."""
    try:
        values = yaml.load(decode(path.read_bytes()).text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return {}
    sections = values.get("sections") if isinstance(values, dict) else None
    return {str(entry.get("name")): entry for entry in sections or () if isinstance(entry, dict)}


def _lines(section: OldSection) -> Iterator[str]:
    yield f"  - name: {json.dumps(section.name, ensure_ascii=False)}\n"
    yield f"    slug: {section.slug}\n"
    if section.has_documents:
        yield f"    kind: {_KIND}\n"
