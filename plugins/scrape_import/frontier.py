"""What has to be fetched: the way from a start address to everything it needs, as far as the archive knows it."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from plugins.scrape_import.addresses import host_of
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import ScrapedArticle


class Wanted(NamedTuple):
    """An address to fetch, and how: pages at the site's pace, files from its disk quicker."""

    address: str
    is_page: bool
    referer: str = ""


Follow = Callable[[Answer], Iterable[Wanted]]


def files_of(article: ScrapedArticle) -> Iterator[Wanted]:
    """The article's photos and documents on its own host. Attachments are sent by the site's program, as pages are."""
    own = host_of(article.address)
    attachments = {file.address for file in article.attachments}
    addresses = [*(photo.address for photo in article.pictures()), *article.documents, *attachments]
    for address in dict.fromkeys(addresses):
        if not address.startswith("data:") and host_of(address) == own:
            yield Wanted(address, is_page="?" in address, referer=article.address)


def missing(wanted: Iterable[Wanted], find: Callable[[str], Answer | None], follow: Follow) -> Iterator[Wanted]:
    """What the archive lacks of the wanted addresses and of all that their archived answers lead to."""
    waiting = list(wanted)
    seen: set[str] = set()
    while waiting:
        item = waiting.pop(0)
        if item.address in seen:
            continue
        seen.add(item.address)
        answer = find(item.address)
        if answer is None:
            yield item
        elif item.is_page:
            waiting.extend(follow(answer))
