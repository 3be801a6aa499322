"""The walk over one site, or to one article: which answers are needed, and what they turned out to be."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.scrape_import.adapters.nukeviet_addresses import Key
from plugins.scrape_import.adapters.nukeviet_readers import further_comments
from plugins.scrape_import.addresses import host_of
from plugins.scrape_import.archive import Answer, Archive
from plugins.scrape_import.article import NotAnArticleError
from plugins.scrape_import.comments import comments_page
from plugins.scrape_import.discover import Discovery
from plugins.scrape_import.frontier import ARTICLES, LISTS, Frontier, Wanted, files_of
from plugins.scrape_import.leads import Lead, has_changed
from plugins.scrape_import.pages import Pages
from plugins.scrape_import.renewal import Renewal
from plugins.scrape_import.scope import Scope


class Asked(NamedTuple):
    """An article or probe that was wanted, its lead where lists named it, and its answer if there is one."""

    wanted: Wanted
    lead: Lead | None
    answer: Answer | None


class Survey:
    """One walk. With a renewal, answers older than it do not count; without, everything archived does."""

    def __init__(self, scope: Scope, archive: Archive, pages: Pages, renewal: Renewal | None = None) -> None:
        self.discovery = Discovery(scope.start, scope.hosts)
        self.lists: set[str] = set()
        self.left_out = 0
        self._scope = scope
        self._archive = archive
        self._pages = pages
        self._renewal = renewal
        self._asked: dict[str, tuple[Wanted, Lead | None]] = {}
        phases = [self._one] if scope.is_article else [self.discovery.seeds, self._articles, self._probes]
        self.frontier = Frontier(self._lookup, self._follow, phases)

    def asked(self) -> Iterator[Asked]:
        """All articles and probes of the walk, with their answers."""
        for wanted, lead in self._asked.values():
            yield Asked(wanted, lead, self._archive.find(wanted.address))

    def teasers(self) -> dict[str, dict[str, str]]:
        """What lists say of each article, by its number and module."""
        return {_name(key): lead.words for key, lead in self.discovery.leads.items()}

    def moved_to(self) -> str:
        """A Vietnamese clause where the start address only leads to a host that nobody named; else empty."""
        answer = self._archive.find(self._scope.start)
        target = answer.target if answer else ""
        if not target or host_of(target) in self._scope.hosts:
            return ""
        return f"trang đã chuyển sang {target}, hãy chạy lại với địa chỉ ấy"

    def _one(self) -> Iterator[Wanted]:
        wanted = Wanted(self._scope.start, "article")
        self._asked[wanted.address] = (wanted, None)
        yield wanted

    def _articles(self) -> Iterator[Wanted]:
        """The leads, the newest first. Whichever of an article's addresses was fetched before will do."""
        leads = sorted(self.discovery.leads.items(), key=lambda pair: (-pair[0].number, pair[0].prefix))
        since = self._scope.since
        wanted = [(key, lead) for key, lead in leads if not (since and lead.day and lead.day < since)]
        chosen = wanted[: self._scope.limit]
        self.left_out = len(leads) - len(chosen)
        for _, lead in chosen:
            known = (address for address in sorted(lead.addresses) if self._archive.has(address))
            item = Wanted(next(known, lead.address), "article")
            self._asked[item.address] = (item, lead)
            yield item

    def _probes(self) -> Iterator[Wanted]:
        """The gap filler. What is older than the oldest article wanted needs no asking."""
        since = self._scope.since
        if self._scope.limit is not None:
            return
        gaps = (
            (key, item) for key, item in self.discovery.gaps() if not since or key.number > self._oldest(key.prefix)
        )
        for _, item in gaps:
            self._asked[item.address] = (item, None)
            yield item

    def _oldest(self, prefix: str) -> int:
        since = self._scope.since
        numbers = [
            key.number
            for key, lead in self.discovery.leads.items()
            if key.prefix == prefix and lead.day and since and lead.day >= since
        ]
        return min(numbers, default=0)

    def _lookup(self, item: Wanted) -> Answer | None:
        answer = self._archive.find(item.address)
        if item.kind in LISTS:
            self.lists.add(item.address)
        if answer and host_of(answer.target) in self._scope.hosts - {host_of(answer.final)}:
            return None  # it leads to a host that was not named yet when it came
        since = self._renewal.since if self._renewal else None
        if answer is None or since is None or answer.fetched >= since:
            return answer
        if item.kind in LISTS:
            return None
        is_stale = item.kind == "article" and not self._scope.is_article and self._is_stale(item, answer)
        return None if is_stale or (self._scope.is_article and item.kind == "article") else answer

    def _is_stale(self, item: Wanted, answer: Answer) -> bool:
        """Whether lists say something new of an article, or its day has come since it was not to be had."""
        assert self._renewal is not None
        lead = self._asked[item.address][1]
        if lead is None:
            return False
        if not answer.is_found and lead.day and lead.day >= answer.fetched.date():
            return True
        key = next((_name(key) for key, known in self.discovery.leads.items() if known is lead), "")
        return has_changed(self._renewal.teasers.get(key, {}), lead.words)

    def _follow(self, item: Wanted, answer: Answer) -> list[Wanted]:
        if item.kind in ARTICLES:
            try:
                return list(files_of(self._pages.read(answer), self._scope.hosts))
            except NotAnArticleError:
                return []
        if item.kind == "comments":
            page = comments_page(answer)
            links = further_comments(page) if page else ()
            return [item._replace(address=link) for link in links if host_of(link) in self._scope.hosts]
        return self.discovery.read(item, answer)


def _name(key: Key) -> str:
    return f"{key.prefix} {key.number}"
