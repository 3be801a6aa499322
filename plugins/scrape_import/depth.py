"""HTML made no deeper than anybody means: a page of unclosed tags must exhaust neither the stack nor our patience."""

import re
from collections import Counter
from typing import Final

_TAG: Final = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_NEVER_NEST: Final = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "col",
        "source",
        "wbr",
    ]
)
"""Void tags, and those that the next of their kind closes."""


def limit_depth(html: str, deepest: int) -> str:
    """The HTML without the tags that would stand more than `deepest` levels deep; what is inside of them stays."""
    if html.count("<") <= deepest:
        return html
    open_tags: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    depth = 0

    def settle(found: re.Match[str]) -> str:
        nonlocal depth
        name = found[2].lower()
        if name in _NEVER_NEST or found[0].endswith("/>"):
            return found[0]
        if found[1]:
            if dropped[name]:
                dropped[name] -= 1
                return " "
            if open_tags[name]:
                open_tags[name] -= 1
                depth -= 1
            return found[0]
        if depth >= deepest:
            dropped[name] += 1
            return " "
        open_tags[name] += 1
        depth += 1
        return found[0]

    return _TAG.sub(settle, html)
