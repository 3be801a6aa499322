"""Addresses of the old site: made absolute and comparable."""

import re
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

_SAFE: Final = "/%:@!$&'()*+,;=~-._?"
_PLAIN: Final = re.compile(r"[\w/:@!$&'()*+,;=~.?-]*", re.ASCII)
"""What needs no encoding, as most addresses do not."""

_STRAY_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


def absolute(base: str, link: str) -> str:
    """Absolute http address of a link on the page at `base`; empty if it leads nowhere on the web.

    Spaces and letters outside ASCII are percent-encoded, the fragment is dropped: links that fetch the same are equal.
    """
    if not link.strip():
        return ""
    try:
        parts = urlsplit(urljoin(base, link.strip()))
        host = _host(parts)
    except ValueError:
        return ""
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return ""
    query = f"?{_encoded(parts.query)}" if parts.query else ""
    return f"{parts.scheme}://{host}{_encoded(parts.path) or '/'}{query}"


def _encoded(part: str) -> str:
    return part if _PLAIN.fullmatch(part) else quote(_STRAY_PERCENT.sub("%25", part), safe=_SAFE)


def host_of(address: str) -> str:
    """Host, with the port where it is not the scheme's own: `old.example`, `127.0.0.1:8080`.

    Raises ValueError where the port is no number.
    """
    return _host(urlsplit(address))


def _host(parts: SplitResult) -> str:
    name = parts.hostname or ""
    name = f"[{name}]" if ":" in name else name
    return name if parts.port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f"{name}:{parts.port}"


def file_name(address: str) -> str:
    """The last part of the address's path, decoded: `ảnh một.JPG`."""
    return unquote(urlsplit(address).path).rstrip("/").rpartition("/")[2]


def is_private(host: str) -> bool:
    """Whether a host (name or literal, as in `urlsplit().hostname`) says of itself that it is not on the public net."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return False
