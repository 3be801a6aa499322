"""Clean HTML (blocks.py) as Markdown that our own reader turns back into the same words and the same pictures."""

# ruff: noqa: ARG002 -- markdownify calls each method with all three arguments, these by name.

import re
from typing import Final

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from markdownify import MarkdownConverter

from plugins.scrape_import.tables import is_simple

_SPECIAL: Final = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_LINE_STARTS: Final = (
    (re.compile(r"^(\d+)(?=\.(?:\s|$))", re.MULTILINE), r"\1\\"),
    (re.compile(r"^(?=[-+](?:\s|$)|-{2,}|#|>)", re.MULTILINE), r"\\"),
    (re.compile(r"^=(?==*\s*$)", re.MULTILINE), "&#61;"),
)
"""What would begin a list, a heading, a quote or a rule at the start of a line."""

_DOUBLE_SPACES: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_NO_ESCAPES: Final = str.maketrans({"`": "'", "\\": "/"})
_ENDS_TITLE: Final = re.compile(r"[\"']\s*\)|^'|'$|^\"(?:.*\")?$")
_QUOTED: Final = re.compile(r"\"([^\"]*)\"|'([^']*)'")

_NEEDS_BRACKETS: Final = re.compile(r"[\s()<>]")
_INDENT: Final = " " * 4
"""Python-Markdown wants four spaces below a list item, whatever its mark."""


def to_markdown(html: str) -> str:
    """Markdown for clean HTML."""
    return tree_to_markdown(BeautifulSoup(html, "lxml"))


def tree_to_markdown(root: Tag) -> str:
    """Markdown for the blocks of clean HTML below this tag."""
    return str(_Converter().convert_soup(root)).strip()


class _Converter(MarkdownConverter):
    """markdownify, where our reader needs it otherwise. Its methods are named after the tags they convert."""

    class Options:
        autolinks = False
        bullets = "-"
        heading_style = "atx"

    def escape(self, text: str, parent_tags: set[str]) -> str:
        text = _SPECIAL.sub(r"\\\g<0>", text)
        text = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
        return text.replace("|", r"\|") if parent_tags & {"td", "th"} else text

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        text = _DOUBLE_SPACES.sub(" ", text.strip(" \n"))
        for pattern, escaped in _LINE_STARTS:
            text = pattern.sub(escaped, text)
        if not text or "_inline" in parent_tags:
            return text
        follower = el.find_next_sibling()
        starts_item = el.parent is not None and el.parent.name == "li" and el.find_previous_sibling() is None
        is_tight = starts_item and (follower is None or follower.name in {"ul", "ol"})
        return f"\n\n{text}\n" if is_tight else f"\n\n{text}\n\n"

    def convert_strong(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return _emphasis(el, text, "**", parent_tags)

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return _emphasis(el, text, "*", parent_tags)

    def convert_del(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"<del>{text}</del>"

    def convert_sub(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"<sub>{text}</sub>"

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"<sup>{text}</sup>"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        address = str(el["href"])
        words = text.strip()
        if not words:
            return text
        lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        return f"{lead}[{words}]({f'<{address}>' if _NEEDS_BRACKETS.search(address) else address}){trail}"

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return "<br>" if "_inline" in parent_tags else f"  \n{text}"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        alt = str(el.get("alt", "")).replace("[", "(").replace("]", ")").translate(_NO_ESCAPES)
        caption = _title(str(el.get("title", "")))
        return f'![{alt}]({el["src"]} "{caption}")' if caption else f"![{alt}]({el['src']})"

    def convert_figure(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        lines = "\n".join(self.convert_img(picture, "", set()) for picture in el.find_all("img"))
        return f"\n\n{lines}\n\n"

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        mark = "-"
        if isinstance(el.parent, Tag) and el.parent.name == "ol":
            mark = f"{int(str(el.parent.get('start', '1'))) + len(el.find_previous_siblings('li'))}."
        lines = text.strip().split("\n")
        item = "\n".join([f"{mark} {lines[0]}", *(f"{_INDENT}{line}" if line else "" for line in lines[1:])])
        return f"{item}\n\n" if "" in lines else f"{item}\n"

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if is_simple(el):
            return f"\n\n{text.strip()}\n\n"
        for figure in el.find_all("figure"):
            figure.unwrap()
        return f"\n\n{' '.join(el.decode(formatter='minimal').split()).replace('<tr>', chr(10) + '<tr>')}\n\n"


def _emphasis(el: Tag, text: str, mark: str, parent_tags: set[str]) -> str:
    """The text in marks, spaces at its edges moved outside; in tags where marks would touch a letter or each other."""
    words = text.strip()
    if not words or "_noformat" in parent_tags:
        return text
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    before = "" if lead else _edge(el.previous_sibling, -1)
    after = "" if trail else _edge(el.next_sibling, 0)
    is_nested = bool(parent_tags & {"strong", "em"}) and (
        el.previous_sibling is not None or el.next_sibling is not None
    )
    if is_nested or before.isalnum() or after.isalnum() or "*" in (before, after):
        return f"{lead}<{el.name}>{words}</{el.name}>{trail}"
    return f"{lead}{mark}{words}{mark}{trail}"


def _edge(node: object, end: int) -> str:
    """The character at this end of a neighbouring node, if it has one; an asterisk for a neighbour with marks."""
    if isinstance(node, Tag) and node.name in {"strong", "em"}:
        return "*"
    text = node.get_text() if isinstance(node, Tag) else str(node) if isinstance(node, NavigableString) else ""
    return text[end] if text else ""


def _title(caption: str) -> str:
    """The caption as a Markdown title, which knows no escapes: what would end it gives way to its nearest likeness."""
    caption = caption.translate(_NO_ESCAPES).replace("](", "] (")
    if not _ENDS_TITLE.search(caption):
        return caption
    paired = _QUOTED.sub(lambda match: f"“{match[1]}”" if match[1] is not None else f"‘{match[2]}’", caption)
    return paired.replace("'", "’").replace('"', "”")
