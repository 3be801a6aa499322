"""Names for photos: an editor's own words as a slug, a number where only a camera has spoken."""

import re
from collections.abc import Collection, Iterator
from itertools import count
from pathlib import PurePosixPath
from typing import Final

from plugins.gallery.boilerplate import is_boilerplate
from plugins.vietnamese.slugs import slugify

_MACHINE: Final = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*|[0-9a-f_-]{16,}|(received|messenger|viber)[\w-]*\d+", re.IGNORECASE
)
"""Names that apps give: a UUID of an iPhone, a hash, what came by a messenger."""

_A_WORD: Final = 3
"""Letters; `z2` and `a (1)` say nothing."""

_LONGEST: Final = 40
"""Characters of the article's word in a numbered name."""


def photo_name(source: str, folder: str, taken: Collection[str]) -> str:
    """A free name in plain ASCII for the photo that came as `source` into the article of this folder."""
    stem = PurePosixPath(source).stem
    own = "" if is_boilerplate(stem) or _MACHINE.fullmatch(stem) else slugify(stem, longest=_LONGEST)
    if sum(character.isalpha() for character in own) >= _A_WORD:
        return next(name for name in _numbered(own) if name not in taken)
    word = slugify(folder, longest=_LONGEST) or "anh"
    return next(name for number in count(1) if (name := f"{word}-{number:02}.jpg") not in taken)


def _numbered(stem: str) -> Iterator[str]:
    yield f"{stem}.jpg"
    for number in count(2):
        yield f"{stem}-{number}.jpg"
