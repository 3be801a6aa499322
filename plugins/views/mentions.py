"""Documents that an article's text names by number, such as `Nghị quyết số 25-NQ/TW`, as links to them."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from html import escape, unescape
from typing import Final

from plugins.sections.kind import Field
from plugins.vietnamese.document_numbers import document_numbers, is_document_number
from plugins.vietnamese.slugs import slugify
from plugins.views.site import Story

_NUMBER_FIELD: Final = "so_ky_hieu"
_TYPE_FIELD: Final = "loai"
_BODY_FIELD: Final = "co_quan_ban_hanh"
"""Fields of the kind `van-ban`, and of any other kind that has a field for the number."""

_SPACE: Final = r"(?:\s|&nbsp;)"
_PIECE: Final = re.compile(r'<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?:[^>"]|"[^"]*")*>|[^<]+')
_CLOSED: Final = frozenset({"a", "code", "pre", "h2", "h3", "h4", "h5", "h6"})
"""Elements whose words are left alone: they lead elsewhere already, are no prose, or order the page."""
_BESIDE: Final = 80
"""Characters before and behind a mention in which the issuing body is looked for."""
_LONGEST_TYPE: Final = 60
"""Characters before a number in which the type of the document must stand."""


@dataclass(frozen=True)
class _Document:
    """A document of the site, and who issued it, folded."""

    address: str
    body: str


class Mentions:
    """The documents that texts can name. Two of one number are told apart by who issued them."""

    def __init__(self, documents: dict[str, tuple[_Document, ...]], types: Collection[str]) -> None:
        self._documents = documents if types else {}
        names = "|".join(rf"{_SPACE}+".join(re.escape(part) for part in word.split()) for word in types)
        self._type = re.compile(rf"\b(?:{names}){_SPACE}+(?:số{_SPACE}*:?{_SPACE}*)?$", re.IGNORECASE)

    @classmethod
    def of(cls, stories: Iterable[Story]) -> "Mentions":
        """The table of these stories, as far as they are documents with a number."""
        documents: dict[str, list[_Document]] = defaultdict(list)
        types: set[str] = set()
        for story in (story for story in stories if story.facts):
            for number in ("".join(text.split()) for text in _texts(story, _NUMBER_FIELD)):
                if is_document_number(number):
                    body = slugify(" ".join(_texts(story, _BODY_FIELD)), longest=_BESIDE)
                    documents[_key(number)].append(_Document(story.address, body))
                    field = _field(story, _TYPE_FIELD)
                    types |= {*_texts(story, _TYPE_FIELD), *(field.choices if field else ())}
        return cls({key: tuple(found) for key, found in documents.items()}, types)

    def named(self, numbers: Iterable[str]) -> object:
        """Plain data that says what these numbers of a text lead to, as far as they are those of documents."""
        keys = dict.fromkeys(map(_key, numbers)) if self._documents else {}
        found = [(key, self._documents[key]) for key in keys if key in self._documents]
        return (found, self._type.pattern) if found else ()

    def linker(self, address: str) -> Callable[[str], str]:
        """A function for the stretches of one page's HTML, in their order: each document's first mention becomes a link.

        `address` is the page's own.
        """
        linked = {address}

        def link_text(text: str) -> str:
            pieces = []
            done = 0
            for number in document_numbers(text):
                start = max(done, number.start() - _LONGEST_TYPE)
                named = self._type.search(text[start : number.start()])
                beside = text[max(0, number.start() - _BESIDE) : number.end() + _BESIDE]
                target = self._target(number[0], unescape(beside), address) if named else ""
                if named and target and target not in linked:
                    linked.add(target)
                    words = text[start + named.start() : number.end()]
                    pieces += [text[done : start + named.start()], f'<a href="{escape(target)}">{words}</a>']
                    done = number.end()
            return "".join((*pieces, text[done:]))

        return lambda html: _with_prose(html, link_text) if self._names_one(html) else html

    def _names_one(self, html: str) -> bool:
        """Whether there is work to do at all; most texts name no document, and looking for numbers is quick."""
        return bool(self._documents) and any(_key(number[0]) in self._documents for number in document_numbers(html))

    def _target(self, number: str, beside: str, address: str) -> str:
        """The address of the only document of a number, or of the only one whose issuing body is named beside it."""
        found = self._documents.get(_key(number), ())
        if any(document.address == address for document in found):
            return ""
        if len(found) > 1:
            words = f"-{slugify(beside, longest=len(beside))}-"
            found = tuple(document for document in found if document.body and f"-{document.body}-" in words)
            found = tuple(document for document in found if not _is_part_of_another(document.body, found))
        return found[0].address if len(found) == 1 else ""


def _with_prose(html: str, change: Callable[[str], str]) -> str:
    """The HTML with its running words changed; tags, and elements that are closed to links, stay as they are."""
    depth = 0
    pieces = []
    for piece in _PIECE.finditer(html):
        if piece["name"] in _CLOSED:
            depth += -1 if piece["end"] else 1
        is_prose = piece["name"] is None and depth == 0
        pieces.append(change(piece[0]) if is_prose else piece[0])
    return "".join(pieces)


def _is_part_of_another(body: str, documents: tuple[_Document, ...]) -> bool:
    """Whether a longer name holds this one: `Ban Dân vận Huyện ủy` names `Ban Dân vận` only by the way."""
    return any(body != other.body and f"-{body}-" in f"-{other.body}-" for other in documents)


def _key(number: str) -> str:
    """The number as it is compared: marks, letter case, the kind of dash and leading zeros do not count."""
    return slugify(number).lstrip("0")


def _texts(story: Story, name: str) -> list[str]:
    return [value.text for value in story.values(_field(story, name))]


def _field(story: Story, name: str) -> Field | None:
    return next((field for field in story.kind.fields if field.name == name), None) if story.kind else None
