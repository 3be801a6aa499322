"""The site of a content folder as data, without a build: for tests of what is made of it."""

from datetime import datetime
from pathlib import Path

from plugins.articles.library import read_library
from plugins.gallery.photo_book import make_photo_book
from plugins.sections.pelican_sections import settle_sections
from plugins.vietnamese.dates import VIETNAM
from plugins.views.assets import read_assets
from plugins.views.frame import Frame, make_frame
from plugins.views.site import Site
from plugins.views.site_file import read_site_file
from tests.conftest import ROOT
from tests.gallery.samples import SETTINGS

SITE_URL = "https://bao.example"
NOON = datetime(2026, 6, 15, 12, tzinfo=VIETNAM)


def frame_of(content: Path, now: datetime = NOON) -> Frame:
    """The frame of a content folder's site at a moment; its cache lies beside it."""
    library = read_library(content)
    public = [article for article in (*library.articles, *library.pages) if article.document.front.is_public(now)]
    book = make_photo_book(public, content, content.parent / f"{content.name}-cache", SETTINGS)
    tree, _ = settle_sections(content, library, now)
    site_file, _ = read_site_file(content / "site.yaml")
    return make_frame(Site(library, tree, book, site_file, now), SITE_URL, read_assets(ROOT / "theme"))
