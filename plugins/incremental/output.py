"""The output folder: what this build has put there, and what an earlier one left behind."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from plugins.articles.atomic import write_if_changed

MANIFEST: Final = ".manifest"
"""A file of the output folder that lists all others that builds have made, one path a line."""

UNFINISHED: Final = ".unfinished"
"""A file that stands in the output folder while a build writes there: one that was killed leaves it behind."""


class Output:
    """The files of one build. Only files that a build has made are ever removed; others in the folder are left alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: set[str] = set()
        self.written = 0
        self._is_begun = False
        manifest = folder / MANIFEST
        self.known = set(manifest.read_text(encoding="utf-8").splitlines()) if manifest.is_file() else set()

    def put(self, name: str, data: bytes) -> None:
        """Write a file where its bytes differ; `name` is relative to the folder, with slashes.

        Raises ValueError on a name that leaves the folder.
        """
        self.keep(name)
        self.make_way((name,))
        self.written += write_if_changed(self.folder / name, data)

    def keep(self, *names: str) -> None:
        """Count files as part of this build. They enter the manifest now, so that a build that fails leaves no orphan."""
        for name in names:
            if ".." in name.split("/") or name.startswith("/"):
                raise ValueError(f"{name} lies outside the output folder")
        self.files.update(names)
        if new := [name for name in names if name not in self.known]:
            self.known.update(new)
            self.folder.mkdir(parents=True, exist_ok=True)
            with (self.folder / MANIFEST).open("a", encoding="utf-8") as manifest:
                manifest.writelines(f"{name}\n" for name in new)

    def make_way(self, names: Iterable[str]) -> None:
        """Remove what earlier builds made where a folder must now be a file, or a file a folder. Comes before all writing."""
        self._begin()
        old = self.known - self.files
        for name in names if old else ():
            self._clear_the_way(name, old)

    def sweep(self) -> None:
        """Remove what earlier builds made and this one did not, and remember this one's files."""
        for name in sorted(self.known - self.files):
            self._remove(name)
        write_if_changed(self.folder / MANIFEST, "".join(f"{name}\n" for name in sorted(self.files)).encode())
        (self.folder / UNFINISHED).unlink(missing_ok=True)

    def _begin(self) -> None:
        """Mark the folder as being written; first remove what a build that was killed had not written to its end."""
        if self._is_begun:
            return
        self._is_begun = True
        mark = self.folder / UNFINISHED
        if mark.is_file():
            for part in self.folder.rglob(".*-????????.part"):
                part.unlink()
        self.folder.mkdir(parents=True, exist_ok=True)
        mark.touch()

    def _clear_the_way(self, name: str, old: set[str]) -> None:
        if (self.folder / name).is_dir():
            for other in [other for other in old if other.startswith(f"{name}/")]:
                self._remove(other)
        for parent in PurePosixPath(name).parents:
            if str(parent) in old and (self.folder / parent).is_file():
                self._remove(str(parent))

    def _remove(self, name: str) -> None:
        file = self.folder / name
        if file.resolve().is_relative_to(self.folder.resolve()) and file.is_file():
            file.unlink()
            self._remove_empty(file.parent)

    def _remove_empty(self, folder: Path) -> None:
        # Tried and not asked: a folder of ten thousand files would be listed ten thousand times while it empties.
        with suppress(OSError):
            while folder != self.folder:
                folder.rmdir()
                folder = folder.parent
