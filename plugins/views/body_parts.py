"""The body of a document on its page: text with links that lead somewhere, photos as figures."""

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from plugins.articles.library import Article
from plugins.vietnamese.typography import together_in_html
from plugins.views.frame import Frame
from plugins.views.parts import BodyPart
from plugins.views.photo_sequence import Entry
from plugins.views.pictures import gallery, single


@dataclass(frozen=True)
class RenderedBody:
    """The body's parts, and the photos behind them."""

    parts: tuple[BodyPart, ...]
    entries: tuple[Entry, ...]


def render_body_parts(page: Article, frame: Frame, entries: tuple[Entry, ...], files: dict[Path, str]) -> RenderedBody:
    """The body with its links settled, the documents that it names linked, and its photos as figures.

    `entries` are the photos from the body's first on; those that come back are the gallery's. `files` are the addresses of
    the document's own files.
    """
    document, address, book = page.document, page.address, frame.site.photos
    folder = book.folders[document.path]
    parts: list[BodyPart] = []
    link, expand = frame.keys.mentions.linker(address), frame.abbreviations.expander()
    for part in document.body.parts:
        if isinstance(part, str):
            # Numbers of documents hold abbreviations, so they are looked for first.
            html = expand(link(frame.keys.links.settle(part, document, folder, files)))
            parts.append(BodyPart(Markup(together_in_html(html)), ()))  # noqa: S704 articles.body has cleaned it
            continue
        run, entries = entries[: len(part)], entries[len(part) :]
        shown = gallery(run, book, address) if len(run) > 1 else (single(run[0], book, address),)
        parts.append(BodyPart(Markup(), shown))
    return RenderedBody(tuple(parts), entries)
