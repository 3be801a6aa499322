"""The body of an old page as clean HTML: its words, its pictures and their captions, and nothing of its making.

The first half of the conversion (markdown.py is the second). Pure: HTML in, HTML out. See blocks.py for what the clean
HTML looks like.
"""

import re
from dataclasses import dataclass
from typing import Final

from plugins.scrape_import.article import ScrapedPhoto
from plugins.scrape_import.blocks import rebuild
from plugins.scrape_import.depth import limit_depth
from plugins.scrape_import.elements import Element, Piece, read_html, write_html
from plugins.scrape_import.embeds import link_embeds
from plugins.scrape_import.inline import Resolve, settle_inline
from plugins.scrape_import.pictures import settle_pictures
from plugins.vietnamese.legacy_fonts import legacy_font
from plugins.vietnamese.text import normalise

_DROPPED: Final = frozenset(
    [
        *("script", "style", "noscript", "template", "xml", "head", "title", "meta", "link", "base", "input", "button"),
        *("select", "textarea", "option", "colgroup", "svg", "canvas", "map", "area"),
    ],
)
_DRESSING: Final = re.compile(
    r"</?(?:abbr|acronym|big|cite|font|ins|label|mark|nobr|small|span|time|u|wbr|(?:o|v|w|st1|m|x):\w+)"
    r"(?=[\s/>])(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*>",
    re.IGNORECASE,
)
"""Tags that only dress their words: thousands in a page pasted from Word. The source loses them quicker than the tree."""

_DEEPEST: Final = 60
"""Levels of nesting; NukeViet's editors with pasted Word text reach about 20."""

_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]")
_SPACES: Final = re.compile(r"\s+")
_FILES: Final = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|rar|7z|mp3|m4a|wav|mp4|webm|mov)$", re.IGNORECASE)


@dataclass(frozen=True)
class CleanBody:
    """Clean HTML, its photos in order, the links that lead to files such as PDF, and what was not understood."""

    html: str
    photos: tuple[ScrapedPhoto, ...]
    documents: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def clean_body(html: str, resolve: Resolve, resolve_picture: Resolve) -> CleanBody:
    """The body behind an editor's HTML, however messy it is. `resolve_picture` also turns a thumbnail into its original."""
    root = read_html(_settle_source(html))
    _settle_words(root, is_exact=False)
    font = legacy_font(root.words())
    lost = settle_pictures(root, resolve_picture)
    link_embeds(root)
    unknown = settle_inline(root, resolve)
    whole = Element("body", children=[*rebuild(root)])
    links = [link.attributes["href"] for link in whole.inner("a")]
    return CleanBody(
        html="\n".join(write_html([block]) for block in whole.children),
        photos=tuple(_photo(picture) for picture in whole.inner("img")),
        documents=tuple(dict.fromkeys(link for link in links if _FILES.search(link))),
        remarks=(
            *(f"Không lấy được ảnh có địa chỉ {address[:200]}" for address in dict.fromkeys(lost)),
            *(f"Gặp thẻ lạ <{name}>: giữ chữ, bỏ thẻ." for name in sorted(unknown)),
            *([f"Chữ gõ bằng phông cũ ({font}), cần chuyển sang Unicode."] if font else []),
        ),
    )


def clean_text(text: str) -> str:
    """One line of text in NFC: no invisible characters, white space of any kind folded to single spaces."""
    return " ".join(_composed(text).split())


def _settle_source(html: str) -> str:
    """The HTML no deeper than meant. Its letters stay: the name of a file may be decomposed, or have two spaces."""
    return limit_depth(_DRESSING.sub("", html), _DEEPEST)


def _composed(text: str) -> str:
    """The text in NFC without invisible characters; printable text, the usual case, is known to have none."""
    return normalise(text if text.isprintable() else _INVISIBLE.sub("", text))


def _settle_words(holder: Element, *, is_exact: bool) -> None:
    """Compose and fold the words, and drop what holds none of an article.

    White space stays as it is where it `is_exact`, in `<pre>`.
    """
    kept: list[Piece] = []
    for child in holder.children:
        if isinstance(child, Element):
            if child.name not in _DROPPED:
                _settle_words(child, is_exact=is_exact or child.name == "pre")
                kept.append(child)
        else:
            words = _composed(child)
            kept.append(words if is_exact or words.isprintable() else _SPACES.sub(" ", words))
    holder.children = kept


def _photo(picture: Element) -> ScrapedPhoto:
    said = picture.attributes
    return ScrapedPhoto(said["src"], said["alt"], said.get("title", ""))
