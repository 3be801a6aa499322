"""The verdicts on all photos of the site in the context that Pelican's generators share."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from plugins.articles.clock import build_time
from plugins.articles.document import Document
from plugins.articles.front_matter import Photo
from plugins.articles.library import Article, Library
from plugins.articles.pelican_reader import LIBRARY
from plugins.articles.problems import Problem
from plugins.gallery.darkroom import Darkroom
from plugins.gallery.originals import Folder, missing_photos, photos_of
from plugins.gallery.recipes import PHOTO
from plugins.gallery.verdicts import Verdict

PHOTOS: Final = "PHOTO_BOOK"
"""The photo book's name in Pelican's context."""


@dataclass(frozen=True)
class PhotoBook:
    """All photos of the public articles: verdicts by file, folders by path, and what editors should know."""

    darkroom: Darkroom
    folders: dict[Path, Folder]
    verdicts: dict[Path, Verdict]
    problems: tuple[Problem, ...]

    def look_up(self, document: Document, photo: Photo) -> tuple[Path, Verdict] | None:
        """The original and the verdict of a document's photo, or None where it is missing or unreadable."""
        path = self.folders[document.path].find(photo.file)
        verdict = self.verdicts.get(path) if path else None
        return (path, verdict) if path and verdict and not verdict.trouble else None


def make_photo_book(articles: Sequence[Article], cache: Path) -> PhotoBook:
    """The photo book of these articles; photos that CACHE does not know are developed now."""
    folders = {article.document.path: Folder(article.document) for article in articles}
    problems: list[Problem] = []
    uses: list[tuple[Article, int, Path]] = []
    for article in articles:
        document = article.document
        folder = folders[document.path]
        problems.extend(missing_photos(document, folder))
        found = ((photo, folder.find(photo.file)) for photo in photos_of(document, folder))
        uses.extend((article, photo.line, path) for photo, path in found if path)
    darkroom = Darkroom(cache, PHOTO)
    verdicts = darkroom.judge(path for _, _, path in uses)
    for article, line, path in uses:
        if trouble := verdicts[path].trouble:
            problems.append(Problem(article.document.path, line, f'ảnh "{path.name}": {trouble}'))
    return PhotoBook(darkroom, folders, verdicts, tuple(dict.fromkeys(problems)))


def share_photos(generators: Sequence[Any]) -> None:
    """Put the photo book into the context that all generators share."""
    context, settings = generators[0].context, generators[0].settings
    library: Library = context[LIBRARY]
    now = build_time()
    public = [article for article in (*library.articles, *library.pages) if article.document.front.is_public(now)]
    context[PHOTOS] = make_photo_book(public, Path(settings["CACHE"]))
