from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import pytest

from plugins.views import sitemaps
from plugins.views.robots import robots
from plugins.views.sitemaps import sitemap_files
from tests.conftest import draw_photo, write_article
from tests.schemas import sitemap_errors
from tests.views.newsroom import NOON, frame_of

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"

ADDRESSES = ("/", "/2026/tin-ba/", "/2026/tin-hai/", "/2026/tin-hai/anh/a/", "/2025/tin-mot/", "/the/", "/the/ban/")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    write_article(folder, "1.md", "title: Tin một\ndate: 2025-03-01 07:00")
    path = write_article(
        folder,
        "hai/index.md",
        "title: Tin hai\ndate: 2026-06-14 08:00\nmodified: 2026-06-14 09:00\ngallery: [a.jpg, a.jpg]",
    )
    draw_photo(path.parent / "a.jpg", (500, 400))
    write_article(folder, "3.md", "title: Tin ba & bốn\nslug: tin-ba\ndate: 2026-06-10\npublish_at: 2026-06-15 06:00")
    return folder


def maps(content: Path, now: datetime = NOON) -> dict[str, Element]:
    files = {file.address: file.make() for file in sitemap_files(frame_of(content, now), ADDRESSES, now)}
    return {address: fromstring(data) for address, data in files.items()}


def places(root: Element) -> list[str]:
    return [urlsplit(str(place.text)).path for place in root.iter(f"{S}loc")]


def test_each_year_has_a_sitemap_with_its_articles_and_their_photos(content: Path) -> None:
    found = maps(content)
    assert places(found["/sitemap.xml"]) == [
        "/sitemap-trang.xml",
        "/sitemap-2025.xml",
        "/sitemap-2026.xml",
        "/sitemap-tin.xml",
    ]
    assert places(found["/sitemap-trang.xml"]) == ["/", "/the/", "/the/ban/"]
    assert places(found["/sitemap-2025.xml"]) == ["/2025/tin-mot/"]
    assert places(found["/sitemap-2026.xml"]) == ["/2026/tin-hai/anh/a/", "/2026/tin-hai/", "/2026/tin-ba/"]
    images = [str(place.text) for place in found["/sitemap-2026.xml"].iter(f"{IMAGE}loc")]
    assert len(images) == 1
    assert images[0].startswith("https://bao.example/anh/")


def test_a_sitemap_dates_what_it_lists_by_the_last_true_revision(content: Path) -> None:
    found = maps(content)
    dated = {
        urlsplit(str(url.findtext(f"{S}loc"))).path: url.findtext(f"{S}lastmod")
        for url in (*found["/sitemap-2026.xml"], *found["/sitemap.xml"])
    }
    assert dated == {
        "/2026/tin-hai/": "2026-06-14T09:00:00+07:00",
        "/2026/tin-hai/anh/a/": "2026-06-14T09:00:00+07:00",
        "/2026/tin-ba/": "2026-06-15T06:00:00+07:00",
        "/sitemap-trang.xml": None,
        "/sitemap-2025.xml": "2025-03-01T07:00:00+07:00",
        "/sitemap-2026.xml": "2026-06-15T06:00:00+07:00",
        "/sitemap-tin.xml": "2026-06-15T06:00:00+07:00",
    }


@pytest.mark.parametrize(
    ("hours", "listed"),
    [(0, ["/2026/tin-ba/", "/2026/tin-hai/"]), (40, ["/2026/tin-ba/"]), (67, []), (-29, [])],
)
def test_news_is_what_appeared_in_the_last_two_days(content: Path, hours: int, listed: list[str]) -> None:
    found = maps(content, NOON + timedelta(hours=hours))
    assert sorted(places(found["/sitemap-tin.xml"])) == listed
    assert ("/sitemap-tin.xml" in places(found["/sitemap.xml"])) is bool(listed)


def test_news_carries_the_papers_name_and_the_headline(content: Path) -> None:
    news = list(maps(content)["/sitemap-tin.xml"].iter(f"{NEWS}news"))[-1]
    assert news.findtext(f"{NEWS}publication/{NEWS}name") == "Trang tin"
    assert news.findtext(f"{NEWS}publication/{NEWS}language") == "vi"
    assert news.findtext(f"{NEWS}publication_date") == "2026-06-15T06:00:00+07:00"
    assert news.findtext(f"{NEWS}title") == "Tin ba & bốn"


def test_every_sitemap_that_the_index_names_keeps_the_schema(content: Path) -> None:
    for hours in (0, 100):
        now = NOON + timedelta(hours=hours)
        files = {file.address: file.make() for file in sitemap_files(frame_of(content, now), ADDRESSES, now)}
        named = [*places(fromstring(files["/sitemap.xml"])), "/sitemap.xml"]
        assert [error for address in named for error in sitemap_errors(files[address])] == []


def test_a_very_full_year_is_parted_from_the_oldest_on(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "_MOST", 2)
    found = maps(content)
    assert places(found["/sitemap-2026.xml"]) == ["/2026/tin-hai/anh/a/", "/2026/tin-hai/"]
    assert places(found["/sitemap-2026-2.xml"]) == ["/2026/tin-ba/"]


@pytest.mark.parametrize("site_url", ["http://127.0.0.1:8000", "http://localhost:8000"])
def test_a_site_on_a_desk_names_no_sitemap_to_robots(site_url: str) -> None:
    assert robots(site_url) == b"User-agent: *\nAllow: /\n"


def test_robots_are_told_where_the_sitemap_is() -> None:
    assert robots("https://bao.example") == b"User-agent: *\nAllow: /\n\nSitemap: https://bao.example/sitemap.xml\n"
