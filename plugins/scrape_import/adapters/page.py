"""An archived answer, opened: its text, its head's fields, and what its selectors find."""

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Final

from parsel import Selector, SelectorList

from plugins.scrape_import.addresses import absolute, host_of
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import NotAnArticleError
from plugins.scrape_import.charsets import decode
from plugins.scrape_import.clean import clean_text

_ENDS: Final = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Pasted into a body they would end the page there: lxml reads nothing behind them."""

_NAME: Final = re.compile(r"[#.]([\w-]+)")
_NO_NAMES: Final = re.compile(r":not\([^)]*\)|\[[^\]]*\]|::.*")
_APART: Final = re.compile(r",(?![^\[]*\])")
_GONE: Final = (404, 410)
_HTML: Final = re.compile(r"<(?:html|head|body|meta|div|p|article|title)\b", re.IGNORECASE)


class Page:
    """One page. `base` is the address that its links start from, `trouble` what was wrong with its bytes."""

    def __init__(self, answer: Answer) -> None:
        """Raises NotAnArticleError where the answer is no page."""
        if reason := _reason(answer):
            raise NotAnArticleError(reason)
        text, self.trouble = decode(answer.body, answer.headers.get("content-type", ""))
        self.text = _ENDS.sub("", text.replace("\0", ""))
        self.answer = answer
        self._selector = Selector(self.text or "<html></html>")

    @cached_property
    def base(self) -> str:
        """The answer's own address, unless a `<base>` says otherwise."""
        return absolute(self.answer.final, self.first("base::attr(href)")) or self.answer.final

    @cached_property
    def canonical(self) -> str:
        """The address that the page gives itself, if it is one of the same host; else where it was found."""
        said = absolute(self.base, self.first("link[rel=canonical]::attr(href)"))
        return said if said and host_of(said) == host_of(self.answer.final) else self.answer.final

    @cached_property
    def _metas(self) -> dict[str, list[str]]:
        metas: dict[str, list[str]] = {}
        for meta in self._selector.css("meta[content]"):
            name = meta.attrib.get("property") or meta.attrib.get("name") or meta.attrib.get("itemprop", "")
            metas.setdefault(name.lower(), []).append(meta.attrib["content"])
        return metas

    def metas(self, *names: str) -> list[str]:
        """Contents of the first of these metas that the page has."""
        return next((self._metas[name] for name in names if any(self._metas.get(name, ()))), [])

    def meta(self, *names: str) -> str:
        """The first content of the first of these metas that the page has."""
        return next(iter(self.metas(*names)), "")

    def all(self, query: str) -> SelectorList[Selector]:
        """Every match of a CSS query, in the page's order."""
        if not any(all(name in self.text for name in names) for names in _names(query)):
            return SelectorList()
        return self._selector.css(query)

    def xpath(self, query: str) -> SelectorList[Selector]:
        """Every match of an XPath query, in the page's order."""
        return self._selector.xpath(query)

    def first(self, query: str) -> str:
        """The first match of a CSS query that ends in `::text` or `::attr(...)`."""
        return self.all(query).get("")

    def node(self, queries: Iterable[str]) -> Selector | None:
        """The first match of the first query that has one."""
        return next((found[0] for query in queries if (found := self.all(query))), None)


@cache
def _names(query: str) -> tuple[tuple[str, ...], ...]:
    """Ids and classes that each alternative of a query needs: where the text has none of them, no tree need be searched."""
    return tuple(tuple(_NAME.findall(_NO_NAMES.sub(" ", part))) for part in _APART.split(query))


def words(node: Selector | None) -> str:
    """The words of a node, breaks between its lines read as spaces."""
    return clean_text(" ".join(node.css("*::text").getall())) if node is not None else ""


def first_words(node: Selector, queries: Iterable[str]) -> str:
    """The words of the first match that has any, query by query."""
    return next((text for query in queries for found in node.css(query) if (text := words(found))), "")


def first_value(node: Selector, queries: Iterable[str]) -> str:
    """The first value that is not blank, query by query; they end in `::text` or `::attr(...)`."""
    return next((value for query in queries for value in node.css(query).getall() if value.strip()), "")


def _reason(answer: Answer) -> str:
    if answer.target:
        return f"bài chỉ dẫn sang địa chỉ khác: {answer.target}"
    if answer.status in _GONE:
        return f"trang cũ không còn bài này (trả lời {answer.status})"
    if not answer.is_found:
        return f"trang cũ trả lời {answer.status}"
    head = answer.body[:4096].replace(b"\0", b"").decode("ascii", errors="replace")
    return "" if _HTML.search(head) else "đó là một tệp, không phải một trang"
