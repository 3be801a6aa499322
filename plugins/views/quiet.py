"""The quiet column of the front page: notices, documents, banners, links."""

from collections.abc import Iterator, Sequence

from plugins.sections.tree import Section
from plugins.vietnamese.dates import iso, short_date
from plugins.views.frame import Frame, section_link
from plugins.views.kinds.table import newest_first
from plugins.views.pages import DocumentBlock, DocumentRow, QuietColumn
from plugins.views.parts import Banner, Link
from plugins.views.pictures import SIZES, picture
from plugins.views.settings import ViewSettings
from plugins.views.site import Site, Story
from plugins.views.site_entries import TimedLink
from plugins.views.visits import most_read, reader_numbers


def quiet_column(frame: Frame, settings: ViewSettings) -> QuietColumn | None:
    """What is live beside the stories, or None where nothing is."""
    site = frame.site
    column = QuietColumn(
        notices=_links(site.file.notices),
        documents=tuple(_document_blocks(site, settings.documents)),
        banners=tuple(_banners(site)),
        links=_links(site.file.links),
        most_read=most_read(frame.visits, site.stories, settings.most_read),
        numbers=reader_numbers(frame.visits, site.file.old_visits),
    )
    return column if any(getattr(column, name) for name in column.__struct_fields__) else None


def _links(items: Sequence[TimedLink]) -> tuple[Link, ...]:
    return tuple(Link(item.text, item.url) for item in items)


def _banners(site: Site) -> Iterator[Banner]:
    """The banners whose pictures can be read."""
    for banner in site.file.banners:
        if renditions := site.photos.loose(banner.image):
            yield Banner(picture(renditions, SIZES["banner"], banner.alt), banner.url)


def _document_blocks(site: Site, most: int) -> Iterator[DocumentBlock]:
    for block in site.file.front:
        section = site.tree.named(block.section)
        if block.kind == "documents" and section and (stories := _newest(site, section)):
            yield DocumentBlock(section_link(section), tuple(_row(story) for story in stories[:most]))


def _newest(site: Site, section: Section) -> Sequence[Story]:
    """The stories of a section, by the kind's own date where it has one."""
    stories = site.by_section.get(section.slug, ())
    kind = site.tree.kind_of(section)
    return newest_first(kind, stories) if kind else stories


def _row(story: Story) -> DocumentRow:
    """A document with the day that its kind tells, or else with the article's."""
    title = story.document.front.title
    field = story.kind.year_field if story.kind else None
    own = next((value for value in story.values(field) if field and field.type == "date"), None)
    return DocumentRow(
        link=Link(title, story.address),
        number=story.name if story.name != title else "",
        day=own.text if own else short_date(story.date),
        iso=own.plain if own else iso(story.date),
    )
