"""The output folder: what this build has put there, and what an earlier one left behind."""

from pathlib import Path, PurePosixPath
from typing import Final

from plugins.articles.atomic import write_if_changed

MANIFEST: Final = ".manifest"
"""A file of the output folder that lists all others that builds have made, one path a line."""


class Output:
    """The files of one build. Only files that a build has made are ever removed; others in the folder are left alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: set[str] = set()
        self.written = 0
        manifest = folder / MANIFEST
        self.known = set(manifest.read_text(encoding="utf-8").splitlines()) if manifest.is_file() else set()

    def put(self, name: str, data: bytes) -> None:
        """Write a file where its bytes differ; `name` is relative to the folder, with slashes.

        Raises ValueError on a name that leaves the folder.
        """
        self.keep(name)
        self._clear_the_way(name)
        self.written += write_if_changed(self.folder / name, data)

    def keep(self, name: str) -> None:
        """Count a file as part of this build. It enters the manifest now, so that a build that fails leaves no orphan."""
        if ".." in PurePosixPath(name).parts or name.startswith("/"):
            raise ValueError(f"{name} lies outside the output folder")
        self.files.add(name)
        if name not in self.known:
            self.known.add(name)
            self.folder.mkdir(parents=True, exist_ok=True)
            with (self.folder / MANIFEST).open("a", encoding="utf-8") as manifest:
                manifest.write(f"{name}\n")

    def sweep(self) -> None:
        """Remove what earlier builds made and this one did not, and remember this one's files."""
        for name in sorted(self.known - self.files):
            self._remove(name)
        write_if_changed(self.folder / MANIFEST, "".join(f"{name}\n" for name in sorted(self.files)).encode())

    def _clear_the_way(self, name: str) -> None:
        """Remove what earlier builds made where a folder must now be a file, or a file a folder."""
        target = self.folder / name
        if target.is_dir():
            for old in [old for old in self.known - self.files if old.startswith(f"{name}/")]:
                self._remove(old)
        for parent in PurePosixPath(name).parents:
            if str(parent) in self.known - self.files and (self.folder / parent).is_file():
                self._remove(str(parent))

    def _remove(self, name: str) -> None:
        file = self.folder / name
        if file.resolve().is_relative_to(self.folder.resolve()) and file.is_file():
            file.unlink()
            self._remove_empty(file.parent)

    def _remove_empty(self, folder: Path) -> None:
        while folder != self.folder and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
