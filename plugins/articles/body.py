"""The body of an article: Markdown in, clean HTML and the photos between it out."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

import nh3
from markdown import Extension, Markdown

from plugins.articles.front_matter import Photo
from plugins.articles.photo_runs import PHOTO_RUN, PhotoRunExtension
from plugins.articles.plain_text import PlainTextExtension
from plugins.vietnamese.text import normalise

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
_FOREIGN: Final = re.compile(r"[<&\\\xa0\x00-\x08\x0b-\x1f|]|\[\^")
"""What brings more than words into HTML: tags, entities, escapes, no-break spaces, tables, footnotes."""

_DOUBTFUL_ADDRESS: Final = re.compile(r'(?:href|src)="(?!https?://[\w./:?=#%~+,;@-]*"|[\w./?=#%~+,-]*")')
"""An address whose scheme or letters somebody should look at."""


@dataclass(frozen=True)
class Body:
    """HTML and photos in turn: each part is HTML or a run of photos (one is a figure, several are a gallery).

    Joining the parts, each run replaced by its own HTML, gives the whole body. `refused` names markup that was left out
    for safety, with its line in the body from 0.
    """

    parts: tuple[str | tuple[Photo, ...], ...] = ()
    refused: tuple[tuple[int, str], ...] = ()

    def photos(self) -> tuple[Photo, ...]:
        """All photos in order."""
        return tuple(photo for part in self.parts if not isinstance(part, str) for photo in part)

    def html(self) -> str:
        """The HTML without the photos."""
        return "".join(part for part in self.parts if isinstance(part, str))


def render_body(markdown: str, first_line: int = 1) -> Body:
    """The body that this Markdown means; `first_line` is the line of the file on which it begins, from 1."""
    converter, runs = _converter()
    runs.clear()
    # The place of a run is ours alone; an editor's own element of that name would be taken for one.
    markdown = markdown.replace(f"<{PHOTO_RUN}", f"&lt;{PHOTO_RUN}")
    html = _ALIGNMENT.sub(r'\1 class="align-\2"', converter.reset().convert(markdown))
    if not _is_ours_alone(markdown, html):
        html = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None)
    photos = [tuple(photo for photo in run) for run in runs]
    if "<img " in html:
        # Few editors write such tags, and Beautiful Soup takes as long to import as a hundred articles to read.
        from plugins.articles.raw_images import without_raw_images  # noqa: PLC0415

        html = without_raw_images(html, photos)
    parts: list[str | tuple[Photo, ...]] = []
    for place, piece in enumerate(_RUN.split(html)):
        if place % 2:
            parts.append(tuple(_with_line(photo, markdown, first_line) for photo in photos[int(piece)]))
        elif piece.strip():
            parts.append(piece.strip("\n"))
    return Body(tuple(parts), tuple(_refused(markdown)))


def _is_ours_alone(markdown: str, html: str) -> bool:
    """Whether this HTML was made by Markdown from words alone, so that cleaning would give it back as it is."""
    return not _FOREIGN.search(markdown) and not _DOUBTFUL_ADDRESS.search(html)


def render_inline(text: str) -> str:
    """HTML of a caption: emphasis and links, no paragraphs."""
    if not re.search(r"[\[*_`<>&\\]", text):
        return text
    text = _BLOCK_START.sub(r"\1\\\2", text)
    converter, runs = _converter()
    runs.clear()
    return nh3.clean(converter.reset().convert(text), tags={"a", "em", "strong", "sub", "sup"}, link_rel=None).strip()


@cache
def _converter() -> tuple[Markdown, list[tuple[Photo, ...]]]:
    """One Markdown converter a process, and the list into which it puts the runs of photos of the text at hand."""
    photo_runs = PhotoRunExtension()
    extensions: list[str | Extension] = ["tables", "sane_lists", "footnotes", PlainTextExtension(), photo_runs]
    return Markdown(extensions=extensions, output_format="html"), photo_runs.runs


def _with_line(photo: Photo, markdown: str, first_line: int) -> Photo:
    """The photo with the line on which its file is named; Markdown itself keeps no lines."""
    place = max(markdown.find(photo.file), 0)
    return Photo(normalise(photo.file), first_line + markdown.count("\n", 0, place), photo.alt, photo.caption)


def _refused(markdown: str) -> list[tuple[int, str]]:
    found = []
    for number, line in enumerate(markdown.split("\n")):
        if match := _REFUSED.search(line):
            found.append((number, (match[1] or match[2]).lower()))
    return found
