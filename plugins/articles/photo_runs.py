"""Markdown extension that takes pictures out of paragraphs: a run of image-only lines becomes one gallery."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from plugins.articles.front_matter import Photo

PHOTO_RUN: Final = "photo-run"
"""The element that keeps a run's place in the HTML; its `data-photos` counts the runs from 0."""


class PhotoRunExtension(Extension):
    """Fills `runs` with the photos of each run while a text is converted. The caller clears it between texts."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[tuple[Photo, ...]] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the name is Python-Markdown's
        """Register behind the inline patterns, which make the images."""
        md.treeprocessors.register(_Headings(md), "headings", 6)
        md.treeprocessors.register(_PhotoRuns(md, self.runs), PHOTO_RUN, 5)


class _Headings(Treeprocessor):
    """The page has its h1 already, so the body's highest heading becomes h2, the next h3, without gaps."""

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
        levels = sorted({element.tag for element in headings})
        for element in headings:
            element.tag = f"h{min(levels.index(element.tag) + 2, 6)}"


class _PhotoRuns(Treeprocessor):
    def __init__(self, md: Markdown, runs: list[tuple[Photo, ...]]) -> None:
        super().__init__(md)
        self.runs = runs

    def run(self, root: Element) -> None:
        """Replace the pictures by runs between the blocks of the text; neighbouring pictures make one run."""
        if root.find(".//img") is None:
            return
        children: list[Element] = []
        waiting: list[Photo] = []

        def close_run() -> None:
            if waiting:
                place = Element(PHOTO_RUN, {"data-photos": str(len(self.runs))})
                place.tail = "\n"
                children.append(place)
                self.runs.append(tuple(waiting))
                waiting.clear()

        for child in list(root):
            for piece in _pieces(child) if child.tag == "p" else _behind(child):
                if isinstance(piece, Photo):
                    waiting.append(piece)
                else:
                    close_run()
                    children.append(piece)
        close_run()
        root[:] = children


def _pieces(paragraph: Element) -> Iterator[Element | Photo]:
    """A paragraph as paragraphs of text and the photos between them; one without pictures comes back as it is."""
    if paragraph.find(".//img") is None:
        yield paragraph
        return
    text = Element("p")
    text.text, text.tail = paragraph.text, "\n"
    for child in list(paragraph):
        images = [child] if child.tag == "img" else child.findall(".//img")
        if not images:
            text.append(child)
            continue
        if child.tag != "img" and "".join(child.itertext()).strip():
            _drop_images(child)
            tail, child.tail = child.tail, None
            text.append(child)
        else:
            tail = child.tail
        if _has_words(text):
            yield text
        yield from (_photo(image) for image in images)
        text = Element("p")
        text.text, text.tail = (tail or "").lstrip(), "\n"
    if _has_words(text):
        yield text


def _behind(block: Element) -> Iterator[Element | Photo]:
    """A list, a quotation or a table, and behind it the photos that stood in it: a figure cannot part it in two."""
    photos = [_photo(image) for image in block.findall(".//img")]
    _drop_images(block)
    if _has_words(block) or not photos:
        yield block
    yield from photos


def _has_words(element: Element) -> bool:
    """Whether more is left of a paragraph than white space and line breaks."""
    return bool("".join(element.itertext()).strip())


def _drop_images(element: Element) -> None:
    for parent in list(element.iter()):
        before = None
        for child in list(parent):
            if child.tag == "img":
                if before is None:
                    parent.text = (parent.text or "") + (child.tail or "")
                else:
                    before.tail = (before.tail or "") + (child.tail or "")
                parent.remove(child)
            else:
                before = child


def _photo(image: Element) -> Photo:
    return Photo(
        file=unquote(image.get("src", "")),
        line=0,
        alt=" ".join(image.get("alt", "").split()),
        caption=" ".join(image.get("title", "").split()),
    )
