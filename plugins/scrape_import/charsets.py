"""What an old page's bytes say: its text in NFC-able Unicode, whatever it claims about itself."""

import codecs
import re
from typing import Final, NamedTuple

from charset_normalizer import from_bytes

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(r"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_VIETNAMESE_1258: Final = re.compile(
    rb"[aeiouyAEIOUY\xc2\xca\xd4\xc3\xd5\xdd\xe2\xea\xf4\xe3\xf5\xfd][\xcc\xd2\xde\xec\xf2]"
)
"""A vowel with a tone mark of its own behind it: how Windows-1258 writes Vietnamese, and nobody writes anything else."""

_HEAD: Final = 4096
"""Bytes in which a page declares its charset; browsers look at 1,024."""

_FEW: Final = 0.01
"""Share of bytes that may be wrong in a page that is UTF-8 all the same."""

_ENOUGH: Final = 4
"""Marks of Windows-1258 that make a page Vietnamese; a single one may be a foreign name."""


class Text(NamedTuple):
    """A page as text, and in Vietnamese what was wrong with its bytes; empty if nothing was."""

    text: str
    trouble: str = ""


def decode(body: bytes, content_type: str = "") -> Text:
    """The text of a page. UTF-8 is believed before any declaration: old servers and templates declare what they like."""
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return Text(body[len(mark) :].decode(charset, errors="replace"))
    if charset := _utf_16(body):
        return Text(body.decode(charset, errors="replace"))
    try:
        return Text(body.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged_utf_8(body) or _other(body, content_type)


def _utf_16(body: bytes) -> str:
    """The byte order of UTF-16 without a mark: markup is ASCII, so that every other byte at the beginning is zero."""
    head = body[:64]
    if len(head) < 4 or head.count(0) < len(head) // 3:
        return ""
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _damaged_utf_8(body: bytes) -> Text | None:
    """UTF-8 that was cut off in the middle of a letter, or has a few wrong bytes."""
    text = body.decode("utf-8", errors="replace")
    damaged = text.count("\N{REPLACEMENT CHARACTER}") - body.count("\N{REPLACEMENT CHARACTER}".encode())
    letters = len(body) - len(text)
    if not letters or damaged > max(1, letters * _FEW):
        return None
    if damaged == 1 and text.endswith("\N{REPLACEMENT CHARACTER}"):
        return Text(text[:-1], "trang tải về bị cắt giữa chừng")
    return Text(text, f"có {damaged} chữ hỏng mã trong trang")


def _other(body: bytes, content_type: str) -> Text:
    head = body[:_HEAD].decode("ascii", errors="replace")
    declared = [found[1] for source in (content_type, head) if (found := _DECLARED.search(source))]
    is_vietnamese = len(_VIETNAMESE_1258.findall(body[: 2**20])) >= _ENOUGH
    for charset in ("windows-1258",) if is_vietnamese else declared:
        try:
            return Text(body.decode(charset))
        except (LookupError, UnicodeDecodeError):
            continue
    guess = from_bytes(body[: 2**20]).best()
    charset = guess.encoding if guess is not None else "windows-1258"
    return Text(body.decode(charset, errors="replace"), f"không rõ bảng mã của trang, đọc theo {charset}")
