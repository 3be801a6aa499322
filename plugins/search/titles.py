"""The first answers: one small file of the newest articles' titles, which the search page reads at once."""

import gzip
from collections.abc import Sequence
from typing import Final

from plugins.search.json_text import as_json
from plugins.search.records import Outline
from plugins.vietnamese.dates import short_date
from plugins.vietnamese.slugs import slugify

MOST: Final = 1000
"""Articles in the file."""

LARGEST: Final = 60_000
"""Bytes of the file on its way to the reader, compressed."""


def titles_file(articles: Sequence[Outline], shards: Sequence[str]) -> bytes:
    """The file: the newest articles, their sections, and the shards in which the browser finds the rest, newest first.

    `articles` come oldest first. A row is title, slug, date, the number of its section, and whether it has photos. A slug that
    the title gives anyway is left out, which makes the file smaller by a third. Where it would still be too large, it holds
    fewer articles.
    """
    newest = list(reversed(articles[-MOST:]))
    while True:
        data = _file(newest, shards)
        size = len(gzip.compress(data, 6, mtime=0))
        if size <= LARGEST:
            return data
        newest = newest[: len(newest) * LARGEST // size - 1]


def _file(articles: Sequence[Outline], shards: Sequence[str]) -> bytes:
    sections = list(dict.fromkeys((article.section, *article.sections) for article in articles))
    places = {section: place for place, section in enumerate(sections)}
    rows = [
        [
            article.title,
            _slug(article),
            short_date(article.date),
            places[(article.section, *article.sections)],
            int(article.picture is not None),
        ]
        for article in articles
    ]
    return as_json({"articles": rows, "sections": sections, "shards": list(shards)})


def _slug(article: Outline) -> str:
    """The last word of the address, empty where the title gives it."""
    slug = article.address.strip("/").split("/")[-1]
    return "" if slug == slugify(article.title) else slug
