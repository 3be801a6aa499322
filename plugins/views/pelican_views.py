"""Pelican's generator for all pages: the site as data, the plan, then page by page through the writer."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from pelican import Pelican
from pelican.generators import Generator

from plugins.articles.pelican_reader import LIBRARY, NOW, content_folder
from plugins.articles.problems import Problem
from plugins.gallery.pelican_gallery import PHOTOS
from plugins.sections.pelican_sections import SECTION_PROBLEMS, SECTIONS
from plugins.views.abbreviations import read_abbreviations
from plugins.views.addresses import PHOTO_FOLDER, absolute, file_of
from plugins.views.assets import read_assets
from plugins.views.broken_links import broken_links
from plugins.views.frame import make_frame
from plugins.views.gone_addresses import gone_problems
from plugins.views.lost_files import lost_files
from plugins.views.machine_files import machine_files
from plugins.views.pages import RedirectView
from plugins.views.plan import plan
from plugins.views.redirects import read_redirects, server_files, stub_addresses
from plugins.views.settings import read_settings
from plugins.views.site import Site, page_problems
from plugins.views.site_file import read_site_file
from plugins.views.steering import banner_problems, steering_problems
from plugins.views.templates import environment, render
from plugins.views.visits import read_visits


class PageWriter(Protocol):
    """What the generator needs of the writer: bytes at a path below OUTPUT, written only where they differ."""

    def put(self, name: str, data: bytes) -> None:
        """Write a file."""

    def keep(self, name: str) -> None:
        """Count a file that lies there already as part of this build."""

    def tell(self, problems: Iterable[Problem]) -> None:
        """Remember what the editors should mend."""


class ViewsGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes every page of the site from its view."""

    def generate_output(self, writer: PageWriter) -> None:
        """Write pages, their files, the photos they show, the stylesheet, and what machines read."""
        settings: dict[str, Any] = self.settings
        now, photos = self.context[NOW], self.context[PHOTOS]
        path = content_folder(settings) / "site.yaml"
        site_file, site_problems = read_site_file(path)
        live = site_file.at(now)
        photos.include(path.parent, (banner.image for banner in live.banners))
        site = Site(self.context[LIBRARY], self.context[SECTIONS], photos, live, now)
        theme = Path(settings["THEME"])
        assets = read_assets(theme)
        abbreviations, abbreviation_problems = read_abbreviations(content_folder(settings))
        visits, visit_problems = read_visits(Path(settings["VISITS"]) if settings.get("VISITS") else None)
        frame = replace(make_frame(site, settings["SITEURL"], assets), abbreviations=abbreviations, visits=visits)
        view_settings = read_settings(settings["VIEWS"])
        for asset in assets.all():
            writer.put(file_of(asset.address), asset.data)
        self._publish_photos(writer, site)
        templates = environment(theme)
        addresses = []
        for page in plan(frame, view_settings):
            for address, file in page.files.items():
                writer.put(file_of(address), file if isinstance(file, bytes) else file.read_bytes())
            writer.put(file_of(page.address), render(templates, page.template, page.view))
            addresses.append(page.address)
        redirects, redirect_problems = read_redirects(content_folder(settings), site.documents, frozenset(addresses))
        for old, new in stub_addresses(redirects):
            view = RedirectView(new, absolute(frame.site_url, new), assets.stylesheet.address)
            writer.put(file_of(old), render(templates, "redirect", view))
        for address, data in server_files(redirects).items() if redirects else ():
            writer.put(file_of(address), data)
        cache = Path(settings["CACHE"])
        for address, data in machine_files(
            frame, addresses, feed=view_settings.feed, now=self.context[NOW], cache=cache
        ):
            writer.put(file_of(address), data)
        for problems in (
            self.context[LIBRARY].problems,
            self.context[SECTION_PROBLEMS],
            photos.problems,
            site_problems,
            abbreviation_problems,
            visit_problems,
            steering_problems(path, site_file, site.tree, self.context[LIBRARY], now),
            banner_problems(path, live.banners, photos),
            redirect_problems,
            gone_problems(content_folder(settings), addresses, redirects),
            page_problems(self.context[LIBRARY].pages, site.tree),
            broken_links(site.documents, site.documents, site.photos.folders),
            lost_files(site.documents, site.tree, site.photos.folders),
        ):
            writer.tell(problems)

    def _publish_photos(self, writer: PageWriter, site: Site) -> None:
        folder = Path(self.output_path) / PHOTO_FOLDER.strip("/")
        for original, developed in site.photos.developed.items():
            for rendition in site.photos.darkroom.publish(original, developed, folder):
                writer.keep(f"{PHOTO_FOLDER.lstrip('/')}{rendition.name}")


def check_settings(pelican: Pelican) -> None:
    """Stop the build before it starts where a setting is wrong."""
    read_settings(pelican.settings.setdefault("VIEWS", {}))


def get_generators(_: Pelican) -> type[ViewsGenerator]:
    """The generator, as Pelican asks for it."""
    return ViewsGenerator
