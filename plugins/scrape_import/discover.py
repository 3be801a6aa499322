"""The first stage: which articles a site has, by everything it says of itself: sitemaps, lists, feeds, numbers."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin, urlsplit

from plugins.scrape_import.adapters.nukeviet_addresses import Form, Key, is_section, probe, read_address
from plugins.scrape_import.adapters.nukeviet_lists import (
    SectionFeed,
    is_nukeviet,
    list_of,
    page_number,
    read_list,
    section_list,
)
from plugins.scrape_import.addresses import absolute, host_of
from plugins.scrape_import.any_site import feed_links, is_story_link, story_links
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.feeds import read_feed
from plugins.scrape_import.frontier import Wanted
from plugins.scrape_import.leads import Lead
from plugins.scrape_import.sitemaps import day_of, read_sitemap, robots_sitemaps

_LANGUAGE: Final = re.compile(r"^/[a-z]{2}/")
_MODULE_SITEMAP: Final = re.compile(r"/sitemap-(?P<language>\w+)\.(?P<module>[\w-]+)\.xml$")
_DOCUMENTS: Final = "detail"
_FREE_PROBES: Final = 1000
_PROBES_A_LEAD: Final = 10
"""Numbers are asked for one by one only as far as that is in proportion to what is known; the report tells if not."""


class Discovery:
    """What has been learnt of the site so far. The order in which answers are read does not matter in the end."""

    def __init__(self, start: str, hosts: frozenset[str]) -> None:
        self.leads: dict[Key, Lead] = {}
        self.section_names: dict[tuple[str, str], str] = {}
        self.forms: dict[str, Form] = {}
        self.others: dict[str, None] = {}
        """Pages that sitemaps name and that are no articles: standing pages, other modules."""

        self.is_nukeviet = False
        self._start = start
        self._hosts = hosts
        self._sections: dict[tuple[str, str], SectionFeed | None] = {}
        self._modules: set[str] = set()
        self._on_lists: dict[str, set[Key]] = {}
        self._readers = {
            "robots": self._read_robots,
            "front": self._read_front,
            "sitemap": self._read_sitemap,
            "list": self._read_list,
            "feed": self._read_feed,
        }

    def seeds(self) -> Iterator[Wanted]:
        """Where everything starts."""
        yield Wanted(urljoin(self._start, "/robots.txt"), "robots")

    def read(self, item: Wanted, answer: Answer) -> list[Wanted]:
        """What an answer leads to; articles are only noted, for `leads`."""
        read = self._readers.get(item.kind)
        if read is None or not (answer.is_found or item.kind == "robots"):
            return []
        return [wanted for wanted in read(answer) if host_of(wanted.address) in self._hosts]

    def gaps(self) -> Iterator[tuple[Key, Wanted]]:
        """A probe for each number below the highest in reach that no list mentions, highest first."""
        for prefix in sorted(self.forms):
            host = next(lead.address for key, lead in self.leads.items() if key.prefix == prefix)
            numbers = self._numbers(prefix)
            for number in range(_in_reach(numbers), 0, -1):
                if number not in numbers:
                    yield Key(prefix, number), Wanted(urljoin(host, probe(prefix, number)), "probe")

    @property
    def out_of_reach(self) -> int:
        """How many numbers below the highest nobody mentions that are too many to be asked for."""
        by_module = [self._numbers(prefix) for prefix in self.forms]
        return sum(
            max(numbers) - reach - sum(number > reach for number in numbers)
            for numbers, reach in zip(by_module, map(_in_reach, by_module), strict=True)
        )

    def _numbers(self, prefix: str) -> set[int]:
        return {key.number for key in self.leads if key.prefix == prefix}

    def _read_robots(self, answer: Answer) -> Iterator[Wanted]:
        yield Wanted(urljoin(self._start, "/"), "front")
        yield Wanted(self._start, "front")
        lines = robots_sitemaps(answer.body) if answer.is_found else ()
        usual = (urljoin(base, "sitemap.xml") for base in (urljoin(answer.final, "/"), self._start))
        for address in dict.fromkeys((*(absolute(answer.final, line) for line in lines), *usual)):
            yield Wanted(address, "sitemap")

    def _read_front(self, answer: Answer) -> Iterator[Wanted]:
        if is_nukeviet(answer):
            self.is_nukeviet = True
            language = _LANGUAGE.match(urlsplit(answer.final).path)
            roots = (urljoin(answer.final, root) for root in ("/", language[0] if language else "/", self._start))
            for address in dict.fromkeys(urljoin(root, "feeds/") for root in roots):
                yield Wanted(address, "list")
            yield from self._read_list(answer)
            return
        for link in feed_links(answer):
            yield Wanted(link, "feed")
        for link in story_links(answer):
            yield from self._meet(link)

    def _read_sitemap(self, answer: Answer) -> Iterator[Wanted]:
        sitemap = read_sitemap(answer.body)
        for child in sitemap.children:
            yield Wanted(absolute(answer.final, child), "sitemap")
        module = _MODULE_SITEMAP.search(urlsplit(answer.final).path)
        for page in sitemap.pages:
            address = absolute(answer.final, page.address)
            parts = read_address(address)
            if module and (parts is None or parts.section == module["module"]):
                self.others[address] = None
                continue
            if parts and module and parts.section != _DOCUMENTS:
                self.forms[parts.prefix] = Form(parts.prefix, module["language"], module["module"])
            yield from self._meet(address, listed=True, day=page.day)

    def _read_list(self, answer: Answer) -> Iterator[Wanted]:
        page = read_list(answer)
        for feed in page.feeds:
            yield from self._note_feed(feed)
        for teaser in page.teasers:
            yield from self._meet(teaser.address, title=teaser.title, lead=teaser.lead)
        keys = {parts.key for teaser in page.teasers if (parts := read_address(teaser.address))}
        known = self._on_lists.setdefault(list_of(answer.final).rstrip("/"), set())
        if page.further and (keys - known or page_number(answer.final) == 1):
            yield Wanted(page.further, "list")
        known |= keys

    def _read_feed(self, answer: Answer) -> Iterator[Wanted]:
        for item in read_feed(answer.body):
            yield from self._meet(absolute(answer.final, item.address), title=item.title)

    def _note_feed(self, feed: SectionFeed) -> Iterator[Wanted]:
        """A module's own feed is read at once, its sections' only when the module turns out to have articles."""
        parts = urlsplit(feed.prefix)
        place = (f"{parts.path}?{parts.query}" if parts.query else parts.path, feed.section)
        if not feed.section:
            yield Wanted(feed.address, "feed")
        self._sections[place] = self._sections.get(place) or feed
        if feed.section and feed.title:
            module = self._sections.get((place[0], ""))
            title = feed.title.removeprefix(f"{module.title} - ") if module else feed.title.rpartition(" - ")[2]
            self.section_names.setdefault(place, title)
        if place[0] in self._modules:
            yield from self._lists(place)

    def _meet(self, address: str, *, listed: bool = False, day: str = "", **words: str) -> Iterator[Wanted]:
        if host_of(address) not in self._hosts:
            return
        parts = read_address(address)
        if parts is None:
            if not self.is_nukeviet and is_story_link(address):
                lead = self.leads.setdefault(Key(address, 0), Lead())
                lead.meet(address, **words)
                lead.day = day_of(day)
            return
        is_new = parts.prefix not in self._modules
        self._modules.add(parts.prefix)
        lead = self.leads.setdefault(parts.key, Lead())
        lead.meet(address, day=day, **words)
        if listed:
            lead.listed, lead.day = address, day_of(day)
        if parts.section == _DOCUMENTS:
            self._sections.setdefault((parts.prefix, ""), None)
        else:
            self.forms.setdefault(parts.prefix, _usual_form(parts.prefix))
            self._sections.setdefault((parts.prefix, parts.section), None)
        here = (parts.prefix, parts.section)
        for place in [place for place in self._sections if place == here or (is_new and place[0] == parts.prefix)]:
            yield from self._lists(place)

    def _lists(self, place: tuple[str, str]) -> Iterator[Wanted]:
        prefix, section = place
        if (section and not is_section(section)) or section == _DOCUMENTS:
            return
        feed = self._sections.get(place) or SectionFeed("", urljoin(self._start, prefix), section, "")
        yield Wanted(section_list(feed), "list")
        if feed.address:
            yield Wanted(feed.address, "feed")


def _in_reach(numbers: set[int]) -> int:
    """The highest number of a module that is no stray: a link may end in a date (`lich-cong-tac-20240519.html`)."""
    most = _FREE_PROBES + _PROBES_A_LEAD * len(numbers)
    return max((number for number in numbers if number <= most), default=0)


def _usual_form(prefix: str) -> Form:
    words = [word for word in prefix.split("/") if word]
    language = words.pop(0) if words and len(words[0]) == 2 else "vi"
    return Form(prefix, language, words[-1] if words else "news")
