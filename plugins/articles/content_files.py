"""The files of a content folder, and the digests of those that somebody asked for."""

import os
from pathlib import Path
from typing import Final

from plugins.articles.content_tree import ContentTree, walk
from plugins.articles.file_digests import FileDigests

FILES: Final = "CONTENT_FILES"
"""The name of the content folder's files in Pelican's settings, where they were found before the build began."""


class ContentFiles:
    """What lies in a content folder when the build begins."""

    def __init__(self, tree: ContentTree, digests: FileDigests) -> None:
        self.tree = tree
        self.digests = digests

    def digest(self, path: Path | str) -> bytes:
        """The SHA-256 of a file (32 bytes). Raises OSError where it is not there or cannot be read."""
        stamp = self.tree.stamp(str(path))
        if stamp is None:
            raise FileNotFoundError(path)
        return self.digests.of(str(path), stamp)


def find_files(content: Path, cache: Path | None) -> ContentFiles:
    """The files of a content folder; what CACHE knows of their digests is not read again."""
    return ContentFiles(walk(content), FileDigests(cache))


def content_folder(path: Path | str) -> Path:
    """The content folder as the editor called it: below the working directory by its short name."""
    path = Path(os.path.abspath(Path(path).expanduser()))  # noqa: PTH100 as Pelican does, without the ".." that absolute() keeps
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
