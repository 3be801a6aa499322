"""The address under which readers know the site: https, on a public host, at its root."""

import ipaddress
import re
from typing import Final
from urllib.parse import urlsplit

from plugins.publishing.refusal import RefusedError

_HOST: Final = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?")
_LOCAL_ENDINGS: Final = ("localhost", "local", "internal", "lan", "home", "localdomain")


def read_site_url(text: str) -> str:
    """The address without a slash at its end. Raises RefusedError, saying what is wrong with it."""
    if not text:
        raise RefusedError("thiếu SITEURL. Viết: make publish SITEURL=https://ten-mien-cua-ban")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise RefusedError(f'SITEURL "{text}" không phải một địa chỉ.') from None
    if parts.scheme != "https" or parts.username is not None:
        raise RefusedError(f'SITEURL "{text}" phải bắt đầu bằng https://.')
    if _is_local(host):
        raise RefusedError(f'SITEURL "{text}" là địa chỉ trong máy hoặc mạng nội bộ, bạn đọc không mở được.')
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise RefusedError(f'SITEURL "{text}" phải là gốc của tên miền, sau tên miền không có gì nữa.')
    return f"https://{parts.netloc.lower()}"


def _is_local(host: str) -> bool:
    """Whether only this machine or its network knows the host. A number that is no public address is nobody's name."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return not _HOST.fullmatch(host) or host.rpartition(".")[2] in _LOCAL_ENDINGS
