"""Slugs: the word in an address that stands for a title, a section, a tag or a photo."""

import re
from collections.abc import Iterable, Iterator

from plugins.vietnamese.text import fold

LONGEST = 80
"""Characters; a longer title is cut at a word."""

_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def slugify(text: str, longest: int = LONGEST) -> str:
    """Slug of a text: ASCII words joined by hyphens, at most `longest` characters, never cut inside a word.

    Every character that is no letter or digit parts words, so that `24/7` gives `24-7` and `25-NQ/TW` gives
    `25-nq-tw`. A text without letters or digits gives an empty string.
    """
    words = _NOT_A_WORD.sub(" ", fold(text)).split()
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:longest]
        if len(longer) > longest:
            break
        slug = longer
    return slug


def numbered(slugs: Iterable[str]) -> Iterator[str]:
    """The same slugs, each made unique: the second `hop-mat` becomes `hop-mat-2`, the third `hop-mat-3`.

    A number never runs into a slug that is taken: after `a`, `a-2`, another `a` becomes `a-3`.
    """
    taken: set[str] = set()
    for slug in slugs:
        candidate, number = slug, 1
        while candidate in taken:
            number += 1
            candidate = f"{slug}-{number}"
        taken.add(candidate)
        yield candidate
