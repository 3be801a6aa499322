"""Which files bear the hash of their content in their name: they never change, so browsers may keep them for ever.

A page that is being read while a release is switched asks for the files of its own release: so these stay for some releases
more, and travel before the pages that name them.
"""

from typing import Final

from plugins.views.addresses import ASSET_FOLDER, PHOTO_FOLDER, SEARCH_INDEX

LASTING_FOLDERS: Final = tuple(folder.lstrip("/") for folder in (ASSET_FOLDER, PHOTO_FOLDER, SEARCH_INDEX))


def is_named_by_content(name: str) -> bool:
    """Whether a file of a release, by its path, never changes."""
    return name.startswith(LASTING_FOLDERS)
