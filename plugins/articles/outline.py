"""What the rest of the site asks of a body without reading it: its photos, its links, the documents it may name."""

import re
from html import unescape
from typing import Final

from msgspec import Struct

from plugins.articles.body import Body
from plugins.articles.front_matter import Photo
from plugins.vietnamese.document_numbers import document_numbers

_HREF: Final = re.compile(r'href="([^"]*)"')


class Outline(Struct, frozen=True, omit_defaults=True):
    """A body in short. Links are targets as the editor wrote them, numbers are as they stand; both once each, in order."""

    photos: tuple[Photo, ...] = ()
    links: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def outline(body: Body) -> Outline:
    """The outline of a body."""
    html = body.html()
    return Outline(
        photos=body.photos(),
        links=tuple(dict.fromkeys(unescape(target) for target in _HREF.findall(html))),
        numbers=tuple(dict.fromkeys(match[0] for match in document_numbers(html))),
    )
