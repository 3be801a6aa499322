"""Sitemaps: what a site says it has. Read without trust: they can be huge, packed, endless, or no XML at all."""

import zlib
from datetime import date, datetime
from typing import Final, NamedTuple

from lxml import etree  # type: ignore[import-untyped]

_GZIP: Final = b"\x1f\x8b"
_LARGEST: Final = 60 * 2**20
"""Bytes after unpacking; the format allows 50 MiB."""

MOST_ADDRESSES: Final = 200_000
"""Of one sitemap; the format allows 50,000."""


class Listed(NamedTuple):
    """An address in a sitemap, with its day as the sitemap wrote it (`2026-01-31T07:30:00+07:00`)."""

    address: str
    day: str = ""


class Sitemap(NamedTuple):
    """Addresses of pages, and of further sitemaps."""

    pages: tuple[Listed, ...] = ()
    children: tuple[str, ...] = ()


def read_sitemap(body: bytes) -> Sitemap:
    """What a sitemap lists; nothing if it is none. Entities are never expanded, packed bytes only up to a limit."""
    data = _unpacked(body).lstrip(b"\xef\xbb\xbf \t\r\n")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return Sitemap()
    if root is None:
        return Sitemap()
    pages = [Listed(_text(node, "loc"), _text(node, "lastmod")) for node in root.iterfind("{*}url")]
    children = [_text(node, "loc") for node in root.iterfind("{*}sitemap")]
    return Sitemap(
        tuple(listed for listed in pages[:MOST_ADDRESSES] if listed.address),
        tuple(address for address in children[:MOST_ADDRESSES] if address),
    )


def robots_sitemaps(body: bytes) -> tuple[str, ...]:
    """Addresses of the Sitemap lines of a robots.txt."""
    lines = (line.partition(":") for line in body.decode("utf-8-sig", errors="replace").splitlines())
    return tuple(value.strip() for name, _, value in lines if name.strip().lower() == "sitemap" and value.strip())


def day_of(text: str) -> date | None:
    """The day of a sitemap's `lastmod`."""
    try:
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        return None


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(_GZIP):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, _LARGEST)
    except zlib.error:
        return b""


def _text(node: etree._Element, name: str) -> str:
    return (node.findtext(f"{{*}}{name}") or "").strip()
