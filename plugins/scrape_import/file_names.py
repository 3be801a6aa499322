"""Names of an article's files in its folder, and what is missing among them."""

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

from plugins.scrape_import.addresses import file_name, host_of
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import ScrapedArticle
from plugins.scrape_import.cut_pictures import is_cut
from plugins.scrape_import.specks import is_speck
from plugins.vietnamese.slugs import slugify

_SIGNATURES: Final = (
    (0, b"\xff\xd8\xff", "jpg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF8", "gif"),
    (8, b"WEBP", "webp"),
    (4, b"ftypavif", "avif"),
    (4, b"ftypavis", "avif"),
    (4, b"ftypheic", "heic"),
    (4, b"ftypheix", "heic"),
    (4, b"ftypmif1", "heic"),
)
"""What picture files begin with; neither an old site's extensions nor its types are to be believed."""

_PAGE: Final = re.compile(rb"\s*(?:<!doctype html|<html)", re.IGNORECASE)
_DEVICES: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")
"""Names that Windows keeps for itself, whatever the extension."""

_EXTENSION: Final = re.compile(r"\.[a-z0-9]{1,5}")

Find = Callable[[str], Answer | None]


@dataclass(frozen=True)
class Lost:
    """A file that could not come over, and why, in one Vietnamese clause.

    One that lies elsewhere, on a host that nobody named, is no loss: a link stays in its place.
    """

    address: str
    reason: str
    is_elsewhere: bool = False


@dataclass(frozen=True)
class FileNames:
    """Names by address for what came over; the rest is lost. Pictures that are `cut` miss their end on the old site."""

    names: dict[str, str]
    lost: tuple[Lost, ...] = ()
    cut: tuple[str, ...] = ()


def name_files(article: ScrapedArticle, find: Find, hosts: frozenset[str]) -> FileNames:
    """A name for each file of the article: the old one as an ASCII slug, with the extension of what is really in it.

    The same bytes get one name, other bytes under the same name a number. `hosts` are those that may be asked.
    """
    names: dict[str, str] = {}
    lost: list[Lost] = []
    cut: list[str] = []
    by_digest: dict[str, str] = {}
    for address, kind_of in _files(article, hosts):
        if address in names:
            continue
        body = body_of(address, find)
        if body is None:
            lost.append(_lost(address, find, hosts))
            continue
        if is_speck(body):
            lost.append(Lost(address, "chỉ là một điểm ảnh, không phải ảnh"))
            continue
        stem, extension = kind_of(body)
        if not extension:
            lost.append(Lost(address, _what_came(body)))
            continue
        digest = sha256(body).hexdigest()
        if digest not in by_digest:
            by_digest[digest] = _free(_stem(stem), extension, set(by_digest.values()))
        names[address] = by_digest[digest]
        if is_cut(body):
            cut.append(address)
    return FileNames(names, tuple(dict.fromkeys(lost)), tuple(cut))


def body_of(address: str, find: Find) -> bytes | None:
    """The bytes behind an address: those in a `data:` address itself, else those of a successful answer."""
    if address.startswith("data:"):
        try:
            return b64decode(address.partition(",")[2], validate=False)
        except Base64Error:
            return None
    answer = find(address)
    return answer.body if answer is not None and answer.is_found else None


def picture_type(body: bytes) -> str:
    """Extension for a picture by its first bytes: jpg, png, gif, webp, avif; empty if it is none."""
    return next((kind for place, mark, kind in _SIGNATURES if body[place : place + len(mark)] == mark), "")


def _files(article: ScrapedArticle, hosts: frozenset[str]) -> Iterator[tuple[str, Callable[[bytes], tuple[str, str]]]]:
    """Each address with a function from its bytes to the old stem and the extension.

    A document on another host is an ordinary link, no file of the article.
    """
    for photo in article.pictures():
        old = "" if photo.address.startswith("data:") else PurePosixPath(file_name(photo.address)).stem
        yield photo.address, lambda body, old=old: (old, picture_type(body))  # type: ignore[misc]
    titles = {file.address: file.title for file in article.attachments}
    for address in (*(link for link in article.documents if host_of(link) in hosts), *titles):
        old = titles.get(address) or file_name(address)
        yield address, lambda body, old=old: _document(old, body)  # type: ignore[misc]


def _document(old: str, body: bytes) -> tuple[str, str]:
    path = PurePosixPath(old)
    known = _EXTENSION.fullmatch(path.suffix.lower()) is not None and not _PAGE.match(body)
    return path.stem, path.suffix.lower().removeprefix(".") if known else ""


def _lost(address: str, find: Find, hosts: frozenset[str]) -> Lost:
    if address.startswith("data:"):
        return Lost(address, "ảnh nhúng trong bài bị hỏng")
    answer = find(address)
    if host_of(address) not in hosts:
        return Lost(address, "nằm trên trang khác, để lại liên kết", is_elsewhere=True)
    return Lost(address, "chưa tải được" if answer is None else "trang cũ không còn tệp này")


def _what_came(body: bytes) -> str:
    if not body:
        return "trang cũ gửi về tệp rỗng"
    if _PAGE.match(body):
        return "trang cũ gửi về một trang, không phải tệp này"
    return "không phải ảnh JPEG, PNG, GIF, WebP, AVIF hay HEIC, hoặc tệp không rõ loại"


def _stem(old: str) -> str:
    slug = slugify(old) or "anh"
    return f"tep-{slug}" if _DEVICES.fullmatch(slug) else slug


def _free(stem: str, extension: str, taken: set[str]) -> str:
    stems = {PurePosixPath(name).stem for name in taken}
    number = 1
    candidate = stem
    while candidate in stems:
        number += 1
        candidate = f"{stem}-{number}"
    return f"{candidate}.{extension}"
