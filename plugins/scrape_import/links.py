"""Links between articles of the old site, turned into links between articles of ours."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape, unescape
from typing import Final
from urllib.parse import unquote, urlsplit

from plugins.scrape_import.adapters.nukeviet_addresses import Form, Key, key_of
from plugins.scrape_import.addresses import host_of
from plugins.scrape_import.article import ScrapedArticle

_HREF: Final = re.compile(r'(?<=<a href=")([^"]*)(?=")')


def relink(
    article: ScrapedArticle,
    new: Mapping[str, str],
    new_by_key: Mapping[Key, str],
    forms: tuple[Form, ...],
    hosts: frozenset[str],
) -> ScrapedArticle:
    """The article, each link of its body to another imported one leading to that one's new address.

    `new` has new addresses by old path; `new_by_key` finds an article under an alias that nobody wrote down.
    """

    def settle(match: re.Match[str]) -> str:
        link = unescape(match[1])
        parts = urlsplit(link)
        if not parts.netloc or host_of(link) not in hosts:
            return match[1]
        path = unquote(parts.path) + (f"?{unquote(parts.query)}" if parts.query else "")
        key = key_of(link, forms)
        target = new.get(path) or (new_by_key.get(key) if key and "download=" not in parts.query else None)
        return escape(target) if target else match[1]

    return replace(article, body=_HREF.sub(settle, article.body))
