"""What has to be fetched: the way from a start address to everything it leads to, as far as the archive knows it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, NamedTuple

from plugins.scrape_import.addresses import host_of
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import ScrapedArticle

Kind = Literal["robots", "sitemap", "front", "list", "feed", "article", "probe", "comments", "attachment", "file"]
"""What an answer is read as. A probe asks by number alone whether an article exists."""

LISTS: Final = frozenset({"robots", "sitemap", "front", "list", "feed"})
"""What grows while the old site lives on, and is read anew by a refresh."""

ARTICLES: Final = frozenset({"article", "probe"})


class Wanted(NamedTuple):
    """An address to fetch, and as what. All but files are made by the site's program, and paced as pages."""

    address: str
    kind: Kind
    referer: str = ""

    @property
    def is_page(self) -> bool:
        """Whether the site's program has to work for it."""
        return self.kind != "file"


Lookup = Callable[[Wanted], Answer | None]
"""The archived answer to something wanted; None if there is none, or one too old to do."""

Follow = Callable[[Wanted, Answer], Iterable[Wanted]]
"""What an archived answer leads to."""

Phase = Callable[[], Iterable[Wanted]]
"""Where to set out; called when all phases before it have ended."""


class Frontier:
    """One walk from phase to phase, over what is archived to what is missing. Nothing is handed out twice."""

    def __init__(self, lookup: Lookup, follow: Follow, phases: Iterable[Phase]) -> None:
        self._lookup = lookup
        self._follow = follow
        self._phases = list(phases)
        self._seen: set[str] = set()

    def advance(self) -> list[Wanted]:
        """What the next phase lacks that lacks anything; empty when all have ended."""
        while self._phases:
            lacking = list(self._expand(self._phases.pop(0)()))
            if lacking:
                return lacking
        return []

    def after(self, item: Wanted) -> Iterator[Wanted]:
        """What is missing of all that a new answer leads to."""
        answer = self._lookup(item)
        if answer is not None:
            yield from self._expand(self._follow(item, answer))

    def finish(self) -> None:
        """Walk all phases over the archive alone: what it lacks stays away."""
        while self._phases:
            self.advance()

    def _expand(self, wanted: Iterable[Wanted]) -> Iterator[Wanted]:
        waiting = list(wanted)
        while waiting:
            further: list[Wanted] = []
            for item in waiting:
                if item.address in self._seen:
                    continue
                self._seen.add(item.address)
                answer = self._lookup(item)
                if answer is None:
                    yield item
                else:
                    further.extend(self._follow(item, answer))
            waiting = further


def files_of(article: ScrapedArticle, hosts: frozenset[str]) -> Iterator[Wanted]:
    """The article's photos, documents and further comments on these hosts, attachments being made as pages are."""
    attachments = {file.address for file in article.attachments}
    addresses = [*(photo.address for photo in article.pictures()), *article.documents, *attachments]
    for address in dict.fromkeys(addresses):
        if not address.startswith("data:") and host_of(address) in hosts:
            yield Wanted(address, "attachment" if "?" in address else "file", referer=article.address)
    for address in article.further_comments:
        if host_of(address) in hosts:
            yield Wanted(address, "comments", referer=article.address)
