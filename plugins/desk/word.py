"""A Word file (.docx) as HTML and pictures."""

import io
import re
import zipfile
from pathlib import PurePosixPath
from typing import Any, Final
from xml.parsers.expat import ExpatError

import mammoth

from plugins.desk.pasted import HOME, Pasted

_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_LARGEST: Final = 500_000_000
"""Bytes of all that a file unfolds to."""

_STYLES: Final = """
p[style-name='Title'] => h1:fresh
p[style-name='Centred'] => p.centre:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
"""
_CENTRED: Final = re.compile(r'<p class="centre">')
_CAPTION: Final = re.compile(r'<p class="caption">(.*?)</p>', re.DOTALL)


class NotWordError(Exception):
    """The bytes are no Word file that can be read; the text says so to the editor, behind the file's name."""


def read_word(data: bytes) -> Pasted:
    """The text of a .docx file with headings, lists, tables and pictures in their places. Raises NotWordError."""
    if data.startswith(_OLD_WORD):
        raise NotWordError("là tệp Word đời cũ hoặc có mật khẩu. Mở bằng Word, bỏ mật khẩu, lưu lại thành .docx.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                raise NotWordError("quá lớn. Tách thành vài tệp nhỏ hơn.")
        pictures: dict[str, bytes] = {}
        converted = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda image: _kept(image, pictures)),
            transform_document=mammoth.transforms.paragraph(_marked),
        )
    except (zipfile.BadZipFile, KeyError, OSError, ExpatError):
        raise NotWordError("không phải tệp Word đọc được. Mở bằng Word rồi lưu lại thành .docx.") from None
    html = _CAPTION.sub(r'<p align="center"><em>\1</em></p>', converted.value)
    return Pasted(_CENTRED.sub('<p align="center">', html), pictures)


def _kept(image: Any, pictures: dict[str, bytes]) -> dict[str, str]:  # noqa: ANN401 mammoth has no types
    """The attributes of a picture whose bytes are put aside."""
    with image.open() as opened:
        data: bytes = opened.read()
    address = f"{HOME}{len(pictures) + 1}.{PurePosixPath(image.content_type).name}"
    pictures[address] = data
    return {"src": address}


def _marked(paragraph: Any) -> Any:  # noqa: ANN401
    """The paragraph with a style that says it is centred: captions are."""
    is_plain = paragraph.alignment == "center" and not paragraph.style_id and paragraph.numbering is None
    return paragraph.copy(style_id="Centred", style_name="Centred") if is_plain else paragraph
