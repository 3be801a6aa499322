"""What is known of a photo after it has been decoded once, and the form in which CACHE keeps it."""

import hashlib
import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Verdict:
    """A photo's size in pixels as it is shown (rotation applied), its average colour (`#rrggbb`) and its own caption.

    `caption` is what a person wrote into the file (IPTC, XMP or EXIF), empty where it is a camera's boilerplate.
    `trouble` is empty for a good photo; for a bad one it says in Vietnamese what is wrong, and the rest means nothing.
    """

    width: int = 0
    height: int = 0
    colour: str = ""
    caption: str = ""
    trouble: str = ""

    @property
    def ratio(self) -> float:
        """Width by height."""
        return self.width / self.height


@dataclass(frozen=True)
class Rendition:
    """One file made of a photo: its name, width and height (px), MIME type, size (bytes) and the SHA-256 of its bytes."""

    name: str
    width: int
    height: int
    type: str
    size: int
    digest: str


@dataclass(frozen=True)
class Sheet:
    """All renditions that one order made of a photo, per format from smallest to widest."""

    renditions: tuple[Rendition, ...]


def seal(record: Verdict | Sheet, name: str) -> bytes:
    """The record as CACHE keeps it: a line with the SHA-256 of its name and the rest, then JSON."""
    text = json.dumps(asdict(record), ensure_ascii=False, indent=1).encode()
    return _digest(text, name) + b"\n" + text


def unseal_verdict(data: bytes, name: str) -> Verdict | None:
    """The verdict in a file of CACHE, or None where the file is damaged: then the photo is simply judged again."""
    text = _unseal(data, name)
    return None if text is None else Verdict(**json.loads(text))


def unseal_sheet(data: bytes, name: str) -> Sheet | None:
    """The sheet in a file of CACHE, or None where the file is damaged."""
    text = _unseal(data, name)
    return None if text is None else Sheet(tuple(Rendition(**item) for item in json.loads(text)["renditions"]))


def _unseal(data: bytes, name: str) -> bytes | None:
    digest, _, text = data.partition(b"\n")
    return text if _digest(text, name) == digest else None


def _digest(text: bytes, name: str) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + text).hexdigest().encode()
