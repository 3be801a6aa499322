"""Sitemaps (sitemaps.org 0.9) with Google's news and image extensions: one file a year, so that an edit changes one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from plugins.vietnamese.dates import iso
from plugins.views.addresses import NEWS_SITEMAP, PAGE_SITEMAP, SITEMAP, absolute, article_sitemap
from plugins.views.frame import Frame
from plugins.views.keys import key_of
from plugins.views.machine_file import MachineFile
from plugins.views.photo_sequence import photo_sequence
from plugins.views.pictures import plain_rendition, rendition_address
from plugins.views.site import Story

_PLAIN: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_IMAGE: Final = "http://www.google.com/schemas/sitemap-image/1.1"
_NEWS: Final = "http://www.google.com/schemas/sitemap-news/0.9"
for _prefix, _space in (("", _PLAIN), ("image", _IMAGE), ("news", _NEWS)):
    register_namespace(_prefix, _space)

_MOST: Final = 20_000
"""Addresses in a file; the protocol allows 50,000 and 50 MB."""

NEWS_SPAN: Final = timedelta(days=2)
"""Google's: older articles leave the news sitemap."""


_Place = tuple[str, Story | None]
"""An address of a sitemap, root-relative, and the story on whose page it is or whose photo it shows."""


def sitemap_files(frame: Frame, addresses: Iterable[str], now: datetime) -> Iterator[MachineFile]:
    """The index and every sitemap it names. `addresses` are those of all pages.

    A photo's page stands beside its article. The news sitemap is always there, so that its address keeps answering, but the
    index names it only while there is news: Google does not mind an empty one, the protocol's schema does.
    """
    by_year: dict[str, list[_Place]] = defaultdict(list)
    others: list[_Place] = []
    stories = {story.address: story for story in frame.site.stories}
    for address in addresses:
        story = stories.get(_article_part(address))
        (others if story is None else by_year[story.address.split("/")[1]]).append((address, story))
    maps: dict[str, Sequence[_Place]] = {PAGE_SITEMAP: others}
    for year, places in sorted(by_year.items()):
        # The oldest come first, so that a new article changes the last file only.
        parts = [places[::-1][start : start + _MOST] for start in range(0, len(places), _MOST)]
        maps |= {article_sitemap(int(year), number): part for number, part in enumerate(parts, start=1)}
    for file, part in maps.items():
        key = key_of([(address, frame.keys.whole(story.article) if story else b"") for address, story in part])
        yield MachineFile(file, key, partial(_urlset, part, frame))
    news = [story for story in frame.site.stories if now - NEWS_SPAN < appeared(story) <= now]
    yield MachineFile(NEWS_SITEMAP, frame.keys.wholes(news), partial(_news, news, frame))
    listed = [(file, max((_revised(story) for _, story in part if story), default=None)) for file, part in maps.items()]
    if news:
        listed.append((NEWS_SITEMAP, max(map(_revised, news))))
    yield MachineFile(SITEMAP, key_of(listed), partial(_index, listed, frame.site_url))


def _article_part(address: str) -> str:
    """The address of the article that a page belongs to, if it belongs to one: the first two words."""
    return "/".join(address.split("/")[:3]) + "/"


def _revised(story: Story) -> datetime:
    return story.document.front.modified or appeared(story)


def appeared(story: Story) -> datetime:
    """When readers first saw a story: at its date, or at the hour it waited for."""
    return max(filter(None, (story.date, story.document.front.publish_at)))


def _photos(story: Story, frame: Frame) -> tuple[str, ...]:
    """The addresses of a story's photos, each once."""
    book = frame.site.photos
    shots = (entry.shot for entry in photo_sequence(story.document, book))
    sheets = (book.sheet(shot, "photo") for shot in shots if shot)
    return tuple(dict.fromkeys(rendition_address(plain_rendition(sheet.renditions)) for sheet in sheets))


def _urlset(places: Sequence[_Place], frame: Frame) -> bytes:
    root = Element(f"{{{_PLAIN}}}urlset")
    for address, story in places:
        entry = SubElement(root, f"{{{_PLAIN}}}url")
        _add(entry, _PLAIN, "loc", absolute(frame.site_url, address))
        if story:
            _add(entry, _PLAIN, "lastmod", iso(_revised(story)))
        for photo in _photos(story, frame) if story and address == story.address else ():
            _add(SubElement(entry, f"{{{_IMAGE}}}image"), _IMAGE, "loc", absolute(frame.site_url, photo))
    return _written(root)


def _news(stories: Iterable[Story], frame: Frame) -> bytes:
    root = Element(f"{{{_PLAIN}}}urlset")
    for story in stories:
        entry = SubElement(root, f"{{{_PLAIN}}}url")
        _add(entry, _PLAIN, "loc", absolute(frame.site_url, story.address))
        news = SubElement(entry, f"{{{_NEWS}}}news")
        publication = SubElement(news, f"{{{_NEWS}}}publication")
        _add(publication, _NEWS, "name", frame.chrome.site_name)
        _add(publication, _NEWS, "language", "vi")
        _add(news, _NEWS, "publication_date", iso(appeared(story)))
        _add(news, _NEWS, "title", story.document.front.title)
    return _written(root)


def _index(maps: Iterable[tuple[str, datetime | None]], site_url: str) -> bytes:
    root = Element(f"{{{_PLAIN}}}sitemapindex")
    for address, revised in maps:
        entry = SubElement(root, f"{{{_PLAIN}}}sitemap")
        _add(entry, _PLAIN, "loc", absolute(site_url, address))
        if revised:
            _add(entry, _PLAIN, "lastmod", iso(revised))
    return _written(root)


def _add(parent: Element, space: str, name: str, text: str) -> None:
    SubElement(parent, f"{{{space}}}{name}").text = text


def _written(root: Element) -> bytes:
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()
