"""Whether bytes tell where a picture was taken: in EXIF, XMP or a video's location atom, whatever surrounds them.

The bytes are searched, not the file opened: a photo in a PDF or a Word document betrays a house as well as one alone.
EXIF: CIPA DC-008, 4.6.6 (GPS attributes); a video's atoms: ISO 6709 in `(c)xyz` and Apple's metadata keys.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

_ORDERS: Final = {b"II*\0": "<", b"MM\0*": ">"}
"""How a TIFF header, with which EXIF begins, says which byte of a number comes first."""
_GPS_DIRECTORY: Final = 0x8825
_LATITUDE, _LONGITUDE = 2, 4
_MOST_ENTRIES: Final = 1000
"""Entries of a directory; more is chance, not EXIF."""
_IN_TEXT: Final = (b"GPSLatitude", b"GPSLongitude", b"com.apple.quicktime.location.ISO6709")
_ATOM: Final = re.compile(rb"\xa9xyz.{4}[+-]\d{2,3}\.\d+[+-]\d{2,3}\.\d+", re.DOTALL)
_ZIP: Final = b"PK\3\4"
_LOCKED: Final = 1
"""The flag of a member that only a password opens."""
_LARGEST_MEMBER: Final = 100_000_000
"""Bytes of a member that are looked at."""


def tells_place(data: bytes) -> bool:
    """Whether a latitude or a longitude stands in the bytes, or in a file of the ZIP that they are."""
    return _tells_openly(data) or (data.startswith(_ZIP) and any(_tells_openly(member) for member in _members(data)))


def _tells_openly(data: bytes) -> bool:
    if any(mark in data for mark in _IN_TEXT) or _ATOM.search(data):
        return True
    return any(_exif_has_place(data, start, order) for start, order in _tiff_headers(data))


def _tiff_headers(data: bytes) -> Iterator[tuple[int, str]]:
    for mark, order in _ORDERS.items():
        start = data.find(mark)
        while start >= 0:
            yield start, order
            start = data.find(mark, start + 1)


def _exif_has_place(data: bytes, start: int, order: str) -> bool:
    first = _number(data, start + 4, f"{order}I")
    entries = dict(_directory(data, start + first, order))
    if _GPS_DIRECTORY not in entries:
        return False
    place = dict(_directory(data, start + entries[_GPS_DIRECTORY], order))
    return _LATITUDE in place or _LONGITUDE in place


def _directory(data: bytes, at: int, order: str) -> Iterator[tuple[int, int]]:
    """The tags of a directory with their values (or where these stand)."""
    count = _number(data, at, f"{order}H")
    if count > _MOST_ENTRIES:
        return
    for entry in range(at + 2, at + 2 + 12 * count, 12):
        yield _number(data, entry, f"{order}H"), _number(data, entry + 8, f"{order}I")


def _number(data: bytes, at: int, form: str) -> int:
    """The number there; 0 behind the end."""
    size = struct.calcsize(form)
    found: int = struct.unpack_from(form, data, at)[0] if at + size <= len(data) else 0
    return found


def _members(data: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for item in archive.infolist():
                if not item.flag_bits & _LOCKED:
                    with archive.open(item) as member:
                        yield member.read(_LARGEST_MEMBER)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        # What no program can open shows nobody a place.
        return
