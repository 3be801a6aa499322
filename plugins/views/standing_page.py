"""The view of a standing page, such as `Giới thiệu`."""

from dataclasses import replace

from markupsafe import Markup

from plugins.articles.library import Article
from plugins.views.body_parts import render_body_parts
from plugins.views.frame import HOME, Frame
from plugins.views.links import file_addresses
from plugins.views.pages import StandingView
from plugins.views.parts import BodyPart
from plugins.views.photo_sequence import photo_sequence
from plugins.views.pictures import gallery, single
from plugins.views.share_pictures import document_picture


def standing_view(page: Article, frame: Frame) -> StandingView:
    """The view of a standing page.

    Its cover stands before the text and its gallery behind it; its photos have no pages of their own.
    """
    document, book = page.document, frame.site.photos
    entries = tuple(replace(entry, slug="") for entry in photo_sequence(document, book))
    covers = entries[:1] if document.front.cover else ()
    files = file_addresses(page.address, book.folders[document.path], book)
    body = render_body_parts(page, frame, entries[len(covers) :], files)
    before = tuple(BodyPart(Markup(), (single(entry, book, page.address),)) for entry in covers)
    behind = (BodyPart(Markup(), gallery(body.entries, book, page.address)),) if body.entries else ()
    return StandingView(
        chrome=frame.chrome,
        head=frame.head(document.front.title, document.front.summary, page.address, document_picture(document, book)),
        trail=(HOME,),
        heading=document.front.title,
        body=(*before, *body.parts, *behind),
    )
