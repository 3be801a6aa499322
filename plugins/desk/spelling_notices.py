"""The spelling pass of `make check`: notices on the prose of documents, which never block."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from plugins.articles.document import Document
from plugins.articles.problems import Problem
from plugins.vietnamese.spelling import slips

_NOT_PROSE: Final = re.compile(
    r"```.*?```|`[^`\n]*`|<[^<>]*>|(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)|\bhttps?://\S+", re.DOTALL
)
"""Code, tags, the target behind the text of a link, addresses."""

_MOST: Final = 20
"""Notices of one document: a text with more is typed for another font, or in another language."""


def spelling_notices(documents: Iterable[Document]) -> Iterator[Problem]:
    """A notice for each slip of the keyboard in title, lead, body and captions, each form once a document."""
    for document in documents:
        told: set[str] = set()
        for line, text in _texts(document):
            for start, message in slips(text):
                if message not in told and len(told) < _MOST:
                    told.add(message)
                    yield Problem(document.path, line + text.count("\n", 0, start), message, is_notice=True)


def _texts(document: Document) -> Iterator[tuple[int, str]]:
    """Each text with its first line. What is no prose leaves its line ends behind, so that lines can be counted."""
    front = document.front
    yield document.line("title"), front.title
    yield document.line("summary"), front.summary
    for photo in (
        *([front.cover] if front.cover else []),
        *(front.gallery if not isinstance(front.gallery, str) else ()),
    ):
        yield photo.line, f"{photo.alt}\n{photo.caption}"
    start = document.text.find("\n---", 3) + len("\n---")
    first = 1 + document.text.count("\n", 0, start)
    yield first, _NOT_PROSE.sub(lambda match: "\n" * match[0].count("\n"), document.text[start:])
