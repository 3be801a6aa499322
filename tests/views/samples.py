"""A site made of a content folder, for tests of views."""

from datetime import UTC, datetime
from pathlib import Path

from plugins.articles.library import read_library
from plugins.gallery.photo_book import make_photo_book
from plugins.sections.pelican_sections import settle_sections
from plugins.views.assets import read_assets
from plugins.views.frame import Frame, make_frame
from plugins.views.site import Site
from plugins.views.site_file import SiteFile
from tests.gallery.samples import SETTINGS

NOW = datetime(2026, 11, 22, tzinfo=UTC)
THEME = Path(__file__).parents[2] / "theme"


def frame_of(content: Path) -> Frame:
    """The frame of the site that a content folder makes."""
    library = read_library(content)
    tree, _ = settle_sections(content, library, NOW)
    photos = make_photo_book((*library.articles, *library.pages), content, content / "cache", SETTINGS)
    return make_frame(Site(library, tree, photos, SiteFile(), NOW), "https://bao.example", read_assets(THEME))
