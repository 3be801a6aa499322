"""Feeds, RSS and Atom: the newest articles of a site. Their times are not read: NukeViet prints the month as minutes."""

from typing import Final, NamedTuple

from lxml import etree  # type: ignore[import-untyped]

_ITEMS: Final = ("{*}channel/{*}item", "{*}item", "{*}entry")
"""RSS 2.0, RSS 1.0, Atom."""


class Item(NamedTuple):
    """An article in a feed."""

    address: str
    title: str


def read_feed(body: bytes) -> tuple[Item, ...]:
    """The items of a feed, as written; none if it is no feed. Entities are never expanded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(body.lstrip(b"\xef\xbb\xbf \t\r\n"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return ()
    if root is None:
        return ()
    nodes = [node for path in _ITEMS for node in root.iterfind(path)]
    items = (Item(_link(node), " ".join((node.findtext("{*}title") or "").split())) for node in nodes)
    return tuple(item for item in items if item.address)


def _link(node: etree._Element) -> str:
    for link in node.iterfind("{*}link"):
        if link.get("rel", "alternate") == "alternate":
            return (link.get("href") or link.text or "").strip()
    return ""
