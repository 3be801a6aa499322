"""What servers read beside the pages: maps of moved and gone addresses, and the headers of static hosts."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from plugins.views.addresses import ASSET_FOLDER, PHOTO_FOLDER, SEARCH_INDEX
from plugins.views.redirects import APACHE_MAP, server_files

POLICY: Final = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
"""The Content-Security-Policy of every page (docs/content.md, Pages)."""
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
REVALIDATED: Final = "public, no-cache"
LASTING: Final = "public, max-age=31536000, immutable"
"""Cache-Control of pages, which are asked for again by ETag, and of files named by their content."""

_CADDY_HEAD: Final = b"# make publish\n"
"""Caddy imports no empty file."""
_SPECIAL: Final = frozenset('"\\{}\n')
"""Characters that mean something to Caddy."""
_GONE_NGINX: Final = "may-chu/nginx-gone.map"
_CADDY: Final = "may-chu/caddy.map"
_CADDY_PATHS: Final = "may-chu/caddy-paths.map"


def read_moved(folder: Path) -> dict[str, str]:
    """The redirects that a build has left in its folder, by old address."""
    file = folder / APACHE_MAP.lstrip("/")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return {old: new for old, _, new in (line.partition(" ") for line in lines)}


def files_for_servers(moved: Mapping[str, str], gone: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of the files below OUTPUT. They are there even when empty, so that configurations may name them."""
    addresses = sorted(gone)
    for address, data in server_files(moved).items():
        yield address.lstrip("/"), data
    yield _CADDY, _CADDY_HEAD + _lines(f'"{old}" "{new}"' for old, new in sorted(moved.items()))
    # Caddy knows a path without its query only decoded.
    paths = {unquote(old): (new, "") for old, new in moved.items() if "?" not in old}
    paths = {unquote(address): ("", "1") for address in addresses} | paths
    lines = (f'"{path}" "{new}" "{gone}"' for path, (new, gone) in sorted(paths.items()) if not _SPECIAL & set(path))
    yield _CADDY_PATHS, _CADDY_HEAD + _lines(lines)
    yield _GONE_NGINX, _lines(f'"{address}" 1;' for address in addresses)
    yield "_headers", _headers()


def _headers() -> bytes:
    """Rules of Netlify, Cloudflare Pages and their like: a path, then its headers."""
    rules = {"/*": {**HEADERS, "Cache-Control": REVALIDATED}}
    for folder in (ASSET_FOLDER, PHOTO_FOLDER, SEARCH_INDEX):
        # The line with a ! takes the header back that the rule above has set, or both would be sent.
        rules[f"{folder}*"] = {"! Cache-Control": "", "Cache-Control": LASTING}
    blocks = (
        (path, *(f"  {name}: {value}" if value else f"  {name}" for name, value in headers.items()))
        for path, headers in rules.items()
    )
    return _lines(line for block in blocks for line in block)


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
