"""The body of an old page as clean HTML: its words, its pictures and their captions, and nothing of its making.

The first half of the conversion (markdown.py is the second). Pure: HTML in, HTML out. See blocks.py for what the clean
HTML looks like.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from plugins.scrape_import.article import ScrapedPhoto
from plugins.scrape_import.blocks import rebuild
from plugins.scrape_import.embeds import link_embeds
from plugins.scrape_import.pictures import settle_pictures
from plugins.vietnamese.text import normalise

_DROPPED: Final = re.compile(
    r"^(?:script|style|noscript|template|xml|head|title|meta|link|base|input|button|select|textarea|option|colgroup|svg"
    r"|canvas|map|area)$",
)
_RENAMED: Final = {"b": "strong", "i": "em", "strike": "del", "s": "del", "center": "div", "tt": "code"}
_INLINE: Final = frozenset(["a", "strong", "em", "del", "sub", "sup", "code"])
_BLOCKS: Final = re.compile(
    r"^(?:address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form"
    r"|h[1-6]|header|hr|img|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$",
)
_VOID: Final = frozenset({"img", "br", "hr"})
_DEEPEST: Final = 60
"""Levels of nesting; NukeViet's editors with pasted Word text reach about 20."""

_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]")
_SPACES: Final = re.compile(r"\s+")
_FILES: Final = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|rar|7z|mp3|m4a|wav|mp4|webm|mov)$", re.IGNORECASE)

Resolve = Callable[[str], str]
"""From a link as written to the absolute address it means; empty if it means none."""


@dataclass(frozen=True)
class CleanBody:
    """Clean HTML, its photos in order, the links that lead to files such as PDF, and what was not understood."""

    html: str
    photos: tuple[ScrapedPhoto, ...]
    documents: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def clean_body(html: str, resolve: Resolve, resolve_picture: Resolve) -> CleanBody:
    """The body behind an editor's HTML, however messy it is. `resolve_picture` also turns a thumbnail into its original."""
    root = BeautifulSoup(f"<body>{html}</body>", "lxml").body
    if root is None:
        return CleanBody("", (), ())
    _flatten(root)
    _drop(root)
    _settle_words(root)
    settle_pictures(root, resolve_picture)
    link_embeds(root)
    _settle_inline(root)
    _settle_links(root, resolve)
    blocks = rebuild(root)
    pictures = [picture for block in blocks for picture in block.find_all("img")]
    links = [str(link["href"]) for block in blocks for link in block.find_all("a")]
    return CleanBody(
        html="\n".join(block.decode(formatter="minimal") for block in blocks),
        photos=tuple(ScrapedPhoto(str(p["src"]), str(p.get("alt", "")), str(p.get("title", ""))) for p in pictures),
        documents=tuple(dict.fromkeys(link for link in links if _FILES.search(link))),
    )


def clean_text(text: str) -> str:
    """One line of text in NFC: no invisible characters, white space of any kind folded to single spaces."""
    return _SPACES.sub(" ", normalise(_INVISIBLE.sub("", text))).strip()


def _flatten(root: Tag) -> None:
    """Take the tags off what is nested deeper than anybody means: a page of unclosed tags must not exhaust the stack."""
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for tag in level for child in tag.children if isinstance(child, Tag)]
    for tag in [inner for top in level for inner in top.find_all(name=True)]:
        if tag.name not in _VOID:
            tag.insert_before(" ")
            tag.unwrap()


def _drop(root: Tag) -> None:
    for tag in root.find_all(_DROPPED):
        tag.decompose()
    for comment in root.find_all(string=lambda text: isinstance(text, PreformattedString)):
        comment.extract()


def _settle_words(root: Tag) -> None:
    code = {id(text) for pre in root.find_all("pre") for text in pre.find_all(string=True)}
    for text in root.find_all(string=True):
        words = normalise(_INVISIBLE.sub("", text))
        if id(text) not in code:
            words = _SPACES.sub(" ", words)
        if words != text:
            text.replace_with(NavigableString(words))


def _settle_inline(root: Tag) -> None:
    """Leave only tags with a meaning, each holding words alone: no pictures, breaks or blocks inside bold or links."""
    for tag in root.find_all(name=True):
        tag.name = _RENAMED.get(tag.name, tag.name)
        is_inside_itself = tag.name in _INLINE and tag.find_parent(tag.name) is not None
        if is_inside_itself or not (tag.name in _INLINE or _BLOCKS.match(tag.name)):
            tag.unwrap()
    for tag in root.find_all(_BLOCKS):
        _lift(tag)
    for tag in root.find_all(_INLINE):
        if not tag.get_text(strip=True):
            tag.unwrap()
    root.smooth()
    for tag in root.find_all(_INLINE - {"a"}):
        while isinstance(other := tag.next_sibling, Tag) and other.name == tag.name:
            tag.extend(list(other.children))
            other.decompose()


def _lift(block: Tag) -> None:
    """Split the inline tags around a block, so that it stands between their halves."""
    while block.parent is not None and block.parent.name in _INLINE:
        parent = block.parent
        after = list(block.next_siblings)
        parent.insert_after(block.extract())
        if after:
            half = Tag(name=parent.name, attrs=dict(parent.attrs))
            half.extend(after)
            block.insert_after(half)


def _settle_links(root: Tag, resolve: Resolve) -> None:
    """Absolute addresses; a link that leads nowhere, or only into its own page, becomes plain words."""
    for link in root.find_all("a"):
        target = str(link.get("href", "")).strip()
        if not target.startswith(("mailto:", "tel:")):
            target = "" if target.startswith("#") else resolve(target) if target else ""
        if target:
            link.attrs = {"href": target}
        else:
            link.unwrap()
