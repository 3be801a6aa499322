"""The theme's CSS as one file, named by its content so that browsers may keep it for ever."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from plugins.views.addresses import ASSET_FOLDER


class Stylesheet(NamedTuple):
    """The address of the file and its bytes."""

    address: str
    data: bytes


def stylesheet(theme: Path) -> Stylesheet:
    """Tokens first, then base, layout and the components in the order of their names."""
    folder = theme / "static" / "css"
    files = [
        folder / "tokens.css",
        folder / "base.css",
        folder / "layout.css",
        *sorted((folder / "components").glob("*.css")),
    ]
    data = b"\n".join(file.read_bytes() for file in files)
    return Stylesheet(f"{ASSET_FOLDER}site-{hashlib.sha256(data).hexdigest()[:12]}.css", data)
