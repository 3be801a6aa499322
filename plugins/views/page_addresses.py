"""The addresses of all pages of a site, told without making any page: what `make check` holds redirects against."""

from collections.abc import Iterator, Sequence

from plugins.sections.kind import Kind
from plugins.views import addresses as at
from plugins.views.kinds.facets import facets
from plugins.views.kinds.landing import stories_a_page, year_facet
from plugins.views.paging import paged
from plugins.views.photo_sequence import pages_of, photo_address, photo_sequence
from plugins.views.settings import ViewSettings
from plugins.views.site import Site, Story

_ALONE = (at.FRONT, at.ARCHIVE, at.TAGS, at.TOPICS, at.AUTHORS, at.SITE_MAP, at.SEARCH, at.NOT_FOUND)

_List = tuple[str, Sequence[Story], int]
"""Its address, its stories, and how many of them stand on a page."""


def page_addresses(site: Site, settings: ViewSettings) -> frozenset[str]:
    """Every address of the plan (plan.py)."""
    return frozenset((*_ALONE, *_documents(site), *_archive(site), *_pages_of_lists(site, settings.per_page)))


def _documents(site: Site) -> Iterator[str]:
    for story in site.stories:
        yield story.address
        for entry in pages_of(photo_sequence(story.document, site.photos)):
            yield photo_address(story.address, entry.slug)
    for page in site.pages:
        yield page.address


def _archive(site: Site) -> Iterator[str]:
    for year, month in site.by_month:
        yield at.year_address(year)
        yield at.month_address(year, month)


def _pages_of_lists(site: Site, per_page: int) -> Iterator[str]:
    for address, stories, count in (*_lists(site, per_page), *_sections(site, per_page)):
        for page in paged(stories, count, address):
            yield page.address


def _lists(site: Site, per_page: int) -> Iterator[_List]:
    yield at.ALBUMS, site.galleries, per_page
    for names, address in (
        (site.by_tag, at.tag_address),
        (site.by_topic, at.topic_address),
        (site.by_author, at.author_address),
    ):
        for name, stories in names.items():
            yield address(name.slug), stories, per_page


def _sections(site: Site, per_page: int) -> Iterator[_List]:
    of_kinds = facets(site.tree, site.by_section)
    for section in site.tree.sections:
        stories = site.by_section.get(section.slug, ())
        kind = site.tree.kind_of(section)
        found = of_kinds.get(section.slug, ())
        is_whole = kind is not None and year_facet(kind, found) is not None
        yield at.section_address(section.slug), stories, len(stories) if is_whole else _count(kind, per_page)
        for facet in found:
            for name, chosen in facet.lists.items():
                yield facet.address(name), chosen, _count(kind, per_page)


def _count(kind: Kind | None, per_page: int) -> int:
    return stories_a_page(kind, per_page) if kind else per_page
