"""The photo book in the context that Pelican's generators share."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from pelican import Pelican

from plugins.articles.content_files import content_folder
from plugins.articles.library import Library
from plugins.articles.pelican_reader import LIBRARY, NOW
from plugins.gallery.photo_book import make_photo_book
from plugins.gallery.settings import read_settings

PHOTOS: Final = "PHOTO_BOOK"
"""The photo book's name in Pelican's context."""


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts where a setting is wrong."""
    read_settings(pelican.settings.get("GALLERY", {}))


def share_photos(generators: Sequence[Any]) -> None:
    """Put the photo book of the public documents into the context that all generators share."""
    context, settings = generators[0].context, generators[0].settings
    library: Library = context[LIBRARY]
    now = context[NOW]
    public = [article for article in (*library.articles, *library.pages) if article.document.front.is_public(now)]
    context[PHOTOS] = make_photo_book(
        public, content_folder(settings["PATH"]), Path(settings["CACHE"]), read_settings(settings["GALLERY"])
    )
