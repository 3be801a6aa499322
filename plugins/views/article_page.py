"""The view of an article, and of a standing page."""

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from plugins.articles.document import Document
from plugins.vietnamese.dates import short_date
from plugins.vietnamese.numbers import file_size
from plugins.views.addresses import tag_address
from plugins.views.albums import album_zip
from plugins.views.frame import HOME, Frame, moment, section_link
from plugins.views.links import LinkTable, attachment_address
from plugins.views.pages import ArticleView, Correction, StandingView
from plugins.views.parts import Attachment, BodyPart, Link
from plugins.views.photo_sequence import Entry, pages_of, photo_sequence
from plugins.views.pictures import SIZES, figure, gallery, share_image, single
from plugins.views.site import Story

Files = dict[str, Path | bytes]
"""What is published with a page, by address: a file to copy, or the bytes themselves."""


@dataclass(frozen=True)
class RenderedBody:
    """The body's parts, the photos behind them, and the files that it links to, by their addresses."""

    parts: tuple[BodyPart, ...]
    entries: tuple[Entry, ...]
    files: Files


def article_view(story: Story, frame: Frame, links: LinkTable, neighbours: int) -> tuple[ArticleView, Files]:
    """The view of a story, and the files that are published with it, by address."""
    document, book = story.document, frame.site.photos
    front = document.front
    folder = book.folders[document.path]
    entries = photo_sequence(document, book)
    after_cover = entries[1:] if front.cover else entries
    body = render_parts(document, story.address, frame, links, after_cover)
    found = ((item, folder.find(item.file)) for item in front.attachments)
    attached = [(item, file) for item, file in found if file]
    files: Files = body.files | {attachment_address(story.address, file): file for _, file in attached}
    newer, older = frame.site.neighbours(story, neighbours)
    trail = frame.site.tree.trail(story.section) if story.section else ()
    downloads = [
        _attachment(item.title or file.name, attachment_address(story.address, file), file) for item, file in attached
    ]
    if "zip" in front.album and any(pages_of(entries)):
        address = f"{story.address}{story.address.strip('/').split('/')[-1]}-anh.zip"
        files[address] = album_zip(entries, book)
        downloads.append(_attachment("Cả chùm ảnh", address, files[address]))
    view = ArticleView(
        chrome=frame.chrome,
        head=frame.head(front.title, front.summary, story.address, share_image(document, book), "article"),
        trail=(HOME, *(section_link(section) for section in trail)),
        headline=front.title,
        date=moment(story.date),
        modified=moment(front.modified) if front.modified else None,
        section=section_link(story.section) if story.section else None,
        lead=front.summary,
        cover=figure(entries[0], book, story.address, SIZES["cover"]) if front.cover else None,
        body=body.parts,
        gallery=gallery(body.entries, book, story.address),
        attachments=tuple(downloads),
        authors=front.authors,
        source=front.source,
        source_url=front.source_url,
        tags=tuple(dict.fromkeys(_tag_link(name, frame) for name in front.tags)),
        corrections=tuple(Correction(short_date(item.date), item.text) for item in front.corrections),
        newer=frame.cards(newer, "row", with_lead=False),
        older=frame.cards(older, "row", with_lead=False),
    )
    return view, files


def standing_view(document: Document, address: str, frame: Frame, links: LinkTable) -> tuple[StandingView, Files]:
    """The view of a standing page, and the files that are published with it, by address."""
    body = render_parts(document, address, frame, links, photo_sequence(document, frame.site.photos))
    view = StandingView(
        chrome=frame.chrome,
        head=frame.head(document.front.title, document.front.summary, address),
        trail=(HOME,),
        heading=document.front.title,
        body=body.parts,
    )
    return view, body.files


def render_parts(
    document: Document, address: str, frame: Frame, links: LinkTable, entries: tuple[Entry, ...]
) -> RenderedBody:
    """The body with its links settled and its photos as figures; `entries` are the photos from the body's first on.

    The entries that come back are those behind the body: the gallery's.
    """
    book = frame.site.photos
    folder = book.folders[document.path]
    parts: list[BodyPart] = []
    files: Files = {}
    for part in document.body.parts:
        if isinstance(part, str):
            html, linked = links.settle(part, document, address, folder)
            files |= {attachment_address(address, file): file for file in linked}
            parts.append(BodyPart(Markup(html), ()))  # noqa: S704 articles.body has cleaned it
            continue
        run, entries = entries[: len(part)], entries[len(part) :]
        shown = gallery(run, book, address) if len(run) > 1 else (single(run[0], book, address),)
        parts.append(BodyPart(Markup(), shown))
    return RenderedBody(tuple(parts), entries, files)


def _attachment(title: str, address: str, content: Path | bytes) -> Attachment:
    size = len(content) if isinstance(content, bytes) else content.stat().st_size
    return Attachment(title, address, address.rpartition(".")[2].upper(), file_size(size))


def _tag_link(name: str, frame: Frame) -> Link:
    tag = frame.site.tags[name.casefold()]
    return Link(tag.name, tag_address(tag.slug))
