"""Which links of a site of no known system look like stories."""

from datetime import UTC, datetime

import pytest

from plugins.scrape_import.any_site import feed_links, is_story_link, looks_like_story, story_links
from plugins.scrape_import.archive import Answer

HOST = "https://lang.example"


def front(html: str) -> Answer:
    return Answer(f"{HOST}/", f"{HOST}/vi/", 200, datetime(2026, 1, 2, tzinfo=UTC), html.encode())


@pytest.mark.parametrize(
    ("path", "looks", "is_story"),
    [
        ("/ra-quan-lam-duong-hoa-12345.html", True, True),
        ("/doi-song/ra-quan-lam-duong-hoa/", True, True),
        ("/2024/05/duong-hoa/", True, True),
        ("/tin/a12345.html", True, True),
        ("/doi-song", False, True),
        ("/doi-song/nong-thon", False, True),
        ("/", False, False),
        ("", False, False),
        ("/tag/nong-thon-moi-2024", False, False),
        ("/tac-gia/le-thi-mo", False, False),
        ("/doi-song/trang/2", False, False),
        ("/wp-json/oembed", False, False),
        ("/anh/duong-hoa-thon-dong.JPG", False, False),
        ("/van-ban/ke-hoach-so-12.pdf", False, False),
        ("/print/tin/bai-viet-so-12.html", False, False),
        ("/sitemap-tin-moi-nhat.xml", False, False),
        ("/vi/gioi-thieu/", False, False),
        ("/dieu-khoan-su-dung.html", False, False),
        ("/gioi-thieu/ban-dan-van-xa", True, True),
    ],
)
def test_links_that_look_like_stories_and_those_that_may_be_some(path: str, *, looks: bool, is_story: bool) -> None:
    assert (looks_like_story(HOST + path), is_story_link(HOST + path)) == (looks, is_story)


def test_a_front_page_names_its_stories_once_and_those_of_no_other_site() -> None:
    page = front(
        f'<a href="/duong-hoa-thon-dong">1</a><a href="{HOST}/duong-hoa-thon-dong#binh-luan">1</a><a href="bai-cua-thang-5">2</a>'
        '<a href="https://khac.example/mot-bai-khac">x</a><a href="mailto:a@b.vn">x</a><a>x</a><a href="/gioi-thieu">x</a>'
    )
    assert story_links(page) == [f"{HOST}/duong-hoa-thon-dong", f"{HOST}/vi/bai-cua-thang-5"]


def test_a_front_page_names_its_feeds() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" href="rss"><link rel="alternate" type="application/atom+xml" '
        'href="/atom.xml"><link rel="alternate" hreflang="en" href="/en/"><link rel="alternate" type="application/rss+xml">'
    )
    assert feed_links(front(head)) == [f"{HOST}/vi/rss", f"{HOST}/atom.xml"]


def test_an_empty_front_page_names_nothing() -> None:
    assert story_links(front("")) == feed_links(front("")) == []
