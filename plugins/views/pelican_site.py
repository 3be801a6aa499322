"""The site as data in the context that generators share: made by whichever asks first, since their order is not fixed."""

from typing import Any, Final, NamedTuple

from plugins.articles.content_files import content_folder
from plugins.articles.pelican_reader import LIBRARY, NOW
from plugins.articles.problems import Problem
from plugins.gallery.pelican_gallery import PHOTOS
from plugins.sections.pelican_sections import SECTIONS
from plugins.views.site import Site
from plugins.views.site_file import SiteFile, read_site_file

_SITE: Final = "SITE"

PLANS: Final = "PLANS"
"""The name in the context of what other generators plan: functions that give files to be written together with the pages."""


class SharedSite(NamedTuple):
    """The site at the build's moment, site.yaml as a whole, and what is wrong with it."""

    site: Site
    file: SiteFile
    problems: tuple[Problem, ...]


def shared_site(context: dict[str, Any], settings: dict[str, Any]) -> SharedSite:
    """The site of this build."""
    if _SITE not in context:
        now, photos = context[NOW], context[PHOTOS]
        path = content_folder(settings["PATH"]) / "site.yaml"
        file, problems = read_site_file(path)
        live = file.at(now)
        photos.include(path.parent, (banner.image for banner in live.banners))
        site = Site(context[LIBRARY], context[SECTIONS], photos, live, now)
        context[_SITE] = SharedSite(site, file, tuple(problems))
    shared: SharedSite = context[_SITE]
    return shared
