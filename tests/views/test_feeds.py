import json
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree  # type: ignore[import-untyped]

from plugins.views.feeds import feed_files
from tests.conftest import draw_photo, write_article
from tests.schemas import atom_errors, json_errors
from tests.views.newsroom import SITE_URL, frame_of

ARTICLE = """
title: Đường hoa "ấp 7" & <b>những người giữ</b>
date: 2026-06-01 07:30
modified: 2026-06-03 08:00
category: Tin tức
also_in: [Phóng sự]
tags: [hiến đất, Tin tức]
authors: [Lan, Minh & Hoa]
summary: Lời dẫn & <i>dấu</i>
source: Báo bạn
source_url: https://ban.example/bai?a=1&b=2
attachments: [{file: ke-hoach.pdf, title: Kế hoạch}]
cover: {file: bia.jpg, alt: Bìa, caption: Ở *ấp 7*, credit: Quân & Hà}
gallery: [hong.jpg, cuoi.png]
"""
BODY = "Xem [bài kia](../c.md), [tệp](ke-hoach.pdf), [ngoài](https://x.vn/?a=1&b=2) [chú](#muc).\x0c\n\n![Hoa](hoa.jpg)\n\nHết."

FEEDS = {
    f"{folder}{name}" for folder in ("/", "/tin-tuc/", "/phong-su/") for name in ("rss.xml", "atom.xml", "feed.json")
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    content = tmp_path / "content"
    path = write_article(content, "2026/a/index.md", ARTICLE, BODY)
    for name in ("bia.jpg", "hoa.jpg", "cuoi.png"):
        draw_photo(path.parent / name, (1300, 900), seed=len(name))
    (path.parent / "hong.jpg").write_bytes(b"")
    (path.parent / "ke-hoach.pdf").write_bytes(b"%PDF")
    write_article(content, "2026/c.md", "title: Bài kia\ndate: 2026-05-02 10:00\ncategory: Phóng sự")
    return {file.address: file.make() for file in feed_files(frame_of(content), 30)}


def test_the_site_and_each_section_have_a_feed_in_three_forms(files: dict[str, bytes]) -> None:
    assert files.keys() == FEEDS
    for address, data in files.items():
        if address.endswith("atom.xml"):
            assert atom_errors(data) == [], address
        if address.endswith("feed.json"):
            assert json_errors("json-feed", json.loads(data)) == [], address


def test_every_form_tells_the_same_of_a_story(files: dict[str, bytes]) -> None:
    url = f"{SITE_URL}/2026/duong-hoa-ap-7-b-nhung-nguoi-giu-b/"
    title = 'Đường hoa "ấp 7" & <b>những người giữ</b>'
    topics = ["Tin tức", "Phóng sự", "hiến đất"]
    rss = etree.fromstring(files["/rss.xml"]).find("channel/item")
    assert rss is not None
    dc, content = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/rss/1.0/modules/content/}"
    assert (rss.findtext("title"), rss.findtext("link"), rss.findtext("guid")) == (title, url, url)
    assert [item.text for item in rss.findall("category")] == topics
    assert [item.text for item in rss.findall(f"{dc}creator")] == ["Lan", "Minh & Hoa"]
    assert rss.findtext("description") == "Lời dẫn &amp; &lt;i&gt;dấu&lt;/i&gt;"
    assert parsedate_to_datetime(str(rss.findtext("pubDate"))).isoformat() == "2026-06-01T07:30:00+07:00"
    a = "{http://www.w3.org/2005/Atom}"
    atom = etree.fromstring(files["/atom.xml"]).find(f"{a}entry")
    assert atom is not None
    assert (atom.findtext(f"{a}title"), atom.findtext(f"{a}id")) == (title, url)
    assert [item.get("term") for item in atom.findall(f"{a}category")] == topics
    assert [item.text for item in atom.findall(f"{a}author/{a}name")] == ["Lan", "Minh & Hoa"]
    assert atom.findtext(f"{a}updated") == "2026-06-03T08:00:00+07:00"
    item = json.loads(files["/feed.json"])["items"][0]
    assert (item["title"], item["url"], item["tags"]) == (title, url, topics)
    assert item["summary"] == "Lời dẫn & <i>dấu</i>"
    assert (item["date_published"], item["date_modified"]) == (
        "2026-06-01T07:30:00+07:00",
        "2026-06-03T08:00:00+07:00",
    )
    texts = {rss.findtext(f"{content}encoded"), atom.findtext(f"{a}content"), item["content_html"]}
    assert len(texts) == 1
    enclosure, link = rss.find("enclosure"), atom.find(f"{a}link[@rel='enclosure']")
    assert enclosure is not None
    assert link is not None
    assert enclosure.get("url") == link.get("href") == item["image"]
    assert enclosure.get("length") == link.get("length") != "0"


