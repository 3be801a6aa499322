"""The output folder: what this build has put there, and what an earlier one left behind."""

from pathlib import Path
from typing import Final

from plugins.articles.atomic import write_if_changed

MANIFEST: Final = ".manifest"
"""A file of the output folder that lists all others of the last build, one path a line."""


class Output:
    """The files of one build. Only files that a build has made are ever removed; others in the folder are left alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: set[str] = set()
        self.written = 0

    def put(self, name: str, data: bytes) -> None:
        """Write a file where its bytes differ; `name` is relative to the folder, with slashes."""
        self.keep(name)
        self.written += write_if_changed(self.folder / name, data)

    def keep(self, name: str) -> None:
        """Count a file as part of this build."""
        self.files.add(name)

    def sweep(self) -> None:
        """Remove what the last build made and this one did not, and remember this one's files."""
        manifest = self.folder / MANIFEST
        last = manifest.read_text(encoding="utf-8").splitlines() if manifest.is_file() else []
        for name in sorted(set(last) - self.files):
            file = self.folder / name
            if file.resolve().is_relative_to(self.folder.resolve()):
                file.unlink(missing_ok=True)
                self._remove_empty(file.parent)
        write_if_changed(manifest, "".join(f"{name}\n" for name in sorted(self.files)).encode())

    def _remove_empty(self, folder: Path) -> None:
        while folder != self.folder and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
