"""The files of a content folder, and the digests of those that somebody asked for."""

from pathlib import Path

from plugins.articles.content_tree import ContentTree, walk
from plugins.articles.file_digests import FileDigests


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
