"""Pelican's generator for all pages: the site as data, the plan, then page by page through the writer."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from pelican import Pelican
from pelican.generators import Generator

from plugins.articles.content_files import content_folder
from plugins.articles.pelican_reader import LIBRARY, NOW, has_other_theme
from plugins.articles.problems import Problem
from plugins.gallery.pelican_gallery import PHOTOS
from plugins.gallery.photo_book import PhotoBook
from plugins.sections.pelican_sections import SECTION_PROBLEMS
from plugins.views.abbreviations import read_abbreviations
from plugins.views.addresses import PHOTO_FOLDER, file_of
from plugins.views.assets import read_assets
from plugins.views.broken_links import broken_links
from plugins.views.frame import make_frame
from plugins.views.gone_addresses import gone_problems
from plugins.views.lost_files import lost_files
from plugins.views.moments import next_change
from plugins.views.pelican_site import PLANS, shared_site
from plugins.views.planned import PlannedFile
from plugins.views.redirects import read_redirects
from plugins.views.settings import read_settings
from plugins.views.site import page_problems
from plugins.views.site_files import SiteFiles
from plugins.views.site_key import site_key
from plugins.views.steering import banner_problems, steering_problems
from plugins.views.visits import read_visits


class PageWriter(Protocol):
    """What the generator needs of the writer: bytes at a path below OUTPUT, written only where they differ."""

    def put(self, name: str, data: bytes) -> None:
        """Write a file."""

    def keep(self, name: str) -> None:
        """Count a file that lies there already as part of this build."""

    def write(self, planned: Iterable[PlannedFile]) -> None:
        """Make and write those files that are not there yet as they should be."""

    def lasts(self, since: datetime, until: datetime | None) -> None:
        """Remember for how long the clock will change nothing of this build."""

    def tell(self, problems: Iterable[Problem]) -> None:
        """Remember what the editors should mend."""


class ViewsGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes every page of the site from its view."""

    def generate_output(self, writer: PageWriter) -> None:
        """Write pages, their files, the photos they show, the stylesheet, and what machines read."""
        settings: dict[str, Any] = self.settings
        now, photos = self.context[NOW], self.context[PHOTOS]
        path = content_folder(settings["PATH"]) / "site.yaml"
        site, site_file, site_problems = shared_site(self.context, settings)
        theme = Path(settings["THEME"])
        assets = read_assets(theme)
        abbreviations, abbreviation_problems = read_abbreviations(content_folder(settings["PATH"]))
        visits, visit_problems = read_visits(Path(settings["VISITS"]) if settings.get("VISITS") else None)
        frame = replace(make_frame(site, settings["SITEURL"], assets), abbreviations=abbreviations, visits=visits)
        view_settings = read_settings(settings["VIEWS"])
        for asset in assets.all():
            writer.put(file_of(asset.address), asset.data)
        writer.write(list(_renditions(photos)))
        files = SiteFiles(frame, view_settings, site_key(frame, view_settings, settings["GALLERY"]), theme)
        pages = dict(files.pages())
        redirects, redirect_problems = read_redirects(
            content_folder(settings["PATH"]), site.documents, frozenset(pages)
        )
        writer.write(
            [
                *pages.values(),
                *files.beside(),
                *files.redirects(redirects, assets.stylesheet.address),
                *files.for_machines(pages, now, Path(settings["CACHE"])),
                *(file for planned in self.context.get(PLANS, ()) for file in planned()),
            ]
        )
        self.context[LIBRARY].files.digests.save()
        writer.lasts(now, next_change(self.context[LIBRARY], site_file, now))
        for problems in (
            self.context[LIBRARY].problems,
            self.context[SECTION_PROBLEMS],
            photos.problems,
            site_problems,
            abbreviation_problems,
            visit_problems,
            steering_problems(path, site_file, site.tree, self.context[LIBRARY], now),
            banner_problems(path, site.file.banners, photos),
            redirect_problems,
            gone_problems(content_folder(settings["PATH"]), pages, redirects),
            page_problems(self.context[LIBRARY].pages, site.tree),
            broken_links(site.documents, site.documents, site.photos.folders),
            lost_files(site.documents, site.tree, site.photos.folders),
        ):
            writer.tell(problems)


def _renditions(book: PhotoBook) -> Iterator[PlannedFile]:
    """Everything that was made of photos: before the pages, so that none of them ever shows a photo that is not there."""
    for original, developed in book.developed.items():
        for order, sheet in developed.sheets.items():
            for rendition in sheet.renditions:
                make = partial(book.darkroom.read, rendition, original, order)
                digest = bytes.fromhex(rendition.digest)[:16]
                yield PlannedFile(f"{PHOTO_FOLDER.lstrip('/')}{rendition.name}", digest, make, is_copy=True)


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts where a setting is wrong."""
    read_settings(pelican.settings.setdefault("VIEWS", {}))


def get_generators(pelican: Pelican) -> type[ViewsGenerator] | None:
    """The generator, as Pelican asks for it; none for a theme that does not know our views."""
    return None if has_other_theme(pelican.settings) else ViewsGenerator
