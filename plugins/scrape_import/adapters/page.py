"""An archived answer, opened: its text, its head's fields, and what its selectors find."""

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import Final

from lxml.etree import XPath  # type: ignore[import-untyped]
from parsel import Selector, SelectorList

from plugins.scrape_import.addresses import absolute, host_of
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import NotAnArticleError
from plugins.scrape_import.charsets import decode
from plugins.scrape_import.clean import clean_text

_ENDS: Final = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Pasted into a body they would end the page there: lxml reads nothing behind them."""

_NAME: Final = re.compile(r"[#.]([\w-]+)")
_VALUE: Final = re.compile(r"\[[\w-]+[*^$]?=['\"]?([\w/.:-]+)['\"]?\]")
_NOT: Final = re.compile(r":not\([^)]*\)|::.*")
_ATTRIBUTE: Final = re.compile(r"\[[^\]]*\]")
_APART: Final = re.compile(r",(?![^\[]*\])")
_TEXTS: Final = XPath("descendant::text()", smart_strings=False)
_MOST_TAGS: Final = 20_000
_LONGEST: Final = 2_000_000
"""Characters; a long article with a sidebar has 2,000 tags and 100,000 characters."""

_PLAIN: Final = re.compile(r"([a-z][a-z0-9]*)((?:\.[\w-]+)*)")
"""A tag and classes: walking over the tags takes a tenth of the time that XPath needs for the same."""

_GONE: Final = (404, 410)
_HTML: Final = re.compile(r"<(?:html|head|body|meta|div|p|article|title)\b", re.IGNORECASE)


class Page:
    """One page. `trouble` is what was wrong with its bytes, `apart` the part of its text that is parsed on its own.

    Such a part stands empty in the page's tree: it is parsed once, and stray tags in it end nothing around it.
    """

    def __init__(self, answer: Answer, find_part: Callable[[str], slice | None] = lambda _: None) -> None:
        """Raises NotAnArticleError where the answer is no page."""
        if reason := _reason(answer):
            raise NotAnArticleError(reason)
        text, self.trouble = decode(answer.body, answer.headers.get("content-type", ""))
        self.text = _ENDS.sub("", text.replace("\0", ""))
        self.answer = answer
        part = find_part(self.text)
        self.apart = None if part is None else self.text[part]
        around = self.text if part is None else self.text[: part.start] + self.text[part.stop :]
        self._selector = Selector(around or "<html></html>")

    @cached_property
    def is_huge(self) -> bool:
        """Whether the page is larger than articles are, so that only what takes linear time may read it."""
        return self.text.count("<") > _MOST_TAGS or len(self.text) > _LONGEST

    @cached_property
    def base(self) -> str:
        """The answer's own address, unless a `<base>` says otherwise."""
        said = (base.get("href", "") for base in self._selector.root.iter("base"))
        return absolute(self.answer.final, next(said, "")) or self.answer.final

    @cached_property
    def canonical(self) -> str:
        """The address that the page gives itself, if it is one of the same host; else where it was found."""
        links = (link.get("href", "") for link in self._selector.root.iter("link") if link.get("rel") == "canonical")
        said = absolute(self.base, next(links, ""))
        return said if said and host_of(said) == host_of(self.answer.final) else self.answer.final

    @cached_property
    def _metas(self) -> dict[str, list[str]]:
        metas: dict[str, list[str]] = {}
        for meta in self._selector.root.iter("meta"):
            name = meta.get("property") or meta.get("name") or meta.get("itemprop", "")
            if "content" in meta.attrib:
                metas.setdefault(name.lower(), []).append(meta.get("content"))
        return metas

    def metas(self, *names: str) -> list[str]:
        """Contents of the first of these metas that the page has."""
        return next((self._metas[name] for name in names if any(self._metas.get(name, ()))), [])

    def meta(self, *names: str) -> str:
        """The first content of the first of these metas that the page has."""
        return next(iter(self.metas(*names)), "")

    def all(self, query: str) -> SelectorList[Selector]:
        """Every match of a CSS query, in the page's order."""
        return self.within(self._selector, query)

    def within(self, node: Selector, query: str) -> SelectorList[Selector]:
        """Every match of a CSS query in a node of the page, the node among them."""
        if not any(all(name in self.text for name in names) for names in _names(query)):
            return SelectorList()
        if plain := _PLAIN.fullmatch(query):
            classes = set(plain[2].split(".")[1:])
            found = (tag for tag in node.root.iter(plain[1]) if classes.issubset(tag.get("class", "").split()))
            return SelectorList(Selector(root=tag, type="html") for tag in found)
        return node.css(query)

    def xpath(self, query: str) -> SelectorList[Selector]:
        """Every match of an XPath query, in the page's order."""
        return self._selector.xpath(query)

    def first(self, query: str) -> str:
        """The first match of a CSS query that ends in `::text` or `::attr(...)`."""
        return self.all(query).get("")

    def node(self, queries: Iterable[str]) -> Selector | None:
        """The first match of the first query that has one."""
        return next((found[0] for query in queries if (found := self.all(query))), None)

    def words(self, node: Selector, queries: Iterable[str]) -> str:
        """The words of the first match in a node that has any, query by query."""
        return next((text for query in queries for found in self.within(node, query) if (text := words(found))), "")

    def value(self, node: Selector, queries: Iterable[str]) -> str:
        """The first value in a node that is not blank, query by query; they end in `::text` or `::attr(...)`."""
        return next((value for query in queries for value in self.within(node, query).getall() if value.strip()), "")


@cache
def _names(query: str) -> tuple[tuple[str, ...], ...]:
    """Ids, classes and values that each alternative of a query needs: a text that lacks one need not be searched."""
    parts = [_NOT.sub(" ", part) for part in _APART.split(query)]
    return tuple((*_NAME.findall(_ATTRIBUTE.sub(" ", part)), *_VALUE.findall(part)) for part in parts)


def words(node: Selector | None) -> str:
    """The words of a node, breaks between its lines read as spaces."""
    return clean_text(" ".join(_TEXTS(node.root))) if node is not None else ""


def _reason(answer: Answer) -> str:
    if answer.target:
        return f"bài chỉ dẫn sang địa chỉ khác: {answer.target}"
    if answer.status in _GONE:
        return f"trang cũ không còn bài này (trả lời {answer.status})"
    if not answer.is_found:
        return f"trang cũ trả lời {answer.status}"
    head = answer.body[:4096].replace(b"\0", b"").decode("ascii", errors="replace")
    return "" if _HTML.search(head) else "đó là một tệp, không phải một trang"
