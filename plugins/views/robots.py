"""robots.txt: everything may be read, and where the sitemap is."""

from urllib.parse import urlsplit

from plugins.views.addresses import SITEMAP, absolute


def robots(site_url: str) -> bytes:
    """The file. A site on a desk has no public address, so it names no sitemap."""
    lines = ["User-agent: *", "Allow: /"]
    if urlsplit(site_url).hostname not in {"127.0.0.1", "localhost", "::1"}:
        lines += ["", f"Sitemap: {absolute(site_url, SITEMAP)}"]
    return "".join(f"{line}\n" for line in lines).encode()
