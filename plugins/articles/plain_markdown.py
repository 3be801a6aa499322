"""Markdown of the plainest kind, most of a newspaper's: paragraphs, headings, flat lists, bold and slanted words, links, photos.

Python-Markdown tries a dozen kinds of blocks on every block and some twenty patterns on every piece of text. A text that holds
nothing but these comes out the same here in a tenth of the time. Whatever looks like more is left to Python-Markdown, whole;
tests/articles/test_plain_markdown.py holds the two against each other.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final
from urllib.parse import unquote

from plugins.articles.front_matter import Photo

Run = tuple[Photo, ...]

_MORE: Final = re.compile(r"[\\`<>&|\t\xa0\x00-\x08\x0b-\x1f]")
"""Escapes, code, tags, quotations, entities, tables, no-break spaces."""

_WORDS: Final = r"[^*_\[\]]"
_BOLD: Final = rf"\*\*(?![\s*]){_WORDS}+(?<!\s)\*\*(?!\*)"
_SLANTED: Final = rf"\*(?![\s*]){_WORDS}+(?<!\s)\*(?!\*)"
_LINK: Final = rf"\[(?<!!\[)(?!\^){_WORDS}+\]\((?:https?://)?/?[\w./?=#%+-]+\)"
_SPAN: Final = re.compile(rf"{_BOLD}|{_SLANTED}|{_LINK}")
_SPANNED: Final = re.compile(rf"{_WORDS}*(?:(?:{_BOLD}|{_SLANTED}|{_LINK}){_WORDS}*)*")
"""A text whose only marks are bold and slanted words and links of the simplest form."""

_LETTER: Final = "[^\\W_]|[“”‘’\"'(…–]"
_START: Final = rf"(?!\d+\.[ ])(?:{_LETTER}|\*\*?[^\s*]|\[)"
_REST: Final = r"[^\n]*(?<! )"
"""Of a line, to its end: two spaces there would break it."""
_PARAGRAPH: Final = re.compile(rf"{_START}{_REST}(?:\n(?:{_LETTER}){_REST})*")
_HEADING: Final = re.compile(rf"(#{{1,6}}) ((?:{_LETTER})[^\n#]*(?<! ))")
_BULLETS: Final = re.compile(rf"- {_START}{_REST}(?:\n- {_START}{_REST})*")
_NUMBERS: Final = re.compile(rf"1\. {_START}{_REST}(?:\n\d+\. {_START}{_REST})*")
_MARKER: Final = re.compile(r"^(?:-|\d+\.) ", re.MULTILINE)
_PHOTO: Final = re.compile(rf'!\[({_WORDS}*)\]\(([\w./%-]+)(?: "([^"*_\[\]]*)")?\)')


class _MoreError(Exception):
    """The text is not plain."""


def plain_parts(markdown: str) -> tuple[str | Run, ...] | None:
    """Stretches of HTML and runs of photos in turn, the photos without their lines; None where the text is not plain."""
    text = markdown.strip("\n")
    if _MORE.search(text):
        return None
    blocks = text.split("\n\n") if text else []
    try:
        return tuple(_parts(blocks))
    except _MoreError:
        return None


def _parts(blocks: list[str]) -> Iterable[str | Run]:
    levels = sorted({len(block) - len(block.lstrip("#")) for block in blocks if block.startswith("#")})
    for is_photos, group in groupby(blocks, key=lambda block: block.startswith("![")):
        if is_photos:
            yield tuple(_photo(line) for block in group for line in block.split("\n"))
        else:
            yield _stretch(group, levels)


def _stretch(blocks: Iterable[str], levels: list[int]) -> str:
    made: list[str] = []
    for block in blocks:
        html = _block(block, levels)
        # To Markdown two lists without a text between them may be one.
        if made and html.endswith("l>") and made[-1].endswith("l>"):
            raise _MoreError
        made.append(html)
    return "\n".join(made)


def _block(block: str, levels: list[int]) -> str:
    if _PARAGRAPH.fullmatch(block):
        return f"<p>{_inline(block)}</p>"
    if heading := _HEADING.fullmatch(block):
        # The page has its h1 already, so the highest heading becomes h2, the next h3, without gaps.
        tag = f"h{min(levels.index(len(heading[1])) + 2, 6)}"
        return f"<{tag}>{_inline(heading[2])}</{tag}>"
    if _BULLETS.fullmatch(block):
        return _list("ul", block)
    if _NUMBERS.fullmatch(block):
        return _list("ol", block)
    raise _MoreError


def _list(tag: str, block: str) -> str:
    items = "".join(f"<li>{_inline(item)}</li>\n" for item in _MARKER.sub("", block).split("\n"))
    return f"<{tag}>\n{items}</{tag}>"


def _inline(text: str) -> str:
    if "*" not in text and "_" not in text and "[" not in text and "]" not in text:
        return text
    if not _SPANNED.fullmatch(text):
        raise _MoreError
    return _SPAN.sub(_span, text)


def _span(match: re.Match[str]) -> str:
    span = match[0]
    if span.startswith("**"):
        return f"<strong>{span[2:-2]}</strong>"
    if span.startswith("*"):
        return f"<em>{span[1:-1]}</em>"
    words, _, address = span[1:-1].partition("](")
    return f'<a href="{address}">{words}</a>'


def _photo(line: str) -> Photo:
    photo = _PHOTO.fullmatch(line)
    if photo is None:
        raise _MoreError
    alt, file, caption = photo.groups(default="")
    return Photo(unquote(file), line=0, alt=" ".join(alt.split()), caption=" ".join(caption.split()))
