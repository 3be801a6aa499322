"""Small built sites, and what the gate says of them."""

from collections.abc import Mapping
from pathlib import Path

from plugins.publishing.built_site import BuiltSite
from plugins.publishing.examination import examine
from plugins.publishing.gate import Absences, reasons
from plugins.publishing.manifest import Manifest

SITE_URL = "https://danvan.example"


def page(body: str = "", head: str = "") -> bytes:
    return f'<!DOCTYPE html>\n<html lang="vi">\n<head><title>Tin</title>{head}</head>\n<body>{body}</body>\n</html>\n'.encode()


def built_site(folder: Path, files: Mapping[str, bytes], redirects: Mapping[str, str] | None = None) -> BuiltSite:
    """A site of these files and a front page, examined as after a build."""
    for name, data in {"index.html": page(), **files}.items():
        path = folder / "built" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return BuiltSite.of(SITE_URL, examine(folder / "built", folder / "cache"), redirects or {})


def refused(
    folder: Path,
    files: Mapping[str, bytes],
    last: Manifest | None = None,
    *,
    redirects: Mapping[str, str] | None = None,
    absent: Absences | None = None,
) -> tuple[str, ...]:
    """The reasons against such a site."""
    return reasons(built_site(folder, files, redirects), last, absent or Absences())


def articles(*numbers: int) -> dict[str, bytes]:
    """Articles `/2026/bai-1/` and so on."""
    return {f"2026/bai-{number}/index.html": page(f"<p>Bài {number}</p>") for number in numbers}
