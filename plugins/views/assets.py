"""The theme's CSS, scripts and icon, named by their content so that browsers may keep them for ever."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from plugins.views.addresses import ASSET_FOLDER
from plugins.views.compact_css import compact
from plugins.views.photo_classes import photo_css


@dataclass(frozen=True)
class Asset:
    """A file with its address."""

    address: str
    data: bytes


@dataclass(frozen=True)
class Assets:
    """All files of the theme that pages refer to."""

    stylesheet: Asset
    reader_script: Asset
    share_script: Asset
    gallery_script: Asset
    viewer_script: Asset
    table_script: Asset
    icon: Asset
    search: Mapping[str, Asset]
    """The modules of the search by their names. They stand in one folder and import each other."""

    def all(self) -> tuple[Asset, ...]:
        """Each file."""
        single = (getattr(self, field.name) for field in fields(self) if field.name != "search")
        return (*single, *self.search.values())


def read_assets(theme: Path) -> Assets:
    """The assets of a theme. The stylesheet is tokens, base, layout, the components by name, then the photo classes."""
    static = theme / "static"
    css = static / "css"
    files = [css / "tokens.css", css / "base.css", css / "layout.css", *sorted((css / "components").glob("*.css"))]
    style = "\n".join((*(file.read_text(encoding="utf-8") for file in files), photo_css()))
    return Assets(
        stylesheet=_asset("site.css", compact(style).encode()),
        reader_script=_script(static, "reader.js"),
        share_script=_script(static, "share.js"),
        gallery_script=_script(static, "gallery.js"),
        viewer_script=_script(static, "viewer.js"),
        table_script=_script(static, "table.js"),
        icon=_asset("icon.svg", (static / "icon.svg").read_bytes()),
        search=_modules("tim-kiem", static / "js" / "search"),
    )


def _script(static: Path, name: str) -> Asset:
    return _asset(name, (static / "js" / name).read_bytes())


def _modules(name: str, folder: Path) -> dict[str, Asset]:
    """The modules of a folder, published side by side in a folder that is named by the content of all."""
    data = {file.name: file.read_bytes() for file in sorted(folder.glob("*.js"))}
    digest = hashlib.sha256(b"".join(data.values())).hexdigest()[:12]
    return {file: Asset(f"{ASSET_FOLDER}{name}-{digest}/{file}", text) for file, text in data.items()}


def _asset(name: str, data: bytes) -> Asset:
    stem, _, suffix = name.partition(".")
    return Asset(f"{ASSET_FOLDER}{stem}-{hashlib.sha256(data).hexdigest()[:12]}.{suffix}", data)
