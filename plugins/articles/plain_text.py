"""Markdown extension that spares plain text the search for marks: most paragraphs of a newspaper have none.

Python-Markdown tries some twenty patterns on every piece of text. The result is the same with this extension and without.
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

_PLAIN_BLOCK: Final = re.compile(r"(?!\d+\.[ \t])[\w“\"(](?:[^\\`*_\[\]!<>&|#\n\x02\x03]|(?<!  )\n(?=[\w“\"(]))*")
"""A block that can only be a paragraph: its lines begin with a letter, a digit or a quote, and bear no mark."""

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
        SubElement(parent, "p").text = AtomicString(blocks.pop(0))


class _PlainText(Treeprocessor):
    def run(self, root: Element) -> None:
        """Mark every text without marks as finished."""
        for element in root.iter():
            if element.text and not _MARK.search(element.text):
                element.text = AtomicString(element.text)
