"""What an editor brings photos in: a folder, a ZIP or one file, each file by its name, with why it is left where it is."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from plugins.gallery.originals import ENDINGS
from plugins.vietnamese.order import natural_key
from plugins.vietnamese.text import normalise

LARGEST: Final = 150_000_000
"""Bytes of one file; a photo of 200 megapixels has fewer."""

NOT_A_PHOTO: Final = "không phải ảnh nên không lấy."
LEADS_OUT: Final = "tên tệp dẫn ra ngoài thư mục nên không lấy. Đổi tên rồi nén lại."
LOCKED: Final = "có mật khẩu. Nén lại không đặt mật khẩu."
BROKEN: Final = "bị hỏng trong tệp ZIP. Nén lại hoặc gửi lại tệp này."
TOO_LARGE: Final = "quá lớn. Gửi ảnh dưới 150 MB."

_JUNK: Final = re.compile(r"(^|/)(\.[^./]|__MACOSX(/|$)|thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
"""What systems put beside photos, and nobody misses."""

_OUTSIDE: Final = re.compile(r"^[/\\]|^[a-zA-Z]:|(^|[/\\])\.\.([/\\]|$)")
_UTF8_NAME: Final = 0x800
_ENCRYPTED: Final = 0x1


class NoSourceError(Exception):
    """Nothing can be read there; the text says so to the editor."""


class UnreadableError(Exception):
    """One file cannot be read; the text is the rest of a Vietnamese sentence that begins with its name."""


@dataclass(frozen=True)
class Source:
    """A file by its name, relative to what the editor named. `read` gives its bytes, or raises UnreadableError."""

    name: str
    read: Callable[[], bytes]


@contextmanager
def open_sources(named: str) -> Iterator[tuple[Source, ...]]:
    """The files of a folder, a ZIP, or the file itself, in the order of their names. Raises NoSourceError."""
    place = Path(named)
    if not named:
        raise NoSourceError("Chưa nói ảnh ở đâu. Viết FROM=thư-mục-ảnh hoặc FROM=anh.zip")
    if place.is_dir():
        found = (path for path in place.rglob("*") if path.is_file())
        yield _ordered(_on_disk(path, path.relative_to(place).as_posix()) for path in found)
    elif not place.is_file():
        raise NoSourceError(f"Không thấy {place}. Ghi tên một thư mục ảnh, một tệp ZIP hoặc một tệp ảnh.")
    elif place.suffix.lower() != ".zip":
        yield (_on_disk(place, place.name),)
    else:
        try:
            archive = zipfile.ZipFile(place)
        except (zipfile.BadZipFile, OSError, EOFError):
            raise NoSourceError(f"{place} bị hỏng hoặc chưa tải đủ. Tải lại, hoặc nén lại thư mục ảnh.") from None
        with archive:
            yield _ordered(_in_zip(archive, entry) for entry in archive.infolist() if not entry.is_dir())


def _ordered(sources: Iterator[Source]) -> tuple[Source, ...]:
    kept = (source for source in sources if not _JUNK.search(source.name))
    return tuple(sorted(kept, key=lambda source: natural_key(source.name)))


def _on_disk(path: Path, name: str) -> Source:
    def read() -> bytes:
        _refuse(name, path.stat().st_size)
        return path.read_bytes()

    return Source(normalise(name), read)


def _in_zip(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Source:
    name = _name(entry)

    def read() -> bytes:
        if _OUTSIDE.search(name):
            raise UnreadableError(LEADS_OUT)
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableError(LOCKED)
        _refuse(name, entry.file_size)
        try:
            return archive.read(entry)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError):
            raise UnreadableError(BROKEN) from None

    return Source(name, read)


def _refuse(name: str, size: int) -> None:
    if PurePosixPath(name).suffix.lower() not in ENDINGS:
        raise UnreadableError(NOT_A_PHOTO)
    if size > LARGEST:
        raise UnreadableError(TOO_LARGE)


def _name(entry: zipfile.ZipInfo) -> str:
    """The name in NFC; many programs write UTF-8 without saying so."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            return normalise(name)
    return normalise(name)
