"""What is known of a photo after it has been decoded once, and the form in which CACHE keeps it."""

import hashlib
import json
from dataclasses import asdict, dataclass


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
class Verdict:
    """A photo's size in pixels as it is shown (rotation applied), its average colour (`#rrggbb`) and its renditions.

    `trouble` is empty for a good photo; for a bad one it says in Vietnamese what is wrong, and the rest means nothing.
    """

    width: int = 0
    height: int = 0
    colour: str = ""
    renditions: tuple[Rendition, ...] = ()
    trouble: str = ""


def seal(verdict: Verdict) -> bytes:
    """The verdict as CACHE keeps it: a line with the SHA-256 of the rest, then JSON."""
    text = json.dumps(asdict(verdict), ensure_ascii=False, indent=1).encode()
    return hashlib.sha256(text).hexdigest().encode() + b"\n" + text


def unseal(data: bytes) -> Verdict | None:
    """The verdict in a file of CACHE, or None where the file is damaged: then the photo is simply judged again."""
    digest, _, text = data.partition(b"\n")
    if hashlib.sha256(text).hexdigest().encode() != digest:
        return None
    values = json.loads(text)
    return Verdict(**{**values, "renditions": tuple(Rendition(**item) for item in values["renditions"])})
