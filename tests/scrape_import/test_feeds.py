import pytest

from plugins.scrape_import.feeds import Item, read_feed

RSS = "<rss version='2.0'><channel><title>Tin</title>{items}</channel></rss>"
ITEM = "<item><title> Bài\n một </title><link> https://cu.example/a-1.html </link><pubDate>x</pubDate></item>"
FOUND = (Item("https://cu.example/a-1.html", "Bài một"),)


@pytest.mark.parametrize(
    "body",
    [
        RSS.format(items=ITEM),
        f"\ufeff\n{RSS.format(items=ITEM)}",
        f'<?xml version="1.0"?><?xml-stylesheet href="/x.xsl"?>{RSS.format(items=ITEM)}',
        RSS.format(items=ITEM.replace("Bài\n một", "<![CDATA[Bài một]]>")),
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">{ITEM}</rdf:RDF>',
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Bài một</title>'
        '<link rel="edit" href="https://cu.example/sua"/><link href="https://cu.example/a-1.html"/></entry></feed>',
        RSS.format(items=ITEM).replace("</channel></rss>", ""),
    ],
    ids=["RSS 2.0", "byte order mark", "style sheet", "CDATA", "RSS 1.0", "Atom", "cut off"],
)
def test_a_feed_is_read_however_it_comes(body: str) -> None:
    assert read_feed(body.encode()) == FOUND


@pytest.mark.parametrize(
    "body",
    [b"", b"<html><body><p>x", b"Not found", b"\x00\x01", RSS.format(items="<item><title>x</title></item>").encode()],
    ids=["nothing", "a page", "words", "no text", "without links"],
)
def test_what_is_no_feed_has_no_items(body: bytes) -> None:
    assert read_feed(body) == ()


def test_entities_are_not_expanded() -> None:
    bomb = f'<!DOCTYPE rss [<!ENTITY i SYSTEM "file:///etc/passwd">]>{RSS.format(items=ITEM.replace("Bài", "&i; Bài"))}'
    assert all("root" not in item.title for item in read_feed(bomb.encode()))
