"""What a page's head says to machines: share card, OpenGraph, JSON-LD, the feeds of its section. All of it is added here."""

from collections.abc import Iterator
from typing import TypeVar

from msgspec.structs import replace

from plugins.sections.tree import Section
from plugins.views.addresses import absolute, section_address
from plugins.views.frame import Frame, feed_links, shortened
from plugins.views.pages import ArticleView, Page, StandingView
from plugins.views.planned import PlannedPage
from plugins.views.share_pictures import ratio_addresses, section_picture
from plugins.views.site import Story
from plugins.views.structured_data import Data, breadcrumbs, data_block, news_article, website

View = TypeVar("View", bound=Page)


def whole_view(page: PlannedPage, frame: Frame) -> Page:
    """The view of a planned page with what its head says to machines."""
    return with_machine_head(page.view(), page.address, frame, page.story)


def with_machine_head(view: View, address: str, frame: Frame, story: Story | None = None) -> View:
    """The page with its place on the site as data, its section's feeds, and its section's card where it has no photo.

    An article comes with its story, and says of itself what only articles say.
    """
    section = _section_at(address, frame)
    above = (_section_at(link.url, frame) for link in reversed(view.trail))
    card = section_picture(section or next(filter(None, above), None), frame.site)
    place = breadcrumbs(view, frame.site_url) if view.trail else website(view, frame.site_url)
    description = _description(view)
    data: tuple[Data, ...] = (place,)
    facts: tuple[tuple[str, str], ...] = ()
    if story and isinstance(view, ArticleView):
        ratios = ratio_addresses(story.document, frame.site.photos)
        pictures = ratios or (section_picture(story.section, frame.site).url,)
        addresses = tuple(absolute(frame.site_url, url) for url in pictures)
        data = (news_article(view, description, addresses, frame.site_url), place)
        facts = tuple(_facts(view))
    head = replace(
        view.head,
        description=description,
        image=view.head.image or replace(card, url=absolute(frame.site_url, card.url)),
        facts=facts,
        feeds=feed_links(f"{frame.chrome.site_name}: {section.name}", section_address(section.slug)) if section else (),
        data=tuple(map(data_block, data)),
    )
    return replace(view, head=head)


def _facts(view: ArticleView) -> Iterator[tuple[str, str]]:
    """OpenGraph's properties of an article; tags and authors once each."""
    yield "article:published_time", view.date.iso
    if view.modified:
        yield "article:modified_time", view.modified.iso
    if view.section:
        yield "article:section", view.section.text
    yield from (("article:author", author.text) for author in view.authors)
    yield from (("article:tag", tag.text) for tag in view.tags)


def _section_at(address: str, frame: Frame) -> Section | None:
    """The section whose front, older page or landing this address is."""
    return frame.site.tree.at(address.strip("/").split("/")[0])


def _description(view: Page) -> str:
    """What a page is about: what it says itself, or else its first words, or else its name."""
    body = view.body if isinstance(view, ArticleView | StandingView) else ()
    return view.head.description or shortened(" ".join(part.html.striptags() for part in body)) or view.head.name
