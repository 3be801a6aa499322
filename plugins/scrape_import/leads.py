"""What a site's lists tell of its articles, before any of them is opened."""

from dataclasses import dataclass, field
from datetime import date

from plugins.scrape_import.adapters.nukeviet_addresses import read_address


@dataclass
class Lead:
    """An article that the site names: its addresses in the order met, and the words of its teasers.

    `listed` is the address in a sitemap, which knows main sections only.
    """

    addresses: list[str] = field(default_factory=list)
    listed: str = ""
    day: date | None = None
    words: dict[str, str] = field(default_factory=dict)

    def meet(self, address: str, **words: str) -> None:
        """Add what one more list says. Of several teasers the first with words stays."""
        if address not in self.addresses:
            self.addresses.append(address)
        for name, text in words.items():
            if text:
                self.words.setdefault(name, text)

    @property
    def address(self) -> str:
        """Where to ask for the article, whatever list was read first."""
        return self.listed or min(self.addresses)

    @property
    def sections(self) -> tuple[str, ...]:
        """Aliases of the sections whose lists have it."""
        found = (read_address(address) for address in self.addresses)
        return tuple(dict.fromkeys(parts.section for parts in found if parts))


def has_changed(before: dict[str, str], now: dict[str, str]) -> bool:
    """Whether a teaser says something else than it did. Lists show a lead or none by rank: only what both say counts."""
    return any(before[name] != now[name] for name in before.keys() & now.keys())
