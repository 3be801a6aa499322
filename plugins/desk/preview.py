"""Drafts as readers would see them: the site as it would be if one article were public, for the desk's eyes only."""

import mimetypes
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote

from msgspec import structs

from plugins.articles.clock import build_time
from plugins.articles.library import Article, Library
from plugins.desk.command_line import Desk
from plugins.gallery.photo_book import make_photo_book
from plugins.sections.pelican_sections import settle_sections
from plugins.views.abbreviations import read_abbreviations
from plugins.views.article_page import article_view
from plugins.views.assets import read_assets
from plugins.views.attached_files import files_of_page, files_of_story
from plugins.views.frame import Frame, make_frame
from plugins.views.machine_head import with_machine_head
from plugins.views.photo_page import photo_pages
from plugins.views.settings import ViewSettings
from plugins.views.site import Site
from plugins.views.site_file import read_site_file
from plugins.views.standing_page import standing_view
from plugins.views.templates import environment, render

_COMPANY: Final = 12
"""Public articles that stand around a draft: enough for its neighbours."""


class Press(NamedTuple):
    """What pages are made with: the desk's folders, the theme's folder, and the address the site is said to have."""

    desk: Desk
    theme: Path
    site_url: str


class Answer(NamedTuple):
    """Bytes and their MIME type."""

    data: bytes
    type: str


def draft_at(library: Library, address: str, now: datetime) -> Article | None:
    """The article or standing page that readers do not see, to which an address or one below it belongs."""
    hidden = (item for item in (*library.articles, *library.pages) if not item.document.front.is_public(now))
    return next((item for item in hidden if address.startswith(item.address)), None)


def preview(press: Press, library: Library, draft: Article, address: str) -> Answer | None:
    """The page, photo page or file of a draft at an address; None where it has none."""
    synopsis = draft.document.synopsis
    front = structs.replace(synopsis.front, status="published", publish_at=None, unpublish_at=None)
    shown = structs.replace(
        draft, document=structs.replace(draft.document, synopsis=structs.replace(synopsis, front=front))
    )
    frame = _frame(press, library, shown)
    templates = environment(press.theme)
    story = next((story for story in frame.site.stories if story.address == shown.address), None)
    if story is None:
        page = render(templates, "standing", with_machine_head(standing_view(shown, frame), shown.address, frame))
        files = files_of_page(shown, frame)
    else:
        whole = with_machine_head(article_view(story, frame, ViewSettings().neighbours), story.address, frame, story)
        page = render(templates, "article", whole)
        for photo in photo_pages(story, frame) if address != story.address else ():
            if photo.address == address:
                return Answer(render(templates, "photo", with_machine_head(photo.view(), address, frame)), "text/html")
        files = files_of_story(story, frame)
    if address == shown.address:
        return Answer(page, "text/html")
    make = next((make for at, _, make in files if at in (address, unquote(address))), None)
    if make is None:
        return None
    return Answer(make(), mimetypes.guess_type(address)[0] or "application/octet-stream")


def _frame(press: Press, library: Library, shown: Article) -> Frame:
    """The frame of a small site around a draft; its links may lead to all public documents."""
    desk, now = press.desk, build_time()
    public = [item for item in library.articles if item.document.front.is_public(now)]
    pages = tuple(page for page in library.pages if page.document.front.is_public(now))
    own = (shown,) if shown.document.front.date else ()
    articles = sorted((*public[-_COMPANY:], *own), key=lambda item: (item.document.front.date, item.address))
    small = replace(library, articles=tuple(articles), pages=pages if own else (*pages, shown))
    tree, _ = settle_sections(desk.content, replace(library, articles=(*public, *own)), now)
    site_file, _ = read_site_file(desk.content / "site.yaml")
    photos = make_photo_book((*small.articles, *small.pages), *desk)
    site = Site(small, tree, photos, site_file.at(now), now)
    abbreviations, _ = read_abbreviations(desk.content)
    frame = make_frame(site, press.site_url, read_assets(press.theme))
    return replace(frame, abbreviations=abbreviations, documents=(*public, *pages, shown))
