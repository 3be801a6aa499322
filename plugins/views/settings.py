"""The settings of this plugin: `VIEWS` in pelicanconf.py, checked."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True)
class ViewSettings:
    """How many cards stand where."""

    per_page: int = 20
    """Articles on a page of a list; the newest page shows up to twice as many."""
    seconds: int = 3
    """Stories below the lead on the front page."""
    newest: int = 8
    """Headlines under `Tin mới nhất`."""
    per_block: int = 4
    """Stories in a section's block on the front page."""
    documents: int = 6
    """Rows in a block of documents on the front page."""
    strip: int = 6
    """Stories in the photo strip."""
    neighbours: int = 3
    """Newer and older stories below an article."""
    most_read: int = 5
    """Headlines under `Đọc nhiều`."""
    feed: int = 30
    """Articles in the feed."""


class SettingError(ValueError):
    """A setting that stops the build."""


def read_settings(values: Mapping[str, Any]) -> ViewSettings:
    """The settings in this dict. Raises SettingError on an unknown name or a value that is no positive whole number."""
    known = [field.name for field in fields(ViewSettings)]
    for name, value in values.items():
        if name not in known:
            raise SettingError(f"VIEWS: unknown setting {name!r}; allowed are {', '.join(known)}")
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise SettingError(f"VIEWS: {name} = {value!r} must be a whole number of at least 1")
    return ViewSettings(**values)
