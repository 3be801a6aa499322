"""Bytes of a text file as text, whatever Windows made of it."""

import re
from codecs import BOM_UTF8
from typing import NamedTuple

from plugins.vietnamese.text import normalise

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that Word leaves behind and that neither YAML nor XML allows."""
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Decoded(NamedTuple):
    """Text in NFC with plain line feeds, and what the editor should know about the file (empty if nothing)."""

    text: str
    mistake: str


def decode(data: bytes) -> Decoded:
    """Text of a file in UTF-8; UTF-16 and Windows-1258 are read as well, with a word to the editor.

    A byte order mark, Windows line ends and decomposed letters leave no trace.
    """
    mistake = ""
    if data.startswith(_UTF16_MARKS):
        text = data.decode("utf-16", errors="replace")
        mistake = "tệp lưu bằng bảng mã UTF-16. Lưu lại với bảng mã UTF-8."
    else:
        try:
            text = data.removeprefix(BOM_UTF8).decode()
        except UnicodeDecodeError:
            # Windows-1258 holds a few unused bytes, so this may leave marks of replacement behind, never an error.
            text = data.decode("cp1258", errors="replace")
            mistake = "tệp không phải UTF-8 (có lẽ là Windows-1258). Lưu lại với bảng mã UTF-8 rồi đọc lại các dấu."
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return Decoded(normalise(text), mistake)
