"""All files of a content folder, found in one walk."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What tells that a file is still the same, without reading it: bytes, times (ns) and inode."""

    size: int
    changed: int
    touched: int
    inode: int


@dataclass(frozen=True)
class ContentTree:
    """Files and folders by the path of the folder they lie in, as CONTENT was given. Names with a dot in front are left out.

    A symbolic link to a file counts as one; a folder behind a link does not.
    """

    root: Path
    files: dict[str, dict[str, Stamp]] = field(default_factory=dict)
    folders: dict[str, tuple[str, ...]] = field(default_factory=dict)
    links: set[str] = field(default_factory=set)
    """The paths of files that are symbolic links."""

    def below(self, folder: str) -> list[tuple[str, str]]:
        """Each file in a folder or below it: the path of its own folder and its name, in the order of paths."""
        entries, inner = self.files.get(folder, {}), self.folders.get(folder, ())
        if not inner:
            return [(folder, name) for name in sorted(entries)]
        found = []
        for name in sorted((*entries, *inner)):
            if name in entries:
                found.append((folder, name))
            else:
                found += self.below(f"{folder}/{name}")
        return found

    def inner(self, folder: str) -> Iterator[str]:
        """The path of each folder below a folder, at any depth."""
        for name in self.folders.get(folder, ()):
            yield f"{folder}/{name}"
            yield from self.inner(f"{folder}/{name}")

    def stamp(self, path: str) -> Stamp | None:
        """The stamp of a file."""
        folder, _, name = path.rpartition("/")
        return self.files.get(folder, {}).get(name)


def walk(root: Path) -> ContentTree:
    """The tree of a content folder as it lies there now."""
    tree = ContentTree(root)
    waiting = [str(root)]
    while waiting:
        folder = waiting.pop()
        files: dict[str, Stamp] = {}
        inner = []
        try:
            entries = os.scandir(folder)
        except OSError:
            continue
        with entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    inner.append(entry.name)
                elif entry.is_file():
                    found = entry.stat()
                    files[entry.name] = Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
                    if entry.is_symlink():
                        tree.links.add(entry.path)
        tree.files[folder] = files
        tree.folders[folder] = tuple(inner)
        waiting += (f"{folder}/{name}" for name in inner)
    return tree
