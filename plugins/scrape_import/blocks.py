"""A settled body as a flat row of blocks: p, h1 to h6, ul, ol, blockquote, pre, hr, table, and figure for photos.

A `figure` holds one or more `img` and nothing else, each with `alt`, `src` and, as `title`, its caption: neighbouring
photos stand in one figure. Paragraphs hold text, strong, em, del, sub, sup, code, a and single br.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from plugins.scrape_import.captions import is_blank, is_break, join_captions
from plugins.scrape_import.elements import Element, Piece
from plugins.scrape_import.tables import adopt_strays, is_layout, layout_cells, rows_of, settle_table

_INLINE: Final = frozenset(["a", "strong", "em", "del", "sub", "sup", "code", "br"])
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NUMBER: Final = re.compile(r"\d{1,9}", re.ASCII)
_TO_THE_RIGHT: Final = re.compile(r"text-align:\s*right")
_CENTRED: Final = re.compile(r"text-align:\s*center")


def rebuild(root: Element) -> list[Element]:
    """The blocks of a settled tree (see clean.py), photos with their captions gathered into figures."""
    return _gather(join_captions(list(_flow(root))))


def _flow(node: Element, kind: str = "p", place: str = "") -> Iterator[Element]:
    """Blocks of a container; runs of words between them become paragraphs, or headings if `kind` says so.

    `place` is "right" or "centre" where the container says so: a caption is never set to the right.
    """
    place = _place(node) or place
    run: list[Piece] = []
    under_photo = False
    for child in node.children:
        if isinstance(child, str) or child.name in _INLINE:
            run.append(child)
            continue
        yield from _paragraphs(run, kind, place, under_photo=under_photo)
        run = []
        under_photo = child.name == "img"
        yield from _block(child, kind, place)
    yield from _paragraphs(run, kind, place, under_photo=under_photo)


def _block(tag: Element, kind: str, place: str) -> Iterator[Element]:
    if tag.name == "img":
        yield tag
    elif tag.name == "hr":
        yield Element("hr")
    elif tag.name == "pre":
        yield from _holder("pre", {}, [words] if (words := tag.words()).strip() else [])
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


def _paragraphs(run: list[Piece], kind: str, place: str, *, under_photo: bool) -> Iterator[Element]:
    """Paragraphs of a run of words: two breaks part them, breaks at the edges go."""
    for words in _parted(run):
        first = next((at for at, piece in enumerate(words) if not is_blank(piece)), None)
        if first is None:
            continue
        last = next(at for at in range(len(words) - 1, -1, -1) if not is_blank(words[at]))
        mark = f"{place} {'under-photo' if under_photo else ''}"
        yield Element(kind, {"class": mark}, words[first : last + 1])
        under_photo = False


def _parted(run: list[Piece]) -> Iterator[list[Piece]]:
    words: list[Piece] = []
    breaks = 0
    for piece in run:
        if is_break(piece):
            breaks += 1
        elif not is_blank(piece):
            if breaks > 1:
                yield words
                words = []
            breaks = 0
        words.append(piece)
    yield words


def _holder(name: str, attributes: dict[str, str], pieces: Iterable[Piece]) -> Iterator[Element]:
    holder = Element(name, attributes, list(pieces))
    if holder.children:
        yield holder


def _list(tag: Element) -> Iterator[Element]:
    """The list with each item's content as blocks; what stands between the items joins the item before it."""
    start = tag.attributes.get("start", "")
    items: list[Element] = []
    for child in tag.children:
        if isinstance(child, Element) and child.name == "li":
            items.extend(_holder("li", {}, rebuild(child)))
        elif not is_blank(child):
            blocks = rebuild(Element("div", children=[child]))
            if items:
                items[-1].children += blocks
            else:
                items.extend(_holder("li", {}, blocks))
    yield from _holder(tag.name, {"start": start} if tag.name == "ol" and _NUMBER.fullmatch(start) else {}, items)


def _figure(tag: Element, place: str) -> Iterator[Element]:
    """The figure's pictures, the last with its caption; a figure around others only holds them."""
    caption = next(tag.inner("figcaption"), None)
    pictures = list(tag.inner("img"))
    if caption is not None and pictures and not caption.has("img") and not tag.has("figure"):
        pictures[-1].attributes["title"] = " ".join(caption.words(" ").split())
        caption.children = []
    yield from _flow(tag, "p", place)


def _table(table: Element) -> Iterator[Element]:
    for child in table.children:
        if isinstance(child, Element) and child.name == "caption":
            yield from _flow(child)
    yield from _flow(Element("div", children=adopt_strays(table)))
    if is_layout(table):
        for cell, is_caption in layout_cells(table):
            blocks = join_captions(list(_flow(cell)))
            if is_caption:
                for paragraph in (block for block in blocks if block.name == "p"):
                    paragraph.attributes["class"] = "centre under-photo"
            yield from blocks
        return
    for cell in [cell for row in rows_of(table) for cell in row]:
        cell.children = [*rebuild(cell)]
    yield from settle_table(table)


def _gather(blocks: list[Element]) -> list[Element]:
    """The blocks with each run of pictures in one figure, and the marks that were needed on the way taken off."""
    gathered: list[Element] = []
    for block in blocks:
        if block.name == "img":
            if not (gathered and gathered[-1].name == "figure"):
                gathered.append(Element("figure"))
            gathered[-1].children.append(block)
            continue
        block.attributes.pop("class", None)
        gathered.append(block)
    return gathered


def _place(tag: Element) -> str:
    style = f"{tag.attributes.get('style', '')} text-align:{tag.attributes.get('align', '')}"
    return "right" if _TO_THE_RIGHT.search(style) else "centre" if _CENTRED.search(style) else ""
