"""Builds what every page shares: chrome, head, moments and cards."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from msgspec.structs import replace

from plugins.articles.library import Article
from plugins.sections.tree import Section
from plugins.vietnamese.dates import VIETNAM, dateline, iso, short_date
from plugins.vietnamese.typography import together
from plugins.views.abbreviations import Abbreviations
from plugins.views.addresses import (
    ALBUMS,
    ARCHIVE,
    AUTHORS,
    FEED,
    FEED_FILES,
    FRONT,
    SITE_MAP,
    TAGS,
    TOPICS,
    absolute,
    section_address,
)
from plugins.views.assets import Assets
from plugins.views.chrome import Chrome, FeedLink, Head, MenuItem, SharePicture
from plugins.views.keys import Keys
from plugins.views.kinds.facets import Facet, facets
from plugins.views.parts import Card, Link, Moment
from plugins.views.pictures import card_picture
from plugins.views.site import Site, Story
from plugins.views.visits import Visits

HOME = Link("Trang nhất", FRONT)


@dataclass(frozen=True)
class Frame:
    """The site and what is the same on all its pages."""

    site: Site
    site_url: str
    chrome: Chrome
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    documents: tuple[Article, ...] = ()
    """The documents to which links may lead, where these are others than the site's own."""
    visits: Visits | None = None
    search_script: str = ""
    """Address of the module that starts the search page."""
    lost_script: str = ""
    """Address of the module that asks the search what a lost address says."""

    @cached_property
    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """The facets of every section that has a kind, by the section's slug."""
        return facets(self.site.tree, self.site.by_section)

    @cached_property
    def _cards(self) -> dict[tuple[str, str, bool], Card]:
        """The teasers made so far."""
        return {}

    @cached_property
    def keys(self) -> Keys:
        """The keys of the site's articles."""
        return Keys(self.site, self.documents or self.site.documents)

    def facets_of(self, story: Story) -> tuple[Facet, ...]:
        """The facets in which a story's own section lists it."""
        return self.facets.get(story.section.slug, ()) if story.section else ()

    def head(
        self,
        title: str,
        description: str,
        address: str,
        image: SharePicture | None = None,
        kind: str = "website",
    ) -> Head:
        """The head of the page at an address. The front page's title is the newspaper's name."""
        name = self.chrome.site_name
        return Head(
            title=f"{title} - {name}" if address != FRONT else title,
            name=title,
            description=shortened(description),
            canonical=absolute(self.site_url, address),
            image=replace(image, url=absolute(self.site_url, image.url)) if image else None,
            kind=kind,
        )

    def card(self, story: Story, role: str, *, with_lead: bool = True) -> Card:
        """The teaser of a story with its picture in a role of the layout; most stand on a dozen pages."""
        key = (story.address, role, with_lead)
        if key not in self._cards:
            front = story.document.front
            self._cards[key] = Card(
                title=together(front.title),
                url=story.address,
                lead=together(front.summary) if with_lead else "",
                date=moment(story.date),
                section=section_link(story.section) if story.section else None,
                picture=card_picture(story, self.site.photos, role),
            )
        return self._cards[key]

    def cards(self, stories: Iterable[Story], role: str, *, with_lead: bool = True) -> tuple[Card, ...]:
        """The teasers of stories."""
        return tuple(self.card(story, role, with_lead=with_lead) for story in stories)


def make_frame(site: Site, site_url: str, assets: Assets) -> Frame:
    """The frame of a site."""
    chrome = Chrome(
        site_name=site.file.name,
        place=site.file.place,
        description=site.file.description,
        stylesheet=assets.stylesheet.address,
        reader_script=assets.reader_script.address,
        share_script=assets.share_script.address,
        gallery_script=assets.gallery_script.address,
        viewer_script=assets.viewer_script.address,
        table_script=assets.table_script.address,
        icon=assets.icon.address,
        menu=tuple(
            MenuItem(section_link(section), tuple(section_link(child) for child in site.tree.children(section.slug)))
            for section in site.tree.children()
        ),
        pages=(
            *(Link(page.document.front.title, page.address) for page in site.pages),
            Link("Dòng sự kiện", TOPICS),
            Link("Thư viện ảnh", ALBUMS),
            Link("Từ khóa", TAGS),
            Link("Tác giả", AUTHORS),
            Link("Lưu trữ", ARCHIVE),
            Link("Sơ đồ trang", SITE_MAP),
            Link("RSS", FEED),
        ),
        contacts=site.file.contacts,
        licence=site.file.licence,
        feeds=feed_links(site.file.name, FRONT),
    )
    return Frame(
        site,
        site_url,
        chrome,
        search_script=assets.search["start.js"].address,
        lost_script=assets.search["lost.js"].address,
    )


def section_link(section: Section) -> Link:
    """The link to a section's front."""
    return Link(section.name, section_address(section.slug))


def feed_links(title: str, folder: str) -> tuple[FeedLink, ...]:
    """The feeds below an address (`/` or a section's), whose stories the title names."""
    return tuple(FeedLink(type_, f"{title} ({name})", folder + file) for file, (name, type_) in FEED_FILES.items())


def moment(point: datetime) -> Moment:
    """A point in time, ready to print."""
    local = point.astimezone(VIETNAM)
    return Moment(iso(local), dateline(local), short_date(local))


def shortened(text: str, longest: int = 200) -> str:
    """The text cut at a word for search engines and share cards, with an ellipsis where something is missing."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]}…"
