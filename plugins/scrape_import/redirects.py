"""content/redirects.yaml: where each address of the old site leads now. Editors write above a line, the import below."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import yaml

from plugins.scrape_import.adapters.nukeviet_addresses import Form, old_paths, read_address
from plugins.scrape_import.files import replace_file

_LINE: Final = "# Dưới dòng này do lệnh nhập trang cũ ghi. Muốn thêm, hãy viết phía trên."

_PLAIN: Final = re.compile(r"/[\w.~/?=&%+-]*")


class UnreadableRedirectsError(Exception):
    """redirects.yaml cannot be read, so it is left alone; the text is one Vietnamese sentence."""


def paths_of(addresses: Iterable[str], sections: Iterable[str], forms: Mapping[str, Form]) -> tuple[str, ...]:
    """Every path of one article on the old site: under each address met, and in each section that lists it."""
    paths: dict[str, None] = {}
    for address in addresses:
        found = read_address(address)
        if found is None:
            paths[_path(address)] = None
            continue
        form = forms.get(found.prefix, Form(found.prefix))
        for section in dict.fromkeys((found.section, *sections)):
            paths.update(dict.fromkeys(old_paths(found._replace(section=section), form)))
    return tuple(path for path in paths if path not in ("", "/"))


def write_redirects(content: Path, new: Mapping[str, str]) -> bool:
    """Whether redirects.yaml had to be written. What editors wrote stays, word for word, and has its way.

    Raises UnreadableRedirectsError.
    """
    path = content / "redirects.yaml"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    above, _, below = text.partition(_LINE)
    theirs = _mapping(above, path)
    ours = {old: target for old, target in {**_mapping(below, path), **new}.items() if old not in theirs}
    ours = {old: target for old, target in ours.items() if old != target}
    if not ours:
        return False
    lines = "".join(f"{_scalar(old)}: {_scalar(ours[old])}\n" for old in sorted(ours))
    head = f"{above.rstrip()}\n\n" if above.strip() else ""
    return replace_file(path, f"{head}{_LINE}\n{lines}".encode())


def _mapping(text: str, path: Path) -> dict[str, str]:
    problem = f"{path} không đọc được nên chưa ghi thêm: mỗi dòng phải có dạng địa-chỉ-cũ: địa-chỉ-mới."
    try:
        values = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        raise UnreadableRedirectsError(problem) from None
    if values is None:
        return {}
    is_flat = isinstance(values, dict) and all(isinstance(word, str) for pair in values.items() for word in pair)
    if not is_flat or text.lstrip().startswith("{"):
        raise UnreadableRedirectsError(problem)
    return dict(values)


def _scalar(text: str) -> str:
    """One line for any text; PyYAML would part long keys from their values."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _path(address: str) -> str:
    parts = urlsplit(address)
    return unquote(parts.path) + (f"?{unquote(parts.query)}" if parts.query else "")
