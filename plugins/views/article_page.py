"""The view of an article, and of a standing page."""

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from plugins.articles.document import Document
from plugins.gallery.originals import gallery_of
from plugins.vietnamese.dates import short_date
from plugins.vietnamese.numbers import file_size
from plugins.views.addresses import tag_address
from plugins.views.frame import HOME, Frame, moment, section_link
from plugins.views.links import LinkTable, attachment_address
from plugins.views.pages import ArticleView, Correction, StandingView
from plugins.views.parts import Attachment, BodyPart, Link
from plugins.views.pictures import card_picture, figures
from plugins.views.site import Story


@dataclass(frozen=True)
class RenderedBody:
    """The body's parts, and the files beside the article that it links to, by their addresses."""

    parts: tuple[BodyPart, ...]
    files: dict[str, Path]


def article_view(story: Story, frame: Frame, links: LinkTable, neighbours: int) -> tuple[ArticleView, dict[str, Path]]:
    """The view of a story, and the files that are published with it, by address."""
    document, book = story.document, frame.site.photos
    front = document.front
    folder = book.folders[document.path]
    body = render_parts(document, story.address, frame, links)
    found = ((item, folder.find(item.file)) for item in front.attachments)
    attached = [(item, file) for item, file in found if file]
    files = body.files | {attachment_address(story.address, file): file for _, file in attached}
    newer, older = frame.site.neighbours(story, neighbours)
    share = card_picture(story, book, "cover")
    trail = frame.site.tree.trail(story.section) if story.section else ()
    cover = figures([front.cover] if front.cover else [], document, book, "cover")
    view = ArticleView(
        chrome=frame.chrome,
        head=frame.head(front.title, front.summary, story.address, share.src if share else "", "article"),
        trail=(HOME, *(section_link(section) for section in trail)),
        headline=front.title,
        date=moment(story.date),
        modified=moment(front.modified) if front.modified else None,
        section=section_link(story.section) if story.section else None,
        lead=front.summary,
        cover=cover[0] if cover else None,
        body=body.parts,
        gallery=figures(gallery_of(document, folder), document, book, "gallery"),
        attachments=tuple(
            Attachment(
                item.title or file.name,
                attachment_address(story.address, file),
                file.suffix.lstrip(".").upper(),
                file_size(file.stat().st_size),
            )
            for item, file in attached
        ),
        authors=front.authors,
        source=front.source,
        source_url=front.source_url,
        tags=tuple(dict.fromkeys(_tag_link(name, frame) for name in front.tags)),
        corrections=tuple(Correction(short_date(item.date), item.text) for item in front.corrections),
        newer=frame.cards(newer, "row", with_lead=False),
        older=frame.cards(older, "row", with_lead=False),
    )
    return view, files


def standing_view(
    document: Document, address: str, frame: Frame, links: LinkTable
) -> tuple[StandingView, dict[str, Path]]:
    """The view of a standing page, and the files that are published with it, by address."""
    body = render_parts(document, address, frame, links)
    view = StandingView(
        chrome=frame.chrome,
        head=frame.head(document.front.title, document.front.summary, address),
        trail=(HOME,),
        heading=document.front.title,
        body=body.parts,
    )
    return view, body.files


def render_parts(document: Document, address: str, frame: Frame, links: LinkTable) -> RenderedBody:
    """The body with its links settled and its photos as figures. A run whose photos are all unreadable is left out."""
    book = frame.site.photos
    folder = book.folders[document.path]
    parts: list[BodyPart] = []
    files: dict[str, Path] = {}
    for part in document.body.parts:
        if isinstance(part, str):
            html, linked = links.settle(part, document, address, folder)
            files |= {attachment_address(address, file): file for file in linked}
            parts.append(BodyPart(Markup(html), ()))  # noqa: S704 articles.body has cleaned it
        else:
            role = "gallery" if len(part) > 1 else "body"
            if shown := figures(part, document, book, role):
                parts.append(BodyPart(Markup(), shown))
    return RenderedBody(tuple(parts), files)


def _tag_link(name: str, frame: Frame) -> Link:
    tag = frame.site.tags[name.casefold()]
    return Link(tag.name, tag_address(tag.slug))
