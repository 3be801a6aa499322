"""Names of hosts, resolved so that none leads into a private network: a site must not make us ask its neighbours."""

from typing import Any

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from plugins.scrape_import.addresses import is_private


class PublicResolver(CachingThreadedResolver):
    """Scrapy's own, but for private addresses."""

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: ANN401, N802 Twisted's name
        """The public IPv4 address of a name. Fails with DNSLookupError."""
        return super().getHostByName(name, timeout).addCallback(refuse_private)


def refuse_private(found: str) -> str:
    """The address, if it is public. Raises DNSLookupError."""
    if is_private(found):
        raise DNSLookupError(found)
    return found
