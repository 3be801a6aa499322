import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import fromstring

from bs4 import BeautifulSoup

from tests.conftest import Workshop


def pages(demo: Workshop) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted(demo.output.rglob("*.html")):
        yield path.relative_to(demo.output).as_posix(), BeautifulSoup(path.read_bytes(), "lxml")


def addresses(page: BeautifulSoup) -> Iterator[str]:
    for element in page.select("[href], [src], [srcset]"):
        yield from (str(element[name]) for name in ("href", "src") if element.has_attr(name))
        if element.has_attr("srcset"):
            yield from (part.split()[0] for part in str(element["srcset"]).split(","))


def is_there(output: Path, address: str) -> bool:
    path = unquote(urlsplit(address).path).lstrip("/")
    return (output / path / "index.html").is_file() if path == "" or path.endswith("/") else (output / path).is_file()


def test_every_address_inside_the_site_answers(demo: Workshop) -> None:
    checked = 0
    for name, page in pages(demo):
        for address in addresses(page):
            if address.startswith("/"):
                checked += 1
                assert is_there(demo.output, address), f"{name}: {address}"
            else:
                assert re.match(r"https?://|mailto:|tel:|#", address), f"{name}: {address}"
    assert checked > 1000


def test_pages_obey_the_content_security_policy(demo: Workshop) -> None:
    for name, page in pages(demo):
        # JSON-LD is data by HTML's definition, not a script; structured_data.py says more.
        inline = 'script:not([src]):not([type="application/ld+json"]), style, [style], iframe, object, embed'
        assert page.select(inline) == [], name
        handlers = [attribute for tag in page.find_all(True) for attribute in tag.attrs if attribute.startswith("on")]
        assert handlers == [], name
        for element in page.select("img, source, script[src], link[rel=stylesheet]"):
            assert str(element.get("src") or element.get("srcset") or element.get("href")).startswith("/"), name


def test_abbreviations_are_explained_once_in_an_article(demo: Workshop) -> None:
    days = BeautifulSoup(demo.page("/2024/lich-tiep-cong-dan-thang-12/"), "lxml")
    assert [(mark.get_text(), mark["title"]) for mark in days.select("article abbr")] == [
        ("UBND", "Ủy ban nhân dân"),
        ("HĐND", "Hội đồng nhân dân"),
    ]
    assert days.select_one("article")
    assert days.get_text().count("UBND") == 2


def test_every_photo_has_size_and_alt(demo: Workshop) -> None:
    photos = 0
    for name, page in pages(demo):
        for image in page.select("img"):
            photos += 1
            assert int(str(image["width"])) > 0, name
            assert int(str(image["height"])) > 0, name
            assert image.has_attr("alt"), name
    assert photos > 200


def test_the_demo_is_a_newspaper(demo: Workshop) -> None:
    feed = fromstring((demo.output / "rss.xml").read_bytes())
    titles = [item.findtext("title") for item in feed.iter("item")]
    assert len(titles) >= 14
    kinds = {item.findtext("category") for item in feed.iter("item")}
    assert "Mô hình dân vận khéo" in kinds
    assert len(kinds) >= 6
    galleries = [len(page.select("[itemprop=articleBody] figure img")) for _, page in pages(demo)]
    assert 22 in galleries


def test_the_demo_content_passes_the_check(demo: Workshop) -> None:
    checked = demo.check()
    assert (checked.returncode, checked.stdout) == (0, "Nội dung không có lỗi nào.\n")
