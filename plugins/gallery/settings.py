"""The settings of this plugin: `GALLERY` in pelicanconf.py, checked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from plugins.gallery.recipes import Format, Recipe

ROLES: Final = ("photo", "card", "share", "square", "standard", "wide", "full")
FORMATS: Final = ("avif", "webp", "jpeg")
EXECUTORS: Final = ("processes", "dask")


class SettingError(ValueError):
    """A setting that stops the build."""


@dataclass(frozen=True)
class GallerySettings:
    """The recipe of each role, and where the work is done: `processes` on this machine, or a Dask scheduler's address."""

    recipes: Mapping[str, Recipe]
    scheduler: str = ""


def read_settings(values: Mapping[str, Any]) -> GallerySettings:
    """The settings in this dict. Raises SettingError that names the setting, the value and what is allowed."""
    _only(values, ("recipes", "executor", "scheduler"), "GALLERY")
    recipes = values.get("recipes", {})
    _only(recipes, ROLES, "GALLERY recipes")
    if missing := [role for role in ROLES if role not in recipes]:
        raise SettingError(f"GALLERY recipes: {', '.join(missing)} missing; all of {', '.join(ROLES)} are needed")
    executor = values.get("executor", "processes")
    if executor not in EXECUTORS:
        raise SettingError(f"GALLERY executor = {executor!r} must be one of {', '.join(EXECUTORS)}")
    scheduler = values.get("scheduler", "")
    if bool(scheduler) is not (executor == "dask"):
        raise SettingError(
            f"GALLERY scheduler = {scheduler!r}: executor dask needs one such as tcp://host:8786, processes none"
        )
    return GallerySettings({role: _recipe(role, table) for role, table in recipes.items()}, scheduler)


def _recipe(role: str, table: Mapping[str, Any]) -> Recipe:
    name = f"GALLERY recipes {role}"
    _only(table, ("ratio", "fills", *FORMATS), name)
    formats = tuple(_format(f"{name} {kind}", kind, table[kind]) for kind in FORMATS if kind in table)
    if not formats or formats[-1].name != "jpeg":
        raise SettingError(f"{name}: jpeg is missing; it is the format that every browser and share crawler reads")
    ratio, fills = table.get("ratio"), table.get("fills", False)
    if not isinstance(fills, bool) or (fills and ratio is None):
        raise SettingError(f"{name}: fills = {fills!r} must be True or False, and True needs a ratio")
    if ratio is None:
        return Recipe(role, formats)
    match = re.fullmatch(r"([1-9]\d*):([1-9]\d*)", str(ratio))
    if match is None:
        raise SettingError(f"{name}: ratio = {ratio!r} must be width:height, such as 3:2")
    return Recipe(role, formats, (int(match[1]), int(match[2])), fills)


def _format(name: str, kind: str, table: Mapping[str, Any]) -> Format:
    _only(table, ("quality", "widths", "most_kb"), name)
    quality, wanted, most = table.get("quality"), table.get("widths"), table.get("most_kb", 0)
    if not isinstance(quality, int) or not 1 <= quality <= 100:
        raise SettingError(f"{name}: quality = {quality!r} must be a whole number from 1 to 100")
    if not isinstance(wanted, Sequence) or not wanted or not all(isinstance(item, int) and item > 0 for item in wanted):
        raise SettingError(f"{name}: widths = {wanted!r} must be a list of whole numbers of pixels")
    if not isinstance(most, int) or most < 0:
        raise SettingError(f"{name}: most_kb = {most!r} must be a whole number of kilobytes")
    return Format(kind, quality, tuple(sorted(set(wanted))), most * 1000)


def _only(values: Mapping[str, Any], known: tuple[str, ...], name: str) -> None:
    for key in values:
        if key not in known:
            raise SettingError(f"{name}: unknown setting {key!r}; allowed are {', '.join(known)}")
