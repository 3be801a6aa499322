"""What a whole build was made from and what it left: if all of it is as it was, there is nothing to do."""

import hashlib
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from plugins.articles.content_files import ContentFiles
from plugins.articles.content_tree import Stamp, walk
from plugins.articles.program import PLUGINS, SOURCES, installed_packages
from plugins.articles.sealed import read_sealed, write_sealed
from plugins.incremental.output_state import stamp_of, state_file

INPUTS: Final = "BUILD_INPUTS"
"""The name of the inputs' digest in Pelican's settings while a build runs."""


class BuildRecord(NamedTuple):
    """A finished build: the span of time in which the clock changes nothing, its files, its words."""

    since: datetime
    until: datetime | None
    files: dict[str, Stamp]
    summary: str

    def holds(self, output: Path, now: datetime) -> bool:
        """Whether the clock crosses nothing between that build and now, and all files lie in OUTPUT as they were left."""
        is_timely = self.since <= now and (self.until is None or now < self.until)
        return is_timely and all(stamp_of(f"{output}/{name}") == stamp for name, stamp in self.files.items())


def build_inputs(files: ContentFiles, theme: Path, settings: Mapping[str, Any]) -> bytes:
    """The digest of everything a build reads: the content folder, the theme, the settings, the programs.

    All files are known by the same digests, so that what did not change is not read.
    """
    seen = hashlib.sha256(repr((sys.version_info[:3], installed_packages(), sorted(settings.items()))).encode())
    read = [
        (f"{folder}/{name}", stamp)
        for tree, endings in ((walk(PLUGINS), SOURCES), (walk(theme), ""), (files.tree, ""))
        for folder, entries in tree.files.items()
        for name, stamp in entries.items()
        if name.endswith(endings)
    ]
    files.digests.read_ahead(read)
    for path, stamp in read:
        seen.update(path.encode() + b"\0" + files.digests.of(path, stamp))
    for file in filter(Path.is_file, (Path(settings.get("VISITS") or "/"),)):
        seen.update(file.read_bytes())
    return seen.digest()


def read_record(cache: Path, output: Path, inputs: bytes) -> BuildRecord | None:
    """The record of the last whole build of an output folder, if it was made from these inputs."""
    return read_sealed(state_file(cache, output, "build"), _version(inputs), BuildRecord)


def write_record(cache: Path, output: Path, inputs: bytes, record: BuildRecord) -> None:
    """Keep the record of a build from these inputs."""
    write_sealed(state_file(cache, output, "build"), _version(inputs), record)


def _version(inputs: bytes) -> str:
    return f"2 {inputs.hex()}"
