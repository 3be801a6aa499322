"""Where a site is deployed to: a folder, a host, or a bucket, by what DEST says."""

import re
from pathlib import Path
from typing import Final, Protocol

from plugins.publishing.bucket import Bucket
from plugins.publishing.manifest import Manifest
from plugins.publishing.refusal import RefusedError
from plugins.publishing.release_folder import ReleaseFolder

_BUCKET: Final = re.compile(r"s3://(?P<bucket>[^/\s]+)(?:/(?P<prefix>\S*))?")
_ON_HOST: Final = re.compile(r"(?P<host>(?:[^@/:\s]+@)?[^@/:\s-][^@/:\s]*):(?P<folder>\S.*)")


class Destination(Protocol):
    """A place that readers' servers look at, with the releases that stand there."""

    def manifest(self) -> bytes | None:
        """The manifest of the release that readers see, or None before the first. Raises RefusedError."""

    def send(self, output: Path, manifest: Manifest, release: str) -> None:
        """Make OUTPUT what readers see, as a release of that name. Raises RefusedError."""

    def go_back(self, release: str) -> str:
        """Show the release of that name again, or the one before the current, and tell which. Raises RefusedError."""


def destination_of(dest: str) -> Destination:
    """The destination that DEST means: `s3://bucket/prefix`, `user@host:folder`, or a folder. Raises RefusedError."""
    if not dest or dest.startswith("-"):
        raise RefusedError("thiếu DEST. Viết DEST=thư-mục, DEST=người-dùng@máy-chủ:thư-mục hoặc DEST=s3://kho/thư-mục")
    if match := _BUCKET.fullmatch(dest):
        return Bucket(match["bucket"], (match["prefix"] or "").strip("/"))
    if match := _ON_HOST.fullmatch(dest):
        return ReleaseFolder(match["folder"], match["host"])
    return ReleaseFolder(str(Path(dest).absolute()))
