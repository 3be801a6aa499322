"""The manifest of the last publication: what readers see at DEST, or else what OUTPUT remembers."""

from pathlib import Path

from plugins.publishing.destinations import destination_of
from plugins.publishing.manifest import MANIFEST


def last_published(output: Path, dest: str) -> bytes | None:
    """The manifest's bytes, or None before the first publication. Raises RefusedError where DEST does not answer.

    CACHE cannot keep it, for it may be deleted at any time; a CI machine has no OUTPUT of last time, but DEST is always there.
    """
    if dest:
        return destination_of(dest).manifest()
    file = output / MANIFEST
    return file.read_bytes() if file.is_file() else None
