"""One key for all that is the same on every page of a site: programs, settings, sections, chrome."""

from collections.abc import Mapping
from typing import Any, Final

from plugins.articles.program import program_version
from plugins.gallery.recipes import MAKING
from plugins.views.frame import Frame
from plugins.views.keys import Key, key_of
from plugins.views.settings import ViewSettings

_FOLDERS: Final = ("articles", "gallery", "sections", "vietnamese", "views")
_PACKAGES: Final = (
    "beautifulsoup4",
    "feedgenerator",
    "jinja2",
    "markdown",
    "markupsafe",
    "nh3",
    "pillow",
    "pyyaml",
    "tzdata",
)


def site_key(frame: Frame, settings: ViewSettings, gallery: Mapping[str, Any]) -> Key:
    """The key; where it differs, every page is made anew."""
    tree = frame.site.tree
    return key_of(
        (
            program_version(_FOLDERS, _PACKAGES),
            *(frame.site_url, frame.chrome, frame.abbreviations.meanings, frame.search_script, frame.lost_script),
            *(tree.sections, list(tree.kinds.items()), settings),
            *(MAKING, repr(gallery), frame.site.photos.watermark),
        )
    )
