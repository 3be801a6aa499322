"""The demo newspaper as machines read it: feed readers, search engines, and the crawlers behind shared links."""

import json
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree  # type: ignore[import-untyped]
from PIL import Image

from tests.conftest import Workshop
from tests.schemas import atom_errors, json_errors, sitemap_errors

SITE = "http://127.0.0.1:8000"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
SCHEMAS = {"NewsArticle": "news-article", "BreadcrumbList": "breadcrumbs", "WebSite": "website"}


class ShareCrawler(HTMLParser):
    """Reads a page as Facebook's and Zalo's crawlers do: no scripts, the first tag of a name counts."""

    def __init__(self) -> None:
        super().__init__()
        self.properties: dict[str, str] = {}
        self.data: list[dict[str, object]] = []
        self.title_count = 0
        self.is_in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "meta" and (name := found.get("property") or found.get("name")):
            self.title_count += name == "og:title"
            self.properties.setdefault(name, found.get("content") or "")
        self.is_in_data = tag == "script" and found.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self.is_in_data:
            self.data.append(json.loads(data))
            self.is_in_data = False


@cache
def crawled(output: Path) -> dict[str, ShareCrawler]:
    """Every page of the site, stubs at old addresses left out."""
    found = {}
    for path in sorted(output.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in text:
            crawler = ShareCrawler()
            crawler.feed(text)
            found[path.relative_to(output).as_posix()] = crawler
    return found


def file_at(output: Path, address: str) -> Path:
    assert address.startswith(f"{SITE}/"), address
    return output / urlsplit(address).path.lstrip("/")


def test_every_page_is_shared_with_one_title_and_a_true_picture(demo: Workshop) -> None:
    for name, page in crawled(demo.output).items():
        properties = page.properties
        assert page.title_count == 1, name
        assert properties["og:title"], name
        assert properties["og:description"], name
        assert properties["og:url"] == f"{SITE}/{name.removesuffix('index.html')}"
        assert properties["twitter:card"] == "summary_large_image"
        file = file_at(demo.output, properties["og:image"])
        assert file.stat().st_size < 300_000, name
        with Image.open(file) as picture:
            assert picture.format == "JPEG", name
            size = (int(properties["og:image:width"]), int(properties["og:image:height"]))
            assert picture.size == size, name
        assert properties["og:image:type"] == "image/jpeg"
        assert properties["og:image:alt"], name
        is_photo = "/anh/" in name
        assert is_photo or size == (1200, 630), name


def test_every_page_says_in_data_what_it_is_and_where(demo: Workshop) -> None:
    for name, page in crawled(demo.output).items():
        kinds = [str(data["@type"]) for data in page.data]
        assert kinds == (["WebSite"] if name == "index.html" else [*kinds[:-1], "BreadcrumbList"]), name
        assert ("NewsArticle" in kinds) is (page.properties.get("og:type") == "article" and "/anh/" not in name), name
        for data in page.data:
            assert json_errors(SCHEMAS[str(data["@type"])], data) == [], name


def test_articles_show_search_engines_three_true_ratios(demo: Workshop) -> None:
    seen = set()
    for name, page in crawled(demo.output).items():
        for data in page.data:
            if data["@type"] == "NewsArticle":
                ratios = []
                for address in data["image"]:  # type: ignore[attr-defined]
                    with Image.open(file_at(demo.output, address)) as picture:
                        ratios.append(round(picture.width / picture.height, 2))
                        assert picture.width * picture.height >= 50_000, name
                seen.add(tuple(ratios))
    assert seen == {(1.0, 1.33, 1.78), (1.9,)}


def feeds(demo: Workshop, file: str) -> Iterator[tuple[str, bytes]]:
    found = sorted(demo.output.rglob(file))
    assert len(found) >= 10
    for path in found:
        yield f"{SITE}/{path.relative_to(demo.output).as_posix()}", path.read_bytes()


def test_atom_and_json_feeds_keep_their_schemas(demo: Workshop) -> None:
    for address, data in feeds(demo, "atom.xml"):
        assert atom_errors(data) == [], address
    for address, data in feeds(demo, "feed.json"):
        feed = json.loads(data)
        assert json_errors("json-feed", feed) == [], address
        assert feed["feed_url"] == address


ONCE = {"title", "link", "description", "language", "lastBuildDate", "{http://www.w3.org/2005/Atom}link"}
ITEM = {"title", "link", "description", "pubDate", "guid", "enclosure", "category", f"{DC}creator", f"{CONTENT}encoded"}


def test_rss_feeds_keep_the_specification(demo: Workshop) -> None:
    for address, data in feeds(demo, "rss.xml"):
        rss = etree.fromstring(data)
        assert (rss.tag, rss.get("version"), len(rss)) == ("rss", "2.0", 1), address
        channel = rss[0]
        assert {child.tag for child in channel} <= ONCE | {"item"}, address
        assert all(len(channel.findall(name)) == 1 for name in ONCE), address
        assert channel.find("{http://www.w3.org/2005/Atom}link").attrib == {"rel": "self", "href": address}
        moments = [channel.findtext("lastBuildDate")]
        for item in channel.findall("item"):
            assert {child.tag for child in item} <= ITEM, address
            for name in ITEM - {"category", f"{DC}creator"}:
                assert len(item.findall(name)) <= 1, address
            assert item.findtext("title")
            assert item.findtext("link") == item.findtext("guid")
            assert item.find("guid").get("isPermaLink") == "true"
            assert file_at(demo.output, item.findtext("link")).is_dir()
            assert item.findtext(f"{CONTENT}encoded")
            moments.append(item.findtext("pubDate"))
            if (enclosure := item.find("enclosure")) is not None:
                file = file_at(demo.output, enclosure.get("url"))
                assert (enclosure.get("type"), int(enclosure.get("length"))) == ("image/jpeg", file.stat().st_size)
        assert all(moment.endswith(" +0700") and parsedate_to_datetime(moment) for moment in moments), address


def test_the_sitemaps_list_every_page_but_the_error_page(demo: Workshop) -> None:
    def places(file: Path) -> list[str]:
        data = file.read_bytes()
        assert sitemap_errors(data) == [], file
        tree = etree.fromstring(data)
        space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        for image in tree.iter("{http://www.google.com/schemas/sitemap-image/1.1}loc"):
            assert file_at(demo.output, image.text).is_file()
        return [place.text for place in tree.iter(f"{space}loc")]

    maps = [file_at(demo.output, address) for address in places(demo.output / "sitemap.xml")]
    listed = [place for file in maps if file.name != "sitemap-tin.xml" for place in places(file)]
    built = {f"{SITE}/{name.removesuffix('index.html')}" for name in crawled(demo.output)}
    assert sorted(listed) == sorted(built - {f"{SITE}/404.html"})


@pytest.mark.parametrize("file", ["rss.xml", "atom.xml", "feed.json"])
def test_a_section_page_names_its_own_feeds_and_others_do_not(demo: Workshop, file: str) -> None:
    own = f'href="/mo-hinh-dan-van-kheo/{file}"'
    assert own in demo.page("/mo-hinh-dan-van-kheo/")
    assert own not in demo.page("/")
    assert all(f'href="/{file}"' in demo.page(address) for address in ("/", "/mo-hinh-dan-van-kheo/", "/the/"))
