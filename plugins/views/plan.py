"""The plan of the site: every page with its address, template and view, and every other file it needs."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from plugins.views.addresses import AUTHORS, FRONT, NOT_FOUND, SEARCH, SITE_MAP, TAGS, TOPICS
from plugins.views.albums import album_views
from plugins.views.archive import archive_views, month_views
from plugins.views.article_page import article_view
from plugins.views.body_parts import Files
from plugins.views.frame import Frame
from plugins.views.front import front_view
from plugins.views.kinds.landing import landings
from plugins.views.links import LinkTable
from plugins.views.lists import section_lists
from plugins.views.machine_head import with_article_head, with_machine_head
from plugins.views.name_lists import author_lists, authors_view, tag_lists, tags_view, topic_lists, topics_view
from plugins.views.not_found import not_found_view
from plugins.views.pages import Page
from plugins.views.photo_page import photo_views
from plugins.views.search_page import search_view
from plugins.views.settings import ViewSettings
from plugins.views.site_map import site_map_view
from plugins.views.standing_page import standing_view


@dataclass(frozen=True)
class PlannedPage:
    """A page to render. `files` are published with it, by address: the file to copy, or the bytes themselves."""

    address: str
    template: str
    view: Page
    files: Files = field(default_factory=dict)


def plan(frame: Frame, settings: ViewSettings) -> Iterator[PlannedPage]:
    """Every page of the site, the front page first."""
    for page in _pages(frame, settings):
        yield replace(page, view=with_machine_head(page.view, page.address, frame))


def _pages(frame: Frame, settings: ViewSettings) -> Iterator[PlannedPage]:
    """The pages as readers see them."""
    site = frame.site
    links = LinkTable.of(site.documents)
    yield PlannedPage(FRONT, "front", front_view(frame, settings))
    for story in site.stories:
        article, files = article_view(story, frame, links, settings.neighbours)
        yield PlannedPage(story.address, "article", with_article_head(article, story, frame), files)
        for address, photo in photo_views(story, frame):
            yield PlannedPage(address, "photo", photo)
    for page in site.pages:
        standing, files = standing_view(page, frame, links)
        yield PlannedPage(page.address, "standing", standing, files)
    for lists in (section_lists, tag_lists, topic_lists, author_lists):
        for address, view in lists(frame, settings.per_page):
            yield PlannedPage(address, "list", view)
    for address, landing, files in landings(frame, settings.per_page):
        yield PlannedPage(address, "landing", landing, files)
    for address, albums in album_views(frame, settings.per_page):
        yield PlannedPage(address, "albums", albums)
    for address, archive in archive_views(frame):
        yield PlannedPage(address, "archive", archive)
    for address, month in month_views(frame):
        yield PlannedPage(address, "month", month)
    yield PlannedPage(SITE_MAP, "site_map", site_map_view(frame))
    yield PlannedPage(TAGS, "names", tags_view(frame))
    yield PlannedPage(AUTHORS, "names", authors_view(frame))
    yield PlannedPage(TOPICS, "topics", topics_view(frame))
    yield PlannedPage(SEARCH, "search", search_view(frame))
    yield PlannedPage(NOT_FOUND, "not_found", not_found_view(frame, settings))
