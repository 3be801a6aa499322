"""A small newspaper as data, from files in a content folder: no build, no pictures made unless there are some."""

from datetime import UTC, datetime
from pathlib import Path

from pelicanconf import GALLERY
from plugins.articles.library import read_library
from plugins.gallery.photo_book import make_photo_book
from plugins.gallery.settings import read_settings
from plugins.sections.pelican_sections import settle_sections
from plugins.views.assets import read_assets
from plugins.views.frame import Frame, make_frame
from plugins.views.site import Site
from plugins.views.site_file import SiteFile

NOW = datetime(2026, 11, 22, tzinfo=UTC)
THEME = Path(__file__).parents[2] / "theme"


def frame_of(content: Path, site_file: SiteFile | None = None, now: datetime = NOW) -> Frame:
    """Return the frame of a content folder at a moment, its site.yaml given as data."""
    library = read_library(content)
    tree, _ = settle_sections(content, library, now)
    book = make_photo_book(library.articles, content, content.parent / "cache", read_settings(GALLERY))
    site = Site(library, tree, book, site_file or SiteFile(), now)
    return make_frame(site, "https://bao.example", read_assets(THEME))
