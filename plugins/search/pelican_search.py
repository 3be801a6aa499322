"""Pelican's generator for the files behind the search page."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from pelican import Pelican
from pelican.generators import Generator

from plugins.articles.pelican_reader import has_other_theme
from plugins.search.json_text import as_json
from plugins.search.kept_index import KeptIndex
from plugins.search.keys import Searched, searched
from plugins.search.records import outline
from plugins.search.shards import Part, shards
from plugins.search.titles import MOST, titles_file
from plugins.views.addresses import SEARCH_INDEX, SEARCH_TITLES, file_of
from plugins.views.keys import key_of
from plugins.views.pelican_site import PLANS, shared_site
from plugins.views.planned import PlannedFile
from plugins.views.site import Site, Story


class SearchGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Plans the titles for the first answers and, unless SEARCH is off, the index for the others."""

    def generate_context(self) -> None:
        """Let the files be written together with the pages."""
        self.context.setdefault(PLANS, []).append(self._plan)

    def _plan(self) -> Iterator[PlannedFile]:
        site = shared_site(self.context, self.settings).site
        newest = site.stories[:MOST]
        parts = []
        if self.settings["SEARCH"]:
            parts = shards(list(searched(site.stories, site))[::-1])
            index = KeptIndex(Path(self.settings["CACHE"]), parts)
            for part in parts:
                yield from _shard_files(part, index)
        names = [part.name for part in parts]
        # It changes with every edit and is quickly made, so no build keeps it for another.
        key = key_of((names, [article.key for article in searched(newest, site)]))
        yield PlannedFile(file_of(SEARCH_TITLES), key, partial(_titles, newest, site, names), is_copy=True)


def _shard_files(shard: Part, index: KeptIndex) -> Iterator[PlannedFile]:
    """The files of a shard: `bai/<number>.json` is what an answer shows of an article, the others are its index."""
    folder = file_of(f"{SEARCH_INDEX}{shard.name}") + "/"
    for name in index.names(shard):
        yield PlannedFile(f"{folder}{name}", key_of((shard.key, name)), partial(index.file, shard, name), is_copy=True)
    for number, article in enumerate(shard.articles):
        yield PlannedFile(f"{folder}bai/{number}.json", article.key, partial(_answer, article))


def _answer(article: Searched) -> bytes:
    return as_json(article.read().answer)


def _titles(newest: Sequence[Story], site: Site, names: Sequence[str]) -> bytes:
    return titles_file([outline(story, site) for story in reversed(newest)], names)


def get_generators(pelican: Pelican) -> type[SearchGenerator] | None:
    """The generator, as Pelican asks for it; none for a theme that has no search page."""
    return None if has_other_theme(pelican.settings) else SearchGenerator
