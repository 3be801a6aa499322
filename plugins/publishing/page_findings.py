"""What one page, stylesheet or script says, read from its bytes alone: where it leads, what it loads, what is inline."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import html5lib
from html5lib.constants import E as HTML_ERRORS
from html5lib.html5parser import ParseError
from html5lib.treebuilders import getTreeBuilder
from lxml import html as lxml_html  # type: ignore[import-untyped]

RULES: Final = "1"
"""Raised whenever this file finds something else in the same bytes."""


class Findings(NamedTuple):
    """What a file refers to, as it is written there, each once, and what is wrong with the page itself.

    `links` lead readers on; `loads` are fetched without their doing. `error` is what html5lib refuses, with its line.
    """

    links: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()
    inline: tuple[str, ...] = ()
    error: str = ""


_LOADING: Final = {
    "src": ("img", "script", "source", "iframe", "frame", "video", "audio", "track", "embed", "input"),
    "data": ("object",),
    "poster": ("video",),
    "background": ("body", "table", "td", "th"),
    "ping": ("a", "area"),
    "href": ("image", "use", "feimage"),
    "xlink:href": ("image", "use", "feimage"),
}
"""Attributes that make a browser fetch something, and the elements on which they do."""
_LEADING: Final = {"href": ("a", "area"), "action": ("form",), "formaction": ("button", "input")}
_FETCHED_RELATIONS: Final = frozenset(
    (
        "stylesheet",
        "icon",
        "preload",
        "modulepreload",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "prerender",
        "manifest",
    )
)
_SCRIPT_TYPES: Final = re.compile(r"|module|importmap|speculationrules|(text|application)/(x-)?(java|ecma)script.*")
"""What `type` says on a script that runs; others hold data, such as JSON-LD."""
_CSS_ADDRESS: Final = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""", re.IGNORECASE)
_SCRIPT_CALL: Final = re.compile(
    r"""(?:\bfetch|\bimport|importScripts|WebSocket|EventSource|sendBeacon|\bfrom|\bopen)\s*\(?\s*["'`]"""
    r"""((?:https?:|wss?:)?//[^"'`]+)""",
)
_TREE: Final = getTreeBuilder("etree")


def page_findings(data: bytes) -> Findings:
    """What an HTML page says."""
    text = data.decode("utf-8", "replace")
    root = lxml_html.document_fromstring(text, parser=lxml_html.HTMLParser(encoding=None))
    links: set[str] = set()
    loads: set[str] = set()
    inline: set[str] = set()
    for element in root.iter():
        if isinstance(element.tag, str):
            links.update(_links(element))
            loads.update(_loads(element))
            inline.update(_inline(element))
    return Findings(_tidy(links), _tidy(loads), tuple(sorted(inline)), html_error(text))


def stylesheet_findings(data: bytes) -> Findings:
    """What a stylesheet loads."""
    found = _CSS_ADDRESS.finditer(data.decode("utf-8", "replace"))
    return Findings(loads=_tidy(match[1] or match[2] for match in found))


def script_findings(data: bytes) -> Findings:
    """What a script fetches from addresses that stand in it with their host; others it makes up as it runs."""
    return Findings(loads=_tidy(_SCRIPT_CALL.findall(data.decode("utf-8", "replace"))))


def html_error(text: str) -> str:
    """The first thing that html5lib's strict parser refuses, with its line, or empty."""
    parser = html5lib.HTMLParser(tree=_TREE, strict=True)
    try:
        parser.parse(text)
    except ParseError:
        (line, _), code, names = parser.errors[-1]
        return f"{line}: {HTML_ERRORS[code] % names}"
    return ""


def _links(element: Any) -> Iterator[str]:  # noqa: ANN401 lxml has no types of its own
    for attribute, tags in _LEADING.items():
        if attribute in element.attrib and element.tag in tags:
            yield element.get(attribute)
    if element.tag == "link" and not _relations(element) & _FETCHED_RELATIONS:
        yield element.get("href", "")
    if element.tag == "meta":
        content = element.get("content", "")
        if element.get("property") == "og:image":
            yield content
        if element.get("http-equiv", "").lower() == "refresh":
            yield content.partition("=")[2].strip("'\" ")


def _loads(element: Any) -> Iterator[str]:  # noqa: ANN401
    for attribute, tags in _LOADING.items():
        if attribute in element.attrib and element.tag in tags:
            yield element.get(attribute)
    for attribute in ("srcset", "imagesrcset"):
        yield from (part.split()[0] for part in element.get(attribute, "").split(",") if part.strip())
    if element.tag == "link" and _relations(element) & _FETCHED_RELATIONS:
        yield element.get("href", "")


def _inline(element: Any) -> Iterator[str]:  # noqa: ANN401
    if element.tag == "style":
        yield "<style>"
    if element.tag == "script" and "src" not in element.attrib and _SCRIPT_TYPES.fullmatch(_type(element)):
        yield "<script>"
    for name, value in element.attrib.items():
        if name in {"style", "srcdoc"} or name.startswith("on"):
            yield name
        elif name in {"href", "src", "action", "formaction"} and value.strip().lower().startswith("javascript:"):
            yield "javascript:"


def _relations(element: Any) -> set[str]:  # noqa: ANN401
    return set(element.get("rel", "").lower().split())


def _type(element: Any) -> str:  # noqa: ANN401
    return str(element.get("type", "")).strip().lower()


def _tidy(addresses: Iterable[str]) -> tuple[str, ...]:
    """The addresses in order, each once, without those that stay on the page."""
    return tuple(sorted({address.strip() for address in addresses if address.strip() and address.strip()[0] != "#"}))
