"""A story as readers' programs want it: plain HTML whose links and pictures say where they are in full."""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Final
from urllib.parse import urljoin

from plugins.articles.body import render_inline
from plugins.views.addresses import absolute
from plugins.views.downloads import downloads
from plugins.views.frame import Frame
from plugins.views.links import file_addresses
from plugins.views.photo_sequence import Entry, photo_sequence
from plugins.views.pictures import plain_rendition, rendition_address
from plugins.views.site import Story

_ADDRESS: Final = re.compile(r'(?<= )(href|src)="([^"]*)"')

_NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold, however it is escaped (2.2)."""


def reader_html(story: Story, frame: Frame) -> str:
    """The full text of a story: cover, body, gallery, source and files. The lead is the feed's summary."""
    base = absolute(frame.site_url, story.address)

    def full(match: re.Match[str]) -> str:
        return f'{match[1]}="{escape(urljoin(base, unescape(match[2])))}"'

    return _NOT_IN_XML.sub("", _ADDRESS.sub(full, "\n".join(_parts(story, frame))))


def _parts(story: Story, frame: Frame) -> Iterator[str]:
    document, book = story.document, frame.site.photos
    front, folder = document.front, book.folders[document.path]
    files = file_addresses(story.address, folder, book)
    entries = iter(photo_sequence(document, book))
    if front.cover:
        yield _figure(next(entries), frame)
    for part in document.body.parts:
        if isinstance(part, str):
            yield frame.keys.links.settle(part, document, folder, files)
        else:
            yield from (_figure(next(entries), frame) for _ in part)
    yield from (_figure(entry, frame) for entry in entries)
    if front.source:
        yield f"<p>Nguồn tin: {_link(front.source, front.source_url)}</p>"
    for item in downloads(story, book, files):
        yield f"<p>Tệp đính kèm: {_link(item.title, item.url)} ({item.kind}, {item.size})</p>"


def _figure(entry: Entry, frame: Frame) -> str:
    """A photo with its words; nothing for one that cannot be read."""
    photo = entry.photo
    if entry.shot is None:
        return ""
    shown = plain_rendition(frame.site.photos.sheet(entry.shot, "photo").renditions)
    size = f'width="{shown.width}" height="{shown.height}"'
    credit = f"Ảnh: {escape(photo.credit)}" if photo.credit else ""
    words = " ".join(filter(None, (render_inline(photo.caption), credit)))
    caption = f"<figcaption>{words}</figcaption>" if words else ""
    return f'<figure><img src="{rendition_address(shown)}" {size} alt="{escape(photo.alt)}">{caption}</figure>'


def _link(text: str, url: str) -> str:
    return f'<a href="{escape(url)}">{escape(text)}</a>' if url else escape(text)
