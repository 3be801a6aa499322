"""The views of the front page and of the page for addresses that do not exist."""

from plugins.views.addresses import ALBUMS, FRONT, NOT_FOUND
from plugins.views.albums import HEADING, with_galleries
from plugins.views.frame import HOME, Frame, section_link
from plugins.views.pages import FrontView, NotFoundView, SectionBlock
from plugins.views.parts import Link
from plugins.views.pictures import share_image
from plugins.views.settings import ViewSettings


def front_view(frame: Frame, settings: ViewSettings) -> FrontView:
    """The front page: lead, seconds, newest headlines, a block a section, and the photo strip.

    The newest story with a picture leads. A block leaves out what stands above it, so that no story is shown twice.
    """
    site = frame.site
    albums = with_galleries(site)
    lead = next((story for story in site.stories if frame.card(story, "lead").picture), None) or next(
        iter(site.stories), None
    )
    rest = [story for story in site.stories if story is not lead]
    seconds, others = rest[: settings.seconds], rest[settings.seconds :]
    shown = {story.address for story in (*([lead] if lead else []), *seconds)}
    return FrontView(
        chrome=frame.chrome,
        head=frame.head(
            site.file.name, site.file.description, FRONT, share_image(lead.document, site.photos) if lead else ""
        ),
        trail=(),
        lead=frame.card(lead, "lead") if lead else None,
        seconds=frame.cards(seconds, "second"),
        newest=frame.cards(others[: settings.newest], "row", with_lead=False),
        blocks=tuple(_blocks(frame, settings.per_block, shown)),
        strip=frame.cards(albums[: settings.strip], "strip", with_lead=False),
        albums=Link(HEADING, ALBUMS) if albums else None,
    )


def not_found_view(frame: Frame, settings: ViewSettings) -> NotFoundView:
    """The page for addresses that do not exist."""
    return NotFoundView(
        chrome=frame.chrome,
        head=frame.head("Không tìm thấy trang", "Địa chỉ này không có trên trang.", NOT_FOUND),
        trail=(HOME,),
        newest=frame.cards(frame.site.stories[: settings.newest], "row", with_lead=False),
    )


def _blocks(frame: Frame, count: int, shown: set[str]) -> list[SectionBlock]:
    blocks = []
    for section in frame.site.tree.children():
        stories = [story for story in frame.site.by_section.get(section.slug, ()) if story.address not in shown][:count]
        if stories:
            first, *others = stories
            cards = frame.cards(others, "row", with_lead=False)
            blocks.append(SectionBlock(section_link(section), frame.card(first, "card"), cards))
    return blocks
