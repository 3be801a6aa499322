"""Old addresses as browsers send them."""

from urllib.parse import quote, unquote, urlsplit


def old_address(text: str) -> str:
    """The root-relative form of an old address, percent-encoded as browsers send it: host left out, query kept.

    Empty where no page can have had it.
    """
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return ""
    names = unquote(parts.path).strip("/").split("/")
    if any(name in {".", ".."} or "\\" in name or "\0" in name for name in names):
        return ""
    path = quote(f"/{unquote(parts.path).lstrip('/')}")
    return f"{path}?{quote(parts.query, safe='/?:@!$&()*+,;=%-._~')}" if parts.query else path
