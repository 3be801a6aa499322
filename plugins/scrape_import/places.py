"""Folders for articles: settled for all of them at once, so that neither order nor interruptions change a name."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from plugins.scrape_import.article import ScrapedArticle
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify

_ORIGINAL: Final = re.compile(r"^original_url:\s*[\"']?(\S+?)[\"']?\s*$", re.MULTILINE)


class Place(NamedTuple):
    """A folder below articles/ (`2024/duong-hoa`), and the slug to write where the title's own is not the folder's."""

    folder: str
    slug: str = ""

    @property
    def address(self) -> str:
        """The article's address on the new site."""
        return f"/{self.folder}/"


def settle(articles: Iterable[ScrapedArticle], content: Path) -> dict[str, Place]:
    """The place of each article by its old address; earlier ones choose first.

    Who lives in the content already stays where it is, under whatever title.
    """
    owners = _owners(content)
    homes = {original: folder for folder, original in owners.items() if original}
    places: dict[str, Place] = {}
    waiting: list[ScrapedArticle] = []
    for article in articles:
        home = homes.get(article.address)
        if home is None:
            waiting.append(article)
        else:
            name = home.rpartition("/")[2]
            places[article.address] = Place(home, "" if name == _slug(article) else name)
    taken = set(owners)
    for article in waiting:
        year = f"{article.date.astimezone(VIETNAM).year:04}"
        slug = next(slug for slug in _slugs(_slug(article)) if f"{year}/{slug}" not in taken)
        taken.add(f"{year}/{slug}")
        places[article.address] = Place(f"{year}/{slug}", "" if slug == _slug(article) else slug)
    return places


def _owners(content: Path) -> dict[str, str]:
    """The old address of who lives in each folder or file below articles/; empty where an editor's own article does."""
    owners: dict[str, str] = {}
    for path in sorted((content / "articles").glob("*/*")):
        place = f"{path.parent.name}/{path.stem if path.suffix == '.md' else path.name}"
        index = path / "index.md" if path.is_dir() else path
        if index.is_file() and not path.name.startswith("."):
            line = _ORIGINAL.search(index.read_text(encoding="utf-8", errors="replace"))
            owners.setdefault(place, line[1] if line and path.is_dir() else "")
    return owners


def _slug(article: ScrapedArticle) -> str:
    return slugify(article.title) or "bai-viet"


def _slugs(slug: str) -> Iterator[str]:
    yield slug
    number = 1
    while True:
        number += 1
        yield f"{slug}-{number}"
