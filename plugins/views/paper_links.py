"""Where the links of a text lead, for readers on paper."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final

from markupsafe import Markup

from plugins.views.addresses import absolute
from plugins.views.parts import Link

_LINK: Final = re.compile(r'<a\b[^>]*?\bhref="([^"#][^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_MARK: Final = re.compile(r"[<&\n\xa0]|  ")


def paper_links(stretches: Iterable[Markup], site_url: str) -> tuple[Link, ...]:
    """Each link of these stretches of HTML in order, with its full address; links within the page are left out.

    The style sheet numbers the same links in the text, so an address that is linked twice stands here twice.
    """
    return tuple(
        Link(Markup(text).striptags() if _MARK.search(text) else text, absolute(site_url, unescape(target)))  # noqa: S704 it comes out of clean HTML
        for html in stretches
        for target, text in _LINK.findall(html)
    )
