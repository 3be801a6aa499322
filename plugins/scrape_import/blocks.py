"""A settled body as a flat row of blocks: p, h1 to h6, ul, ol, blockquote, pre, hr, table, and figure for photos.

A `figure` holds one or more `img` and nothing else, each with `alt`, `src` and, as `title`, its caption: neighbouring
photos stand in one figure. Paragraphs hold text, strong, em, del, sub, sup, code, a and single br.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from plugins.scrape_import.captions import is_blank, join_captions
from plugins.scrape_import.tables import is_layout, layout_cells, rows_of, settle_table

_INLINE: Final = frozenset(["a", "strong", "em", "del", "sub", "sup", "code", "br"])
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WHOLE: Final = frozenset({"pre", "hr"})
_TO_THE_RIGHT: Final = re.compile(r"text-align:\s*right")
_CENTRED: Final = re.compile(r"text-align:\s*center")


def rebuild(root: Tag) -> list[Tag]:
    """The blocks of a settled tree (see clean.py), photos with their captions gathered into figures."""
    return _gather(join_captions(list(_flow(root))))


def _flow(node: Tag, kind: str = "p", place: str = "") -> Iterator[Tag]:
    """Blocks of a container; runs of words between them become paragraphs, or headings if `kind` says so.

    `place` is "right" or "centre" where the container says so: a caption is never set to the right.
    """
    place = _place(node) or place
    run: list[PageElement] = []
    under_photo = False
    for child in list(node.children):
        if isinstance(child, NavigableString) or (isinstance(child, Tag) and child.name in _INLINE):
            run.append(child)
            continue
        if not isinstance(child, Tag):
            continue
        yield from _paragraphs(run, kind, place, under_photo=under_photo)
        run = []
        under_photo = child.name == "img"
        yield from _block(child, kind, place)
    yield from _paragraphs(run, kind, place, under_photo=under_photo)


def _block(tag: Tag, kind: str, place: str) -> Iterator[Tag]:
    if tag.name == "img":
        yield tag
    elif tag.name in _WHOLE:
        tag.attrs = {}
        if tag.name == "pre":
            tag.string = tag.get_text()
        yield tag
    elif tag.name in _HEADINGS:
        yield from _flow(tag, tag.name, place)
    elif tag.name in {"ul", "ol"}:
        yield from _list(tag)
    elif tag.name == "blockquote":
        yield from _holder("blockquote", {}, rebuild(tag))
    elif tag.name == "figure":
        yield from _figure(tag, place)
    elif tag.name == "table":
        yield from _table(tag)
    else:
        yield from _flow(tag, kind, place)


def _paragraphs(run: list[PageElement], kind: str, place: str, *, under_photo: bool) -> Iterator[Tag]:
    """Paragraphs of a run of words: two breaks part them, breaks at the edges go."""
    for words in _parted(run):
        paragraph = Tag(name=kind, attrs={"class": f"{place} {'under-photo' if under_photo else ''}"})
        paragraph.extend(words)
        for edge in (0, -1):
            while paragraph.contents and is_blank(paragraph.contents[edge]):
                paragraph.contents[edge].extract()
        if paragraph.contents:
            yield paragraph
            under_photo = False


def _parted(run: list[PageElement]) -> Iterator[list[PageElement]]:
    words: list[PageElement] = []
    breaks = 0
    for node in run:
        if isinstance(node, Tag) and node.name == "br":
            breaks += 1
        elif not is_blank(node):
            if breaks > 1:
                yield words
                words = []
            breaks = 0
        words.append(node)
    yield words


def _holder(name: str, attributes: dict[str, str], blocks: Iterable[Tag]) -> Iterator[Tag]:
    holder = Tag(name=name, attrs=attributes)
    holder.extend(list(blocks))
    if holder.contents:
        yield holder


def _list(tag: Tag) -> Iterator[Tag]:
    """The list with each item's content as blocks; what stands between the items joins the item before it."""
    attributes = {"start": str(tag["start"])} if tag.name == "ol" and str(tag.get("start", "")).isdecimal() else {}
    items: list[Tag] = []
    for child in list(tag.children):
        if isinstance(child, Tag) and child.name == "li":
            items.extend(_holder("li", {}, rebuild(child)))
        elif not is_blank(child):
            stray = Tag(name="div")
            stray.append(child.extract())
            blocks = rebuild(stray)
            if items:
                items[-1].extend(blocks)
            else:
                items.extend(_holder("li", {}, blocks))
    yield from _holder(tag.name, attributes, items)


def _figure(tag: Tag, place: str) -> Iterator[Tag]:
    caption = tag.find("figcaption")
    pictures = tag.find_all("img")
    if isinstance(caption, Tag) and pictures and not caption.find("img"):
        pictures[-1]["title"] = _text(caption.extract())
    yield from _flow(tag, "p", place)


def _table(table: Tag) -> Iterator[Tag]:
    if is_layout(table):
        for cell, is_caption in layout_cells(table):
            blocks = join_captions(list(_flow(cell)))
            if is_caption:
                for paragraph in (block for block in blocks if block.name == "p"):
                    paragraph["class"] = "centre under-photo"
            yield from blocks
        return
    caption = table.find("caption")
    if isinstance(caption, Tag):
        yield from _flow(caption.extract())
    for cell in [cell for row in rows_of(table) for cell in row]:
        blocks = rebuild(cell)
        cell.clear()
        cell.extend(blocks)
    yield from settle_table(table)


def _gather(blocks: list[Tag]) -> list[Tag]:
    """The blocks with each run of pictures in one figure, and the marks that were needed on the way taken off."""
    gathered: list[Tag] = []
    for block in blocks:
        if block.name == "img":
            if not (gathered and gathered[-1].name == "figure"):
                gathered.append(Tag(name="figure"))
            gathered[-1].append(block.extract())
            continue
        block.attrs.pop("class", None)
        gathered.append(block)
    return gathered


def _place(tag: Tag) -> str:
    style = f"{tag.get('style', '')} text-align:{tag.get('align', '')}"
    return "right" if _TO_THE_RIGHT.search(style) else "centre" if _CENTRED.search(style) else ""


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
