"""Names under which stories stand together: tags, topics and authors, each with its slug."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from plugins.vietnamese.slugs import numbered, slugify

Item = TypeVar("Item")


class Name(NamedTuple):
    """A tag, topic or author as the oldest article writes it, and its slug. Names that differ only in letter case are one."""

    name: str
    slug: str


def register(texts: Iterable[str], otherwise: str) -> dict[str, Name]:
    """Every name by itself in lower case, from the texts of all articles, oldest first.

    The oldest keeps the plain slug where two would share it; `otherwise` is the slug of a name without letters or digits.
    """
    names: dict[str, str] = {}
    for text in texts:
        names.setdefault(text.casefold(), text)
    slugs = numbered(slugify(text) or otherwise for text in names.values())
    return {folded: Name(text, slug) for (folded, text), slug in zip(names.items(), slugs, strict=True)}


def grouped(
    items: Iterable[Item], texts: Callable[[Item], Iterable[str]], names: dict[str, Name]
) -> dict[Name, tuple[Item, ...]]:
    """The items of each name, in their order; an item that writes a name twice stands there once."""
    lists: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        for folded in dict.fromkeys([text.casefold() for text in texts(item)]):
            lists[folded].append(item)
    return {names[folded]: tuple(found) for folded, found in lists.items()}
