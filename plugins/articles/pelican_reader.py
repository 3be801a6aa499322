"""Pelican's view of the library: its readers hand out what has been read already."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pelican.generators import ArticlesGenerator, CachingGenerator, PagesGenerator
from pelican.readers import BaseReader

from plugins.articles.clock import build_time
from plugins.articles.content_files import FILES, content_folder
from plugins.articles.library import Article, Library, read_library

LIBRARY: Final = "LIBRARY"
"""The library's name in Pelican's context."""

NOW: Final = "BUILD_TIME"
"""The name of the build's one moment in Pelican's context."""


class LibraryReader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Answers Pelican's request for a file from the library."""

    file_extensions = ()

    def __init__(self, settings: dict[str, Any], library: Library, now: datetime) -> None:
        super().__init__(settings)
        public = _public((*library.articles, *library.pages), now)
        self.articles = {article.document.path.resolve(): article for article in public}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """HTML without photos, and the metadata under the names that third-party plugins know."""
        article = self.articles.get(Path(source_path).resolve())
        if article is None:
            return "", {"status": "skip"}
        return article.document.body.html(), self._metadata(article)

    def _metadata(self, article: Article) -> dict[str, Any]:
        front = article.document.front
        metadata: dict[str, Any] = {
            "title": front.title,
            "slug": front.slug or article.address.strip("/").split("/")[-1],
            "status": "published",
            "summary": front.summary,
            "url": article.address.lstrip("/"),
            "save_as": f"{article.address.lstrip('/')}index.html",
        }
        if not front.date and not has_other_theme(self.settings):
            metadata["template"] = "standing"
        texts = {
            "category": front.category or self.settings["DEFAULT_CATEGORY"],
            "date": front.date.isoformat() if front.date else "",
            "modified": front.modified.isoformat() if front.modified else "",
            "tags": list(front.tags),
            "authors": list(front.authors),
        }
        return metadata | {name: self.process_metadata(name, value) for name, value in texts.items() if value}


def share_library(generator: ArticlesGenerator) -> None:
    """Read the content folder once, and put the library into the context that all generators share."""
    settings = generator.settings
    cache = Path(settings["CACHE"])
    generator.context[LIBRARY] = read_library(content_folder(settings["PATH"]), cache, settings.get(FILES))
    generator.context[NOW] = build_time()
    use_library(generator)


def count_articles(generator: ArticlesGenerator, **_: object) -> None:
    """Let Pelican's closing line tell how many articles readers see, though it was not asked to make objects of them."""
    if not generator.articles:
        generator.articles = _public(generator.context[LIBRARY].articles, generator.context[NOW])


def count_pages(generator: PagesGenerator, **_: object) -> None:
    """The same of standing pages."""
    if not generator.pages:
        generator.pages = _public(generator.context[LIBRARY].pages, generator.context[NOW])


def use_library(generator: CachingGenerator) -> None:
    """Let the library answer for every Markdown file.

    Pelican's own articles are made only where another plugin or theme may look at them: ten thousand take it half a minute.
    """
    if has_guests(generator.settings):
        generator.readers.readers = {
            "md": LibraryReader(generator.settings, generator.context[LIBRARY], generator.context[NOW])
        }
    else:
        generator.get_files = lambda *_args, **_kwargs: []


def has_guests(settings: dict[str, Any]) -> bool:
    """Whether there are plugins that are not ours, or a theme that is not for our views."""
    return has_other_theme(settings) or any(not name.startswith("plugins.") for name in settings["PLUGINS"])


def has_other_theme(settings: dict[str, Any]) -> bool:
    """Whether the theme is one for Pelican's own articles: then Pelican renders all, each time."""
    return not Path(settings["THEME"], "templates", "standing.html").is_file()


def _public(articles: Iterable[Article], now: datetime) -> list[Article]:
    return [article for article in articles if article.document.front.is_public(now)]
