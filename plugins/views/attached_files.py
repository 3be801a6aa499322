"""The files that are published beside an article: those that it offers or links to, and the ZIP of its photos."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.articles.library import Article
from plugins.views.addresses import PHOTO_FOLDER
from plugins.views.albums import album_address, album_zip
from plugins.views.downloads import downloads
from plugins.views.frame import Frame
from plugins.views.keys import Key
from plugins.views.links import file_addresses
from plugins.views.photo_sequence import photo_sequence
from plugins.views.site import Story

AttachedFile = tuple[str, Key, Callable[[], bytes]]
"""Its address, what decides its bytes, and the way to them."""


def files_of_story(story: Story, frame: Frame) -> Iterator[AttachedFile]:
    """The files of a story. Pictures are published with all photos, not here."""
    book = frame.site.photos
    if story.document.is_alone:
        return
    addresses = file_addresses(story.address, book.folders[story.document.path], book)
    offered = {item.url: file for item, file in downloads(story, book, addresses).items()}
    for address, file in (offered | dict(_linked(story.article, frame))).items():
        if not address.startswith(PHOTO_FOLDER):
            yield address, story.document.files.digest(file), file.read_bytes
    entries = photo_sequence(story.document, book) if "zip" in story.document.front.album else ()
    if album := album_address(story, entries):
        yield album, frame.keys.whole(story.article), partial(album_zip, entries, book)


def files_of_page(page: Article, frame: Frame) -> Iterator[AttachedFile]:
    """The files of a standing page: those that its text links to."""
    for address, file in _linked(page, frame):
        if not address.startswith(PHOTO_FOLDER):
            yield address, page.document.files.digest(file), file.read_bytes


def _linked(article: Article, frame: Frame) -> Iterator[tuple[str, Path]]:
    """Each file to which the text of an article leads, with its address."""
    book, document = frame.site.photos, article.document
    if document.is_alone or not document.outline.links:
        return
    folder = book.folders[document.path]
    addresses = file_addresses(article.address, folder, book)
    files = {address: file for file, address in addresses.items()}
    for target in document.outline.links:
        file = folder.find(unquote(urlsplit(target).path)) or files.get(target)
        if file in addresses:
            yield addresses[file], file
