"""Every file of the site but photos and the theme's: pages, what is published beside them, what machines read."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from jinja2 import Environment

from plugins.articles.sealed import packed
from plugins.views.addresses import absolute, file_of
from plugins.views.attached_files import files_of_page, files_of_story
from plugins.views.frame import Frame
from plugins.views.keys import Key, key_of
from plugins.views.kinds.landing import spreadsheets
from plugins.views.machine_files import machine_files
from plugins.views.machine_head import whole_view
from plugins.views.pages import RedirectView
from plugins.views.plan import plan
from plugins.views.planned import PlannedFile, PlannedPage
from plugins.views.redirects import Redirects, server_files, stub_addresses
from plugins.views.settings import ViewSettings
from plugins.views.templates import TemplateKeys, environment, render


class SiteFiles:
    """Plans all files of a site. `site_key` stands for what is the same on all pages."""

    def __init__(self, frame: Frame, settings: ViewSettings, site_key: Key, theme: Path) -> None:
        self._frame = frame
        self._settings = settings
        self._site_key = site_key
        self._templates = environment(theme)
        keys = TemplateKeys(theme)
        self._template_key = {name.removesuffix(".html"): keys.of(name.removesuffix(".html")) for name in self._types()}

    def pages(self) -> Iterator[tuple[str, PlannedFile]]:
        """Each page with its address."""
        for page in plan(self._frame, self._settings):
            key = self._template_key[page.template] + packed(page.inputs)
            make = partial(_page, self._templates, self._frame, page)
            yield page.address, self._planned(page.address, key, make)

    def beside(self) -> Iterator[PlannedFile]:
        """The files that are published beside pages."""
        frame = self._frame
        for story in frame.site.stories:
            for address, key, make in files_of_story(story, frame):
                yield self._planned(address, key, make)._replace(is_copy=True)
        for page in frame.site.pages:
            for address, key, make in files_of_page(page, frame):
                yield self._planned(address, key, make)._replace(is_copy=True)
        for address, key, make in spreadsheets(frame):
            yield self._planned(address, key, make)

    def redirects(self, redirects: Redirects, stylesheet: str) -> Iterator[PlannedFile]:
        """The stub at each old address, and the maps for servers."""
        for old, new in stub_addresses(redirects):
            view = RedirectView(new, absolute(self._frame.site_url, new), stylesheet)
            key = self._template_key["redirect"] + key_of(view)
            yield self._planned(old, key, partial(render, self._templates, "redirect", view))
        for address, data in server_files(redirects).items() if redirects else ():
            yield self._planned(address, hashlib.sha256(data).digest(), partial(bytes, data))

    def for_machines(self, pages: Iterable[str], now: datetime, cache: Path) -> Iterator[PlannedFile]:
        """Feeds, sitemaps, robots.txt and share cards of words; `pages` are the addresses of all pages."""
        for file in machine_files(self._frame, pages, feed=self._settings.feed, now=now, cache=cache):
            yield self._planned(file.address, file.key, file.make)

    def _planned(self, address: str, key: bytes, make: Callable[[], bytes]) -> PlannedFile:
        name = file_of(address)
        decides = b"%b%b\n%b" % (self._site_key, name.encode(), key)
        return PlannedFile(name, hashlib.blake2b(decides, digest_size=16).digest(), make)

    def _types(self) -> list[str]:
        return [name for name in self._templates.list_templates() if "/" not in name]


def _page(templates: Environment, frame: Frame, page: PlannedPage) -> bytes:
    return render(templates, page.template, whole_view(page, frame))
