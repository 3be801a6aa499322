"""Markdown extension that spares plain text the search for marks: most paragraphs of a newspaper have few or none.

Python-Markdown tries a dozen kinds of blocks on every block, and some twenty patterns on every piece of text. The result is the
same with this extension and without.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_MARK: Final = re.compile(r"[\\`*_\[\]!<>&\x02\x03]|  \n")
"""What begins an inline pattern: every pattern needs one of these characters, or the line break of two spaces."""

_LINE: Final = r"[^\\`<>&|#\n\x02\x03]*"
_PLAIN_BLOCK: Final = re.compile(rf"(?!\d+\.[ \t])[\w“\"(]{_LINE}(?:(?<!  )\n(?=[\w“\"(]){_LINE})*")
"""A block that can only be a paragraph: its lines begin with a letter, a digit or a quote."""

_WORDS: Final = r"[^\\`*_\[\]!<>&\x02\x03]"
_BOLD: Final = rf"\*\*((?! ){_WORDS}+(?<! ))\*\*(?!\*)"
_LINK: Final = rf"\[((?!\^){_WORDS}+)\]\((/?[\w./:?=#%-]+)\)"
_SPAN: Final = re.compile(rf"{_BOLD}|{_LINK}")
_SPANNED: Final = re.compile(rf"{_WORDS}*(?:(?:{_BOLD}|{_LINK}){_WORDS}*)*")
"""A text whose only marks are bold words and links of the simplest form."""

_BEFORE_ALL_BLOCKS: Final = 1000
_BEFORE_INLINE: Final = 25
"""Python-Markdown's inline patterns stand at 20."""


class PlainTextExtension(Extension):
    """Takes plain text out of the way of the patterns."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the name is Python-Markdown's
        """Register before the processors that search for marks."""
        md.parser.blockprocessors.register(_PlainParagraph(md.parser), "plain-paragraph", _BEFORE_ALL_BLOCKS)
        md.treeprocessors.register(_PlainText(md), "plain-text", _BEFORE_INLINE)


class _PlainParagraph(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        """Whether this is a paragraph of the text itself: inside lists a block may belong to an item."""
        return parent.tag == self.parser.md.doc_tag and not self.parser.state and bool(_PLAIN_BLOCK.fullmatch(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the paragraph."""
        SubElement(parent, "p").text = blocks.pop(0)


class _PlainText(Treeprocessor):
    def run(self, root: Element) -> None:
        """Mark every text without marks as finished, and finish those whose marks are simple."""
        for element in list(root.iter()):
            text = element.text
            if not text or isinstance(text, AtomicString):
                continue
            if not _MARK.search(text):
                element.text = AtomicString(text)
            elif len(element) == 0 and "  \n" not in text and _SPANNED.fullmatch(text):
                _span(element, text)


def _span(element: Element, text: str) -> None:
    """Part the element's text into its bold words and links."""
    done = 0
    last: Element | None = None
    for match in _SPAN.finditer(text):
        before = AtomicString(text[done : match.start()])
        if last is None:
            element.text = before
        else:
            last.tail = before
        bold, words, address = match.groups()
        last = SubElement(element, "strong") if bold else SubElement(element, "a", {"href": address})
        last.text = AtomicString(bold or words)
        done = match.end()
    if last is not None:
        last.tail = AtomicString(text[done:])
