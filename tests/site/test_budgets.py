"""What a page may weigh on a slow phone, counted on the demo newspaper as it travels: with gzip."""

import gzip
import re
from pathlib import Path

from tests.browser.conftest import page_types
from tests.conftest import Workshop


def weight(*data: bytes) -> int:
    """Bytes on the line, files compressed one by one as a server does."""
    return sum(len(gzip.compress(item)) for item in data)


def built(demo: Workshop, address: str) -> bytes:
    path = demo.output / address.lstrip("/")
    return (path / "index.html" if path.is_dir() else path).read_bytes()


def test_an_article_without_photos_fits_into_the_first_packets(demo: Workshop) -> None:
    pages = [path.read_bytes() for path in demo.output.glob("2*/*/index.html")]
    plain = [page for page in pages if b"<img " not in page[page.index(b"<article") : page.index(b"</article>")]]
    assert len(plain) >= 2
    assert max(map(weight, plain)) <= 14 * 1024


def test_the_style_of_all_pages_is_one_small_file(demo: Workshop) -> None:
    (style,) = (demo.output / "giao-dien").glob("*.css")
    assert weight(style.read_bytes()) <= 12 * 1024
    for kind, address in page_types(demo.output).items():
        links = re.findall(rb'<link rel="stylesheet" href="([^"]*)"', built(demo, address))
        assert links == [f"/giao-dien/{style.name}".encode()], kind


def test_next_to_nothing_runs_on_load(demo: Workshop) -> None:
    for kind, address in page_types(demo.output).items():
        scripts = re.findall(rb'<script[^>]* src="([^"]*)"', built(demo, address))
        assert weight(*(built(demo, script.decode()) for script in scripts)) <= 2 * 1024, kind


def test_no_share_card_is_too_large_for_a_crawler(demo: Workshop) -> None:
    cards: set[Path] = set()
    for path in demo.output.rglob("*.html"):
        for address in re.findall(
            r'property="og:image" content="[^"]*?(/anh/[^"]*)"', path.read_text(encoding="utf-8")
        ):
            cards.add(demo.output / address.lstrip("/"))
    assert len(cards) > 10
    assert max(card.stat().st_size for card in cards) < 300_000
