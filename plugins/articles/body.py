"""The body of an article: Markdown in, clean HTML and the photos between it out."""

import re
from dataclasses import dataclass
from typing import Final

from plugins.articles.front_matter import Photo
from plugins.articles.plain_markdown import plain_parts
from plugins.vietnamese.text import normalise

_INLINE_MARK: Final = re.compile(r"[\[*_`<>&\\]")


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
    parts = plain_parts(markdown)
    refused: tuple[tuple[int, str], ...] = ()
    if parts is None:
        # Python-Markdown and what cleans its HTML take a while to load, and many builds never need them.
        from plugins.articles.any_markdown import any_parts, refused_markup  # noqa: PLC0415

        parts, refused = any_parts(markdown), refused_markup(markdown)
    return Body(
        tuple(
            part if isinstance(part, str) else tuple(_with_line(photo, markdown, first_line) for photo in part)
            for part in parts
        ),
        refused,
    )


def render_inline(text: str) -> str:
    """HTML of a caption: emphasis and links, no paragraphs."""
    if not _INLINE_MARK.search(text):
        return text
    from plugins.articles.any_markdown import any_inline  # noqa: PLC0415 as above

    return any_inline(text)


def _with_line(photo: Photo, markdown: str, first_line: int) -> Photo:
    """The photo with the line on which its file is named; Markdown itself keeps no lines."""
    place = max(markdown.find(photo.file), 0)
    return Photo(normalise(photo.file), first_line + markdown.count("\n", 0, place), photo.alt, photo.caption)
