"""The plan of the site: every page with its address, template and the way to its view, and what decides it."""

from collections.abc import Callable, Iterator
from functools import partial

from plugins.articles.library import Article
from plugins.views.addresses import AUTHORS, FRONT, NOT_FOUND, SEARCH, SITE_MAP, TAGS, TOPICS
from plugins.views.albums import album_pages
from plugins.views.archive import archive_views, month_pages
from plugins.views.article_page import article_view
from plugins.views.frame import Frame
from plugins.views.front import front_view
from plugins.views.kinds.landing import landings
from plugins.views.lists import section_lists
from plugins.views.name_lists import author_lists, authors_view, tag_lists, tags_view, topic_lists, topics_view
from plugins.views.not_found import not_found_view
from plugins.views.pages import Page
from plugins.views.photo_page import photo_pages
from plugins.views.planned import PlannedPage
from plugins.views.search_page import search_view
from plugins.views.settings import ViewSettings
from plugins.views.site import Story
from plugins.views.site_map import site_map_view
from plugins.views.standing_page import standing_view


def plan(frame: Frame, settings: ViewSettings) -> Iterator[PlannedPage]:
    """Every page of the site, the front page first."""
    site = frame.site
    yield _at_once(FRONT, "front", front_view(frame, settings))
    for story in site.stories:
        yield _article(story, frame, settings.neighbours)
        if story.document.has_photos:
            yield from photo_pages(story, frame)
    for page in site.pages:
        yield _standing(page, frame)
    for lists in (section_lists, tag_lists, topic_lists, author_lists, landings, album_pages):
        yield from lists(frame, settings.per_page)
    yield from (_at_once(address, "archive", view) for address, view in archive_views(frame))
    yield from month_pages(frame)
    yield _at_once(SITE_MAP, "site_map", site_map_view(frame))
    yield _at_once(TAGS, "names", tags_view(frame))
    yield _at_once(AUTHORS, "names", authors_view(frame))
    yield _at_once(TOPICS, "topics", topics_view(frame))
    yield _at_once(SEARCH, "search", search_view(frame))
    yield _at_once(NOT_FOUND, "not_found", not_found_view(frame, settings))


def _at_once(address: str, template: str, view: Page) -> PlannedPage:
    """A page whose view is so quickly made that it is its own input."""
    return PlannedPage(address, template, view, _same(view))


def _same(view: Page) -> Callable[[], Page]:
    return lambda: view


def _article(story: Story, frame: Frame, neighbours: int) -> PlannedPage:
    keys, site = frame.keys, frame.site
    near = (*site.neighbours(story, neighbours), *site.same_topic(story, neighbours))
    facets = [
        [facet.address_of(value) for value in story.values(facet.field)]
        for facet in (frame.facets_of(story) if story.facts else ())
    ]
    inputs = (
        keys.whole(story.article),
        keys.ways(story.article),
        keys.names(story),
        facets,
        [len(stories) for stories in near],
        keys.cards([other for stories in near for other in stories]),
    )
    return PlannedPage(story.address, "article", inputs, partial(article_view, story, frame, neighbours), story)


def _standing(page: Article, frame: Frame) -> PlannedPage:
    inputs = (frame.keys.whole(page), frame.keys.ways(page))
    return PlannedPage(page.address, "standing", inputs, partial(standing_view, page, frame))
