"""A built site as the gate sees it: its files, its lasting addresses, and whether an address answers."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urljoin

from plugins.publishing.examination import Examined
from plugins.publishing.manifest import Manifest, sorted_files
from plugins.views.addresses import file_of

_ARTICLE: Final = re.compile(r"/\d{4}/[^/]+/")
_PAGE: Final = re.compile(r"/([^/]+/)?")
"""The front page, a standing page, a section's front, or one of the site's own lists (docs/content.md, Addresses)."""
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_INDEX: Final = "index.html"


@dataclass(frozen=True)
class BuiltSite:
    """What a build has made. `redirects` lead from old addresses, percent-encoded, to new ones."""

    site_url: str
    examined: tuple[Examined, ...]
    redirects: Mapping[str, str]
    names: frozenset[str]

    @classmethod
    def of(cls, site_url: str, examined: Iterable[Examined], redirects: Mapping[str, str]) -> "BuiltSite":
        """The site of a build's files."""
        files = tuple(examined)
        return cls(site_url, files, redirects, frozenset(one.file.path for one in files))

    def local(self, page: str, reference: str) -> str | None:
        """The root-relative address that a reference on a page (`/2026/x/`) means; None where it leaves the site."""
        if reference.startswith("//"):
            reference = f"https:{reference}"
        if _SCHEME.match(reference):
            rest = reference.removeprefix(self.site_url)
            if rest == reference or rest[:1] not in {"", "/", "?", "#"}:
                return None
            reference = rest if rest.startswith("/") else f"/{rest}"
        elif not reference.startswith("/"):
            reference = urljoin(page, reference)
        return reference.partition("#")[0] or page

    def answers(self, address: str) -> bool:
        """Whether a root-relative address shows a page or leads to one."""
        path = unquote(address.partition("?")[0])
        name = file_of(path)
        if name in self.names or f"{name}/{_INDEX}" in self.names:
            return True
        return address in self.redirects or quote(path) in self.redirects

    def manifest(self) -> Manifest:
        """The manifest of the built files."""
        permalinks = [address for address in self._pages() if quote(address) not in self.redirects]
        lasting = sorted(address for address in permalinks if _ARTICLE.fullmatch(address) or _PAGE.fullmatch(address))
        return Manifest(
            site_url=self.site_url,
            articles=sum(is_article(address) for address in lasting),
            permalinks=tuple(lasting),
            redirects=dict(sorted(self.redirects.items())),
            files=sorted_files(one.file for one in self.examined),
        )

    def _pages(self) -> Iterable[str]:
        return (address_of(name) for name in self.names if name == _INDEX or name.endswith(f"/{_INDEX}"))


def address_of(name: str) -> str:
    """The address that a file answers: `the/index.html` is `/the/`."""
    return f"/{name.removesuffix(_INDEX) if name == _INDEX or name.endswith(f'/{_INDEX}') else name}"


def is_article(permalink: str) -> bool:
    """Whether a lasting address is an article's."""
    return _ARTICLE.fullmatch(permalink) is not None
