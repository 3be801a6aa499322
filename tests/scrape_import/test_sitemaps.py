import gzip
from datetime import date

import pytest

from plugins.scrape_import.sitemaps import Listed, Sitemap, day_of, read_sitemap, robots_sitemaps

SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
PAGE = (
    f"<urlset {SPACE}><url><loc> https://cu.example/a </loc><lastmod>2024-05-19T06:45:00+07:00</lastmod></url></urlset>"
)
LISTED = Sitemap((Listed("https://cu.example/a", "2024-05-19T06:45:00+07:00"),))
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {b} "&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};">'
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">'


@pytest.mark.parametrize(
    "body",
    [
        PAGE.encode(),
        gzip.compress(PAGE.encode()),
        b"\xef\xbb\xbf" + PAGE.encode(),
        b"\r\n" + PAGE.encode(),
        PAGE.replace(SPACE, "").encode(),
        f'<?xml version="1.0"?><?xml-stylesheet href="/a.xsl"?>{PAGE}'.encode(),
    ],
)
def test_a_sitemap_is_read_however_it_comes(body: bytes) -> None:
    assert read_sitemap(body) == LISTED


def test_an_index_names_its_children() -> None:
    body = f"<sitemapindex {SPACE}><sitemap><loc>https://cu.example/b.xml</loc></sitemap></sitemapindex>"
    assert read_sitemap(body.encode()) == Sitemap((), ("https://cu.example/b.xml",))


@pytest.mark.parametrize(
    "body",
    [b"", b"<html><body><a href='/x'>x</a><p>", b"\x1f\x8bbroken", b"Not found", b"\x00\x01", "Lỗi 404".encode()],
)
def test_what_is_no_sitemap_lists_nothing(body: bytes) -> None:
    assert read_sitemap(body) == Sitemap()


@pytest.mark.parametrize("start", [BOMB, OUTSIDE])
def test_entities_are_not_expanded(start: str) -> None:
    body = f"{start}]><urlset><url><loc>&i;</loc></url><url><loc>https://cu.example/a</loc></url></urlset>"
    assert all(len(page.address) < 50 and "root" not in page.address for page in read_sitemap(body.encode()).pages)


def test_a_packed_bomb_stays_small() -> None:
    bomb = gzip.compress(b"<urlset>" + b" " * (70 * 2**20) + b"</urlset>", compresslevel=1)
    assert read_sitemap(bomb) == Sitemap()


def test_sixty_thousand_addresses_are_read() -> None:
    body = f"<urlset>{''.join(f'<url><loc>https://cu.example/{n}</loc></url>' for n in range(60_000))}</urlset>"
    assert len(read_sitemap(body.encode()).pages) == 60_000


def test_robots_name_sitemaps_in_any_spelling() -> None:
    body = b"\xef\xbb\xbfSITEMAP: https://cu.example/a.xml\r\nDisallow: /x\nsitemap:/b.xml\nSitemap:\n"
    assert robots_sitemaps(body) == ("https://cu.example/a.xml", "/b.xml")


@pytest.mark.parametrize(
    ("text", "day"), [("2024-05-19T06:45:00+07:00", date(2024, 5, 19)), ("2024-05-19", date(2024, 5, 19)), ("x", None)]
)
def test_days(text: str, day: date | None) -> None:
    assert day_of(text) == day
