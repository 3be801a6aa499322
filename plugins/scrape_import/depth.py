"""HTML made no deeper than anybody means: a page of unclosed tags must exhaust neither the stack nor our patience."""

import re
from collections import Counter
from typing import Final

_TAG: Final = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^>]*>")
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
    kept: list[str] = []
    open_tags: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    depth = end = 0
    for found in _TAG.finditer(html):
        slash, name = found.groups()
        name = name.lower()
        if name in _NEVER_NEST or found[0].endswith("/>"):
            continue
        if slash and not dropped[name]:
            depth -= 1 if open_tags[name] else 0
            open_tags[name] -= 1 if open_tags[name] else 0
        elif not slash and depth < deepest:
            open_tags[name] += 1
            depth += 1
        else:
            dropped[name] += -1 if slash else 1
            kept += [html[end : found.start()], " "]
            end = found.end()
    return "".join([*kept, html[end:]])
