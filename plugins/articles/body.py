"""The body of an article: Markdown in, clean HTML and the photos between it out."""

import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Final

import nh3
from markdown import Markdown

from plugins.articles.front_matter import Photo
from plugins.articles.photo_runs import PHOTO_RUN, PhotoRunExtension
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
_RAW_IMAGE: Final = re.compile(r"<img ([^>]*)>")
_ATTRIBUTE: Final = re.compile(r'(\w+)="([^"]*)"')
_WRAPPED: Final = re.compile(rf'<p>\s*((?:<{PHOTO_RUN} data-photos="\d+"></{PHOTO_RUN}>\s*)+)</p>')
_REFUSED: Final = re.compile(
    r"<(script|style|iframe|object|embed|form|input|button|video|audio)\b|<[a-z][^>]*\s(style|on[a-z]+)=", re.IGNORECASE
)


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
    html = _ALIGNMENT.sub(r'\1 class="align-\2"', converter.reset().convert(markdown))
    html = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None)
    photos = [tuple(photo for photo in run) for run in runs]
    if "<img " in html:
        html = _WRAPPED.sub(r"\1", _RAW_IMAGE.sub(lambda match: _raw_image(match[1], photos), html))
    parts: list[str | tuple[Photo, ...]] = []
    for place, piece in enumerate(_RUN.split(html)):
        if place % 2:
            parts.append(tuple(_with_line(photo, markdown, first_line) for photo in photos[int(piece)]))
        elif piece.strip():
            parts.append(piece.strip("\n"))
    return Body(tuple(parts), tuple(_refused(markdown)))


def render_inline(text: str) -> str:
    """HTML of a caption: emphasis and links, no paragraphs."""
    if not re.search(r"[\[*_`<&\\]", text):
        return nh3.clean_text(text) if re.search(r"[<>&\"]", text) else text
    converter, runs = _converter()
    runs.clear()
    return nh3.clean(converter.reset().convert(text), tags={"a", "em", "strong", "sub", "sup"}, link_rel=None).strip()


@cache
def _converter() -> tuple[Markdown, list[tuple[Photo, ...]]]:
    """One Markdown converter a process, and the list into which it puts the runs of photos of the text at hand."""
    extension = PhotoRunExtension()
    return Markdown(extensions=["tables", "sane_lists", "footnotes", extension], output_format="html"), extension.runs


def _raw_image(attributes: str, photos: list[tuple[Photo, ...]]) -> str:
    """The place of a photo that the editor wrote as an HTML tag; the photo joins the list."""
    values = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
    photos.append((Photo(values.get("src", ""), 0, values.get("alt", ""), values.get("title", "")),))
    return f'<{PHOTO_RUN} data-photos="{len(photos) - 1}"></{PHOTO_RUN}>'


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
