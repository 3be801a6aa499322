"""Releases of a small site, one after the other, as `make publish` leaves them at OUTPUT."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from plugins.publishing.manifest import Manifest
from plugins.publishing.release import write_release
from plugins.publishing.server_files import files_for_servers
from tests.publishing.sites import built_site, page

PHOTO = b"\xff\xd8" + bytes(range(256)) * 400


def publish_release(folder: Path, number: int, pages: int = 3, redirects: Mapping[str, str] | None = None) -> Manifest:
    """Release `number` at folder/output: every page says so, asks for a stylesheet of its own, and a photo of all of them."""
    style = f"/giao-dien/site-{number:012}.css"
    head = f'<link rel="stylesheet" href="{style}">'
    text = (
        f"<p>bản {number}</p>"
        + "<p>Bà con ấp 7 cùng nhau trồng hoa.</p>" * 100
        + f'<img src="/anh/a.jpg" alt="{number}">'
    )
    files = {f"2026/bai-{page_number}/index.html": page(text, head) for page_number in range(pages)}
    files |= {"index.html": page(text, head), "404.html": page("<h1>Không tìm thấy</h1>")}
    files |= {style.lstrip("/"): f"p {{ order: {number} }}".encode() * 40, "anh/a.jpg": PHOTO}
    files |= {f"ban-{number}/index.html": page(text, head)}
    shutil.rmtree(folder / "built", ignore_errors=True)
    made = dict(files_for_servers(redirects or {}, ["/2026/bai-da-go/"]))
    manifest = built_site(folder, {**files, **made}).manifest()
    write_release(folder / "built", made, manifest, folder / "output")
    return manifest
