"""Pelican's generator for the files behind the search page."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from pelican import Pelican
from pelican.generators import Generator

from plugins.articles.pelican_reader import has_other_theme
from plugins.gallery.store import has_size
from plugins.search.bundle import archive_of, digest
from plugins.search.records import Record, fingerprint, outline, record
from plugins.search.shards import shards
from plugins.search.titles import MOST, titles_file
from plugins.views.addresses import SEARCH_INDEX, SEARCH_TITLES, file_of
from plugins.views.pelican_site import shared_site
from plugins.views.pelican_views import PageWriter
from plugins.views.site import Site, Story


class SearchGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes the titles for the first answers and, unless SEARCH is off, the index for the others."""

    def generate_output(self, writer: PageWriter) -> None:
        """Write the file of titles and the shards of the index."""
        settings: dict[str, Any] = self.settings
        site = shared_site(self.context, settings).site
        stories = site.stories[::-1]
        names = []
        for part in shards(stories) if settings["SEARCH"] else ():
            name = digest(fingerprint(story, site) for story in part)
            archive = archive_of(name, partial(_records, part, site), Path(settings["CACHE"]))
            self._publish(writer, f"{SEARCH_INDEX}{name}/", archive)
            names.append(name)
        newest = [outline(story, site) for story in stories[-MOST:]]
        writer.put(file_of(SEARCH_TITLES), titles_file(newest, names))

    def _publish(self, writer: PageWriter, address: str, archive: ZipFile) -> None:
        """Put the files of a shard into the output. Its name stands for its bytes, so what lies there is not read again."""
        for item in archive.infolist():
            name = file_of(f"{address}{item.filename}")
            if has_size(Path(self.output_path) / name, item.file_size):
                writer.keep(name)
            else:
                writer.put(name, archive.read(item))


def _records(stories: Iterable[Story], site: Site) -> list[Record]:
    return [record(story, site) for story in stories]


def get_generators(pelican: Pelican) -> type[SearchGenerator] | None:
    """The generator, as Pelican asks for it; none for a theme that has no search page."""
    return None if has_other_theme(pelican.settings) else SearchGenerator
