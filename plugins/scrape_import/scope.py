"""What of the old site is wanted, and where it may be asked for."""

from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.scrape_import.addresses import is_private


class Scope(NamedTuple):
    """One article alone or a whole site, the newest so many articles of it, those since a day."""

    start: str
    hosts: frozenset[str]
    is_article: bool = False
    limit: int | None = None
    since: date | None = None

    @property
    def is_own_net(self) -> bool:
        """Whether the site itself is in a private network: only then may anything there be asked."""
        return is_private(urlsplit(self.start).hostname or "")
