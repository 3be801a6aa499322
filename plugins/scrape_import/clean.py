"""The body of an old page as clean HTML: its words, its pictures and their captions, and nothing of its making.

The first half of the conversion (markdown.py is the second). Pure: HTML in, HTML out. See blocks.py for what the clean
HTML looks like.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from unicodedata import is_normalized

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString

from plugins.scrape_import.article import ScrapedPhoto
from plugins.scrape_import.blocks import rebuild
from plugins.scrape_import.charsets import legacy_font
from plugins.scrape_import.depth import limit_depth
from plugins.scrape_import.embeds import link_embeds
from plugins.scrape_import.pictures import settle_pictures
from plugins.vietnamese.text import normalise

_DROPPED: Final = re.compile(
    r"script|style|noscript|template|xml|head|title|meta|link|base|input|button|select|textarea|option|colgroup|svg"
    r"|canvas|map|area",
)
_RENAMED: Final = {"b": "strong", "i": "em", "strike": "del", "s": "del", "center": "div", "tt": "code"}
_INLINE: Final = frozenset(["a", "strong", "em", "del", "sub", "sup", "code"])
_BLOCKS: Final = re.compile(
    r"address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form"
    r"|h[1-6]|header|hr|img|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul",
)
_MEANINGLESS: Final = re.compile(
    r"abbr|acronym|bdi|bdo|big|cite|data|dfn|dir|font|html|ins|kbd|label|mark|nobr|output|picture|q|rp|rt|ruby|samp"
    r"|small|source|span|time|track|u|var|wbr|hgroup|search|col|menu|optgroup|marquee|blink|param|noembed|basefont"
    r"|(?:o|v|w|st1|m|x):.*|.*-.*",
)
"""Tags of HTML that only dress their words, of Microsoft's programs and of scripts; any other is told of."""

_DRESSING: Final = re.compile(
    r"</?(?:abbr|acronym|big|cite|font|ins|label|mark|nobr|small|span|time|u|(?:o|v|w|st1|m|x):\w+)"
    r"(?=[\s/>])(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*>",
    re.IGNORECASE,
)
"""The commonest of them, thousands to a page pasted from Word, which the source loses quicker than the tree."""

_DEEPEST: Final = 60
"""Levels of nesting; NukeViet's editors with pasted Word text reach about 20."""

_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]")
_SPACES: Final = re.compile(r"\s+")
_UNSETTLED: Final = re.compile(f"{_INVISIBLE.pattern}|[^\\S ]|  ")
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
    root = BeautifulSoup(f"<body>{_settle_source(html)}</body>", "lxml").body
    if root is None:
        return CleanBody("", (), ())
    _drop(root)
    _settle_words(root)
    font = legacy_font(root.get_text())
    lost = settle_pictures(root, resolve_picture)
    link_embeds(root)
    unknown = _settle_inline(root)
    _settle_links(root, resolve)
    blocks = rebuild(root)
    pictures = [picture for block in blocks for picture in block.find_all("img")]
    links = [str(link["href"]) for block in blocks for link in block.find_all("a")]
    return CleanBody(
        html="\n".join(block.decode(formatter="minimal") for block in blocks),
        photos=tuple(ScrapedPhoto(str(p["src"]), str(p.get("alt", "")), str(p.get("title", ""))) for p in pictures),
        documents=tuple(dict.fromkeys(link for link in links if _FILES.search(link))),
        remarks=(
            *(f"Không lấy được ảnh có địa chỉ {address[:200]}" for address in dict.fromkeys(lost)),
            *(f"Gặp thẻ lạ <{name}>: giữ chữ, bỏ thẻ." for name in sorted(unknown)),
            *([f"Chữ gõ bằng phông cũ ({font}), cần chuyển sang Unicode."] if font else []),
        ),
    )


def clean_text(text: str) -> str:
    """One line of text in NFC: no invisible characters, white space of any kind folded to single spaces."""
    return _SPACES.sub(" ", normalise(_INVISIBLE.sub("", text))).strip()


def _settle_source(html: str) -> str:
    """The HTML no deeper than meant, letters composed, invisible ones gone, white space folded."""
    html = limit_depth(_DRESSING.sub("", normalise(_INVISIBLE.sub("", html))), _DEEPEST)
    return html if "<pre" in html.lower() else _SPACES.sub(" ", html)


def _tags(root: Tag) -> list[Tag]:
    return [node for node in root.descendants if isinstance(node, Tag)]


def _drop(root: Tag) -> None:
    for node in list(root.descendants):
        if isinstance(node, PreformattedString):
            node.extract()
        elif isinstance(node, Tag) and _DROPPED.fullmatch(node.name) and not node.decomposed:
            node.decompose()


def _settle_words(root: Tag) -> None:
    """Compose and fold what entities have brought in since."""
    for text in [node for node in root.descendants if isinstance(node, NavigableString)]:
        if not _UNSETTLED.search(text) and is_normalized("NFC", text):
            continue
        words = normalise(_INVISIBLE.sub("", text))
        text.replace_with(NavigableString(words if text.find_parent("pre") else _SPACES.sub(" ", words)))


def _settle_inline(root: Tag) -> set[str]:
    """Leave only tags with a meaning, each holding words alone: no pictures, breaks or blocks inside bold or links.

    Gives the names of tags that nobody knows.
    """
    unknown = {name for tag in _tags(root) if (name := _settle_tag(tag))}
    for tag in reversed([tag for tag in _tags(root) if tag.name in _INLINE]):
        _part(tag)
    for tag in [tag for tag in _tags(root) if tag.name in _INLINE]:
        if not tag.get_text(strip=True):
            tag.unwrap()
    root.smooth()
    for tag in [tag for tag in _tags(root) if tag.name in _INLINE and tag.name != "a"]:
        while not tag.decomposed and isinstance(other := tag.next_sibling, Tag) and other.name == tag.name:
            tag.extend(list(other.children))
            other.decompose()
    return unknown


def _settle_tag(tag: Tag) -> str:
    """The tag's name if nobody knows it. Renames it to what we write, and takes it off where it means nothing."""
    tag.name = _RENAMED.get(tag.name, tag.name)
    is_inline, is_block = tag.name in _INLINE, _BLOCKS.fullmatch(tag.name) is not None
    is_known = is_inline or is_block or _MEANINGLESS.fullmatch(tag.name) is not None
    if not is_block and not (is_inline and all(holder.name != tag.name for holder in tag.parents)):
        tag.unwrap()
    return "" if is_known else tag.name


def _part(inline: Tag) -> None:
    """Split an inline tag around the blocks inside, so that they stand between its pieces. Innermost tags come first."""
    if not any(isinstance(child, Tag) and _BLOCKS.fullmatch(child.name) for child in inline.contents):
        return
    pieces: list[Tag] = []
    for child in list(inline.contents):
        if isinstance(child, Tag) and _BLOCKS.fullmatch(child.name):
            pieces.append(child.extract())
            continue
        if not pieces or pieces[-1].name != inline.name:
            pieces.append(Tag(name=inline.name, attrs=dict(inline.attrs)))
        pieces[-1].append(child.extract())
    inline.replace_with(*pieces)


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
