"""The view of the front page, as site.yaml steers it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from plugins.views.addresses import ALBUMS, ARCHIVE, FRONT
from plugins.views.albums import HEADING
from plugins.views.frame import Frame, moment, section_link
from plugins.views.kinds.numbers import numbers
from plugins.views.pages import FrontBlock, FrontView
from plugins.views.parts import Link, Width
from plugins.views.quiet import quiet_column
from plugins.views.rhythm import closing_widths, opening_widths
from plugins.views.settings import ViewSettings
from plugins.views.share_pictures import document_picture
from plugins.views.site import Site, Story
from plugins.views.site_entries import Block, BlockKind
from plugins.views.steering import pinned_article

NEWEST: Final = Link("Tin mới nhất", ARCHIVE)

_LEAST_IN_STRIP: Final = 3

_Filled = tuple[Block, Sequence[Story]]

_BEFORE_THE_STRIP: Final = 3
"""Sections above the photos where site.yaml does not say: late enough to be a rest for the eye, early enough to be seen."""


def front_view(frame: Frame, settings: ViewSettings) -> FrontView:
    """The front page: lead, seconds, the blocks in the order of site.yaml, and the quiet column.

    The pinned story leads, or else the newest one with a picture. A section's block repeats
    no story that leads or stands in a block before it.
    """
    site = frame.site
    lead = _lead(site)
    seconds = list(islice((story for story in site.stories if story is not lead), settings.seconds))
    top = {story.address for story in (*([lead] if lead else []), *seconds)}
    blocks = _filled(site, settings, top)
    kinds = [block.kind for block, _ in blocks]
    strip_at = kinds.index("photos") if "photos" in kinds else len(kinds)
    opening, closing = blocks[:strip_at], blocks[strip_at + 1 :]
    galleries = blocks[strip_at][1] if "photos" in kinds else ()
    return FrontView(
        chrome=frame.chrome,
        head=frame.head(
            site.file.name, site.file.description, FRONT, document_picture(lead.document, site.photos) if lead else None
        ),
        trail=(),
        lead=frame.card(lead, "lead") if lead else None,
        seconds=frame.cards(seconds, "second"),
        updated=moment(site.stories[0].date) if site.stories else None,
        opening=_front_blocks(frame, opening, opening_widths),
        strip=frame.cards(galleries, "strip", with_lead=False),
        albums=Link(HEADING, ALBUMS),
        closing=_front_blocks(frame, closing, closing_widths),
        quiet=quiet_column(frame, settings),
    )


def default_blocks(site: Site) -> tuple[Block, ...]:
    """The blocks where site.yaml names none: the newest, every top-level section in order, and photos between them."""
    sections = tuple(Block("section", section.name, 0) for section in site.tree.children())
    photos = Block("photos", "", 0)
    return (Block("newest", "", 0), *sections[:_BEFORE_THE_STRIP], photos, *sections[_BEFORE_THE_STRIP:])


def _filled(site: Site, settings: ViewSettings, top: set[str]) -> list[_Filled]:
    """The blocks of the main column that have stories, with them; `top` are the addresses of what stands above all."""
    galleries = site.galleries
    # A photo that stands above already would be seen twice, which is still better than a strip of one or two.
    fresh = [story for story in galleries if story.address not in top]
    found: list[_Filled] = []
    shown = set(top)
    for block in site.file.front or default_blocks(site):
        if block.kind == "documents":
            continue
        section = site.tree.named(block.section)
        listed = site.by_section.get(section.slug, ()) if section else ()
        stories: dict[BlockKind, Sequence[Story]] = {
            "newest": _others(site.stories, top, settings.newest),
            "photos": (fresh if len(fresh) >= _LEAST_IN_STRIP else galleries)[: settings.strip],
            "section": _others(listed, shown, settings.per_block),
        }
        if stories[block.kind]:
            found.append((block, stories[block.kind]))
            if block.kind == "section":
                shown |= {story.address for story in stories["section"]}
    return found


def _others(stories: Sequence[Story], shown: set[str], most: int) -> Sequence[Story]:
    """The first stories that are not shown yet; `shown` are addresses."""
    return list(islice((story for story in stories if story.address not in shown), most))


def _front_blocks(
    frame: Frame, blocks: Sequence[_Filled], widths: Callable[[Sequence[bool]], Iterator[Width]]
) -> tuple[FrontBlock, ...]:
    """The views of blocks in a rhythm of widths."""
    sharing = [block.kind == "section" for block, _ in blocks]
    return tuple(
        _front_block(frame, block, stories, width)
        for (block, stories), width in zip(blocks, widths(sharing), strict=True)
    )


def _front_block(frame: Frame, block: Block, stories: Sequence[Story], width: Width) -> FrontBlock:
    section = frame.site.tree.named(block.section)
    others = frame.cards(stories[1:], "row", with_lead=False)
    if section is None:
        return FrontBlock(NEWEST, width, (frame.card(stories[0], "row", with_lead=False), *others), is_newest=True)
    cards = (frame.card(stories[0], "card"), *others)
    return FrontBlock(section_link(section), width, cards, numbers=numbers(section, frame))


def _lead(site: Site) -> Story | None:
    """The story that opens the page."""
    pin = site.file.pinned
    article = pinned_article(pin, [story.article for story in site.stories]) if pin else None
    if article:
        return next(story for story in site.stories if story.article is article)
    with_picture = (story for story in site.stories if site.photos.cover(story.document))
    return next(with_picture, next(iter(site.stories), None))
