"""Old addresses that lead to new ones: from content/redirects.yaml and the articles' aliases, in one hop each."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import yaml

from plugins.articles.encoding import decode
from plugins.articles.library import Article
from plugins.articles.old_address import old_address
from plugins.articles.problems import Problem
from plugins.articles.yaml_values import Mapping as YamlMapping
from plugins.articles.yaml_values import Scalar, error_line, read_yaml
from plugins.views.addresses import file_of

NGINX_MAP: Final = "/may-chu/nginx.map"
APACHE_MAP: Final = "/may-chu/apache.txt"
STATIC_HOST_FILE: Final = "/_redirects"

_LONGEST_NAME: Final = 255
"""Bytes of a file's name; a longer address is left to the server's map."""

_Place = tuple[Path, int]

Redirects = Mapping[str, str]
"""New address by old one, both root-relative; an old one may carry a query."""


def read_redirects(
    content: Path, documents: Iterable[Article], taken: frozenset[str]
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The redirects of a site, sorted by old address, and what is wrong with them.

    `taken` are the addresses of pages: none of them is redirected, and each redirect ends at one.
    """
    problems: list[Problem] = []
    targets: dict[str, str] = {}
    places: dict[str, _Place] = {}
    wanted = [*_of_file(content / "redirects.yaml", problems), *_of_aliases(documents)]
    files = {file_of(address) for address in taken} if wanted else set()
    for place, old, new in wanted:
        address = old_address(old)
        if not address:
            problems.append(Problem(*place, f'"{_short(old)}" không dùng làm địa chỉ cũ được.'))
        elif file_of(unquote(address)) in files:
            problems.append(Problem(*place, f"địa chỉ cũ {address} đang là của một trang. Bỏ dòng này."))
        elif address not in targets:
            targets[address], places[address] = new, place
    settled = {}
    for old in sorted(targets):
        end = _end(old, targets)
        if urlsplit(end).path in taken or end.startswith(("http://", "https://")):
            settled[old] = end
        else:
            problems.append(Problem(*places[old], f"địa chỉ mới {targets[old]} không có trên trang."))
    return settled, tuple(problems)


def server_files(redirects: Redirects) -> dict[str, bytes]:
    """The redirects as the maps of nginx (`$request_uri`), Apache (RewriteMap txt) and static hosts, by address."""
    plain = {old: new for old, new in redirects.items() if "?" not in old}
    return {
        NGINX_MAP: "".join(f'"{key}" "{new}";\n' for key, new in _nginx_keys(redirects)).encode(),
        APACHE_MAP: "".join(f"{old} {new}\n" for old, new in redirects.items()).encode(),
        STATIC_HOST_FILE: "".join(f"{old} {new} 301\n" for old, new in plain.items()).encode(),
    }


def _nginx_keys(redirects: Redirects) -> Iterator[tuple[str, str]]:
    """What nginx's map compares with, and the new address. It takes /A and /a for one key, unless they are patterns."""
    spellings = Counter(old.lower() for old in redirects)
    for old, new in redirects.items():
        yield old if spellings[old.lower()] == 1 else f"~^{re.escape(old)}$", new


def stub_addresses(redirects: Redirects) -> Iterator[tuple[str, str]]:
    """Old and new address of each redirect for which a file can stand: one without a query."""
    pages = [old for old in redirects if "?" not in old and old.endswith(("/", ".html", ".htm"))]
    folders = {parent for old in pages for parent in _parents(file_of(old))}
    for old in pages:
        names = unquote(old).split("/")
        if file_of(old) not in folders and all(len(name.encode()) <= _LONGEST_NAME for name in names):
            yield unquote(old), redirects[old]


def _parents(file: str) -> Iterator[str]:
    """The folders above a file: where one stands, no file can."""
    parts = file.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts)))


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"


def _of_file(path: Path, problems: list[Problem]) -> list[tuple[_Place, str, str]]:
    """The lines of redirects.yaml."""
    if not path.is_file():
        return []
    try:
        value = read_yaml(decode(path.read_bytes()).text)
    except yaml.YAMLError as error:
        line = error_line(error)
        problems.append(Problem(path, line, "không đọc được dòng này. Viết theo mẫu /dia-chi-cu: /dia-chi-moi/"))
        return []
    if not isinstance(value, YamlMapping):
        problems.append(Problem(path, value.line, "tệp này phải gồm các dòng /dia-chi-cu: /dia-chi-moi/"))
        return []
    return [((path, key.line), key.text, new.text) for key, new in value.entries if isinstance(new, Scalar)]


def _of_aliases(documents: Iterable[Article]) -> Iterator[tuple[_Place, str, str]]:
    for article in documents:
        document = article.document
        for alias in document.front.aliases:
            yield (document.path, document.line("aliases")), alias, article.address


def _end(old: str, redirects: Mapping[str, str]) -> str:
    """Where an old address leads at last; a ring ends where it began."""
    address = redirects[old]
    for _ in range(len(redirects)):
        if address not in redirects:
            return address
        address = redirects[address]
    return address
