"""Text that came from another program, before it becomes Markdown: HTML, and the pictures it shows."""

from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from plugins.scrape_import.article import ScrapedArticle
from plugins.scrape_import.clean import CleanBody, clean_body
from plugins.scrape_import.convert import convert

HOME: Final = "https://dan.invalid/"
"""Where what was pasted is said to come from: a host that cannot be."""

_LINKS: Final = ("http://", "https://", "mailto:", "tel:")


@dataclass(frozen=True)
class Pasted:
    """HTML whose own pictures stand at addresses below HOME, and their bytes by these addresses."""

    html: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def clean(pasted: Pasted) -> CleanBody:
    """The words and pictures without the making of the program they come from, by the importer's converter."""
    return clean_body(pasted.html, _link, lambda address: address if address.startswith(_LINKS) else "")


def to_markdown(body: CleanBody, names: Mapping[str, str]) -> str:
    """Markdown of a clean body whose pictures lie under these names, by address. Of a lost one the caption stays."""
    article = ScrapedArticle(HOME, "", datetime.fromtimestamp(0, UTC), body=body.html, photos=body.photos)
    return convert(article, names).body


def embedded(address: str) -> bytes:
    """The bytes in a `data:` address; none where they are broken."""
    try:
        return b64decode(address.partition(",")[2], validate=False)
    except Base64Error:
        return b""


def _link(address: str) -> str:
    return address if address.startswith(_LINKS) and not address.startswith(HOME) else ""
