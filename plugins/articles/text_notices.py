"""What a text still lacks: nothing that keeps a page from being published, but a reader would stumble."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from plugins.articles.document import Document
from plugins.articles.problems import Problem
from plugins.vietnamese.legacy_fonts import legacy_font

_BLOCK: Final = re.compile(r"\S.*?(?=\n[ \t]*\n|\Z)", re.DOTALL)
"""A paragraph of the body, or a table, or a list."""

_NOT_PROSE: Final = re.compile(r"<[^<>]*>|`[^`\n]*`|(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)")
"""Tags, code, and what stands behind the text of a link: quotes there mean something else."""

_INCHES: Final = re.compile(r"\d\"")

_SHOWN: Final = 24
"""Characters of a paragraph that are shown, so that an editor finds it."""


def text_notices(documents: Iterable[Document]) -> Iterator[Problem]:
    """A notice for each paragraph whose quotes do not match, and for each text that was typed for an old font."""
    for document in documents:
        for line, text in _texts(document):
            if message := _unbalanced(text):
                yield Problem(document.path, line, message, is_notice=True)
        front = document.front
        if font := legacy_font(f"{front.title}\n{front.summary}\n{document.body.html()}"):
            message = f"chữ có lẽ gõ bằng phông {font} cũ nên người đọc thấy sai. Chuyển sang Unicode."
            yield Problem(document.path, document.line("title"), message, is_notice=True)


def _texts(document: Document) -> Iterator[tuple[int, str]]:
    """Title, lead and the paragraphs of the body, each with the line on which it begins."""
    yield document.line("title"), document.front.title
    yield document.line("summary"), document.front.summary
    for block in _BLOCK.finditer(document.text, document.text.find("\n---", 3) + len("\n---")):
        yield 1 + document.text.count("\n", 0, block.start()), block[0]


def _unbalanced(text: str) -> str:
    """What is wrong with the quotes of a paragraph; empty if nothing is."""
    prose = _NOT_PROSE.sub("", text)
    opened, closed, straight = prose.count("“"), prose.count("”"), prose.count('"')
    if opened == closed and (straight % 2 == 0 or _INCHES.search(prose)):
        return ""
    counts = ", ".join(
        f"{count} dấu {mark}" for mark, count in {"“": opened, "”": closed, '"': straight}.items() if count
    )
    start = " ".join(text.split())
    shown = start if len(start) <= _SHOWN else f"{start[:_SHOWN].rstrip()}…"
    return f"dấu ngoặc kép chưa khớp ở đoạn «{shown}»: {counts}."
