"""Markdown of any kind, as Python-Markdown reads it: clean HTML, and the photos taken out of it."""

import re
from functools import cache
from typing import Final

import nh3
from markdown import Extension, Markdown

from plugins.articles.front_matter import Photo
from plugins.articles.photo_runs import PHOTO_RUN, PhotoRunExtension

_TAGS: Final = {
    *(
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
    ),
    *("div", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p"),
    *(
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
    ),
    *("tr", "u", "ul", "var", PHOTO_RUN),
}
_ATTRIBUTES: Final = {
    "a": {"href", "title", "id"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "li": {"value", "id"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan", "class"},
    "th": {"colspan", "rowspan", "scope", "class"},
    "sup": {"id"},
    "*": {"lang"},
    PHOTO_RUN: {"data-photos"},
}
_ALIGNMENT: Final = re.compile(r'(<t[dh][^>]*?) style="text-align: (left|center|right);"')
_RUN: Final = re.compile(rf'<{PHOTO_RUN} data-photos="(\d+)"></{PHOTO_RUN}>')
_BLOCK_START: Final = re.compile(r"^(\d+)?([.)>#+*-])(?=\s)")
"""What would make a list, a heading or a quotation of a caption."""
_REFUSED: Final = re.compile(
    r"<(script|style|iframe|object|embed|form|input|button|video|audio)\b|<[a-z][^>]*\s(style|on[a-z]+)=", re.IGNORECASE
)


def any_parts(markdown: str) -> tuple[str | tuple[Photo, ...], ...]:
    """Stretches of HTML and runs of photos in turn, the photos without their lines."""
    converter, runs = _converter()
    runs.clear()
    # The place of a run is ours alone; an editor's own element of that name would be taken for one.
    markdown = markdown.replace(f"<{PHOTO_RUN}", f"&lt;{PHOTO_RUN}")
    html = _ALIGNMENT.sub(r'\1 class="align-\2"', converter.reset().convert(markdown))
    html = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None)
    photos = [tuple(photo for photo in run) for run in runs]
    if "<img " in html:
        # Few editors write such tags, and Beautiful Soup takes as long to import as a hundred articles to read.
        from plugins.articles.raw_images import without_raw_images  # noqa: PLC0415

        html = without_raw_images(html, photos)
    parts: list[str | tuple[Photo, ...]] = []
    for place, piece in enumerate(_RUN.split(html)):
        if place % 2:
            parts.append(photos[int(piece)])
        elif piece.strip():
            parts.append(piece.strip("\n"))
    return tuple(parts)


def refused_markup(markdown: str) -> tuple[tuple[int, str], ...]:
    """Markup that is left out for safety, with its line in the text from 0."""
    found = []
    for number, line in enumerate(markdown.split("\n")):
        if match := _REFUSED.search(line):
            found.append((number, (match[1] or match[2]).lower()))
    return tuple(found)


def any_inline(text: str) -> str:
    """HTML of a caption: emphasis and links, no paragraphs."""
    text = _BLOCK_START.sub(r"\1\\\2", text)
    converter, runs = _converter()
    runs.clear()
    return nh3.clean(converter.reset().convert(text), tags={"a", "em", "strong", "sub", "sup"}, link_rel=None).strip()


@cache
def _converter() -> tuple[Markdown, list[tuple[Photo, ...]]]:
    """One Markdown converter a process, and the list into which it puts the runs of photos of the text at hand."""
    photo_runs = PhotoRunExtension()
    extensions: list[str | Extension] = ["tables", "sane_lists", "footnotes", photo_runs]
    return Markdown(extensions=extensions, output_format="html"), photo_runs.runs