def test_the_full_text_comes_with_photos_and_addresses_in_full(files: dict[str, bytes]) -> None:
    html = json.loads(files["/feed.json"])["items"][0]["content_html"]
    page = BeautifulSoup(html, "html.parser")
    assert [(image["alt"], image["width"], image["height"]) for image in page.select("figure > img")] == [
        ("Bìa", "960", "665"),
        ("Hoa", "960", "665"),
        ("", "960", "665"),
    ]
    assert all(str(image["src"]).startswith(f"{SITE_URL}/anh/") for image in page.select("img"))
    assert all(str(image["src"]).endswith(".jpg") and "srcset" not in image.attrs for image in page.select("img"))
    assert str(page.select("figcaption")[0]) == "<figcaption>Ở <em>ấp 7</em> Ảnh: Quân &amp; Hà</figcaption>"
    story = f"{SITE_URL}/2026/duong-hoa-ap-7-b-nhung-nguoi-giu-b/"
    assert [link["href"] for link in page.select("a")] == [
        f"{SITE_URL}/2026/bai-kia/",
        f"{story}ke-hoach.pdf",
        "https://x.vn/?a=1&b=2",
        f"{story}#muc",
        "https://ban.example/bai?a=1&b=2",
        f"{story}ke-hoach.pdf",
    ]
    assert page.select("p")[-1].get_text() == "Tệp đính kèm: Kế hoạch (PDF, 4 byte)"
    assert "\x0c" not in html


def test_files_in_the_fields_of_a_kind_come_with_the_text(tmp_path: Path) -> None:
    (tmp_path / "sections.yaml").write_text("sections: [{name: Văn bản, kind: van-ban}]", encoding="utf-8")
    fields = "so_ky_hieu: 1/KH, ngay_ban_hanh: 2026-01-05, tep: [ban-chinh.pdf, khong-co.pdf, phu-luc.docx]"
    front = f"title: Kế hoạch\ndate: 2026-01-05\ncategory: Văn bản\nfields: {{{fields}}}"
    path = write_article(tmp_path, "2026/a/index.md", f"{front}\nattachments: [{{file: phu-luc.docx, title: Phụ lục}}]")
    for name in ("ban-chinh.pdf", "phu-luc.docx"):
        (path.parent / name).write_bytes(b"tep")
    html = json.loads({file.address: file.make() for file in feed_files(frame_of(tmp_path), 30)}["/van-ban/feed.json"])[
        "items"
    ][0]["content_html"]
    story = f"{SITE_URL}/2026/ke-hoach"
    assert html.splitlines()[1:] == [
        f'<p>Tệp đính kèm: <a href="{story}/ban-chinh.pdf">ban-chinh.pdf</a> (PDF, 3 byte)</p>',
        f'<p>Tệp đính kèm: <a href="{story}/phu-luc.docx">Phụ lục</a> (DOCX, 3 byte)</p>',
    ]


def test_a_feed_holds_the_newest_stories_only(tmp_path: Path) -> None:
    for day in range(1, 6):
        write_article(tmp_path, f"2026/{day}.md", f"title: Bài {day}\ndate: 2026-01-0{day}\ncategory: Tin")
    files = {file.address: file.make() for file in feed_files(frame_of(tmp_path), 2)}
    for address in ("/feed.json", "/tin/feed.json"):
        assert [item["title"] for item in json.loads(files[address])["items"]] == ["Bài 5", "Bài 4"]


def test_feeds_without_stories_are_valid_and_always_the_same(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    files = {file.address: file.make() for file in feed_files(frame_of(tmp_path), 30)}
    assert atom_errors(files["/atom.xml"]) == []
    assert json_errors("json-feed", json.loads(files["/feed.json"])) == []
    assert files == {file.address: file.make() for file in feed_files(frame_of(tmp_path), 30)}
