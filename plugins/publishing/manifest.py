"""What a release holds, as one JSON file inside it: the same files and facts give the same bytes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, NamedTuple

MANIFEST: Final = ".published.json"
"""Its name in a release. Servers show no file whose name begins with a dot."""

_FORMAT: Final = 1


class DamagedManifestError(Exception):
    """The bytes are no manifest, or one of another format."""


class PublishedFile(NamedTuple):
    """A file of a release: its path with slashes, the SHA-256 of its bytes in hexadecimal, its size in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """A release. Files, permalinks and redirects are sorted.

    `permalinks` are the addresses that must never vanish without a word; `redirects` are old addresses with their new ones.
    `due` is the next moment (ISO 8601, or empty) at which the clock will change the site.
    """

    site_url: str
    articles: int
    permalinks: tuple[str, ...]
    redirects: Mapping[str, str]
    files: tuple[PublishedFile, ...]
    due: str = ""

    def to_bytes(self) -> bytes:
        """The manifest as JSON."""
        return (json.dumps({"format": _FORMAT, **asdict(self)}, ensure_ascii=False, indent=0) + "\n").encode()


def read_manifest(data: bytes) -> Manifest:
    """The manifest in these bytes. Raises DamagedManifestError."""
    try:
        value: dict[str, Any] = json.loads(data)
        if value["format"] != _FORMAT:
            raise DamagedManifestError(f"format {value['format']}")
        return Manifest(
            site_url=value["site_url"],
            articles=value["articles"],
            permalinks=tuple(value["permalinks"]),
            redirects=dict(value["redirects"]),
            files=tuple(PublishedFile(*file) for file in value["files"]),
            due=value["due"],
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedManifestError(str(error)) from error


def sorted_files(files: Iterable[PublishedFile]) -> tuple[PublishedFile, ...]:
    """The files by path, as a manifest has them."""
    return tuple(sorted(files))
