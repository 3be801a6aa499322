import json
from pathlib import Path

import pytest

from plugins.views.machine_head import whole_view
from plugins.views.pages import Page
from plugins.views.plan import plan
from plugins.views.settings import ViewSettings
from tests.conftest import draw_photo, write_article
from tests.views.newsroom import SITE_URL, frame_of

SHARED = f"{SITE_URL}/anh/"


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, Page]:
    content = tmp_path / "content"
    path = write_article(
        content, "a/index.md", "title: Có ảnh\ndate: 2026-01-02\ncategory: Tin\ncover: {file: a.jpg, alt: Bìa}"
    )
    draw_photo(path.parent / "a.jpg", (700, 500))
    write_article(
        content,
        "b.md",
        "title: Chỉ có chữ\ndate: 2026-01-01\ncategory: Tin\nauthors: [Lan]\ntags: [Đất]",
        "Câu **đầu** & sau.",
    )
    (content / "pages").mkdir()
    (content / "pages/gioi-thieu.md").write_text(
        "---\ntitle: Giới thiệu\n---\nVề <b>chúng tôi</b>.\n", encoding="utf-8"
    )
    frame = frame_of(content)
    return {page.address: whole_view(page, frame) for page in plan(frame, ViewSettings())}


def card(pages: dict[str, Page], address: str) -> tuple[str, str]:
    image = pages[address].head.image
    assert image is not None
    assert (image.width, image.height) == (1200, 630)
    assert image.url.startswith(SHARED)
    return image.url, image.alt


def test_a_page_without_a_photo_shares_the_card_of_its_section(pages: dict[str, Page]) -> None:
    section = card(pages, "/tin/")
    assert section[1] == "Tin"
    assert card(pages, "/2026/chi-co-chu/") == section
    assert card(pages, "/2026/co-anh/")[1] == "Bìa"
    assert card(pages, "/gioi-thieu/") == card(pages, "/the/") == card(pages, "/luu-tru/")
    assert card(pages, "/gioi-thieu/")[1] == "Trang tin"


@pytest.mark.parametrize(
    ("address", "description"),
    [
        ("/2026/chi-co-chu/", "Câu đầu & sau."),
        ("/gioi-thieu/", "Về chúng tôi."),
        ("/tin/", "Tin"),
    ],
)
def test_a_page_that_says_nothing_of_itself_is_described_by_its_first_words(
    pages: dict[str, Page], address: str, description: str
) -> None:
    assert pages[address].head.description == description


def test_only_pages_of_a_section_offer_its_feeds(pages: dict[str, Page]) -> None:
    offered = {address: [feed.url for feed in view.head.feeds] for address, view in pages.items() if view.head.feeds}
    assert offered == {"/tin/": ["/tin/rss.xml", "/tin/atom.xml", "/tin/feed.json"]}


def test_an_article_tells_its_facts(pages: dict[str, Page]) -> None:
    assert pages["/2026/chi-co-chu/"].head.facts == (
        ("article:published_time", "2026-01-01T00:00:00+07:00"),
        ("article:section", "Tin"),
        ("article:author", "Lan"),
        ("article:tag", "Đất"),
    )
    article, way = (json.loads(data) for data in pages["/2026/chi-co-chu/"].head.data)
    assert (article["@type"], way["@type"]) == ("NewsArticle", "BreadcrumbList")
    assert article["image"] == [card(pages, "/tin/")[0]]
    assert article["description"] == "Câu đầu & sau."
    with_photo = json.loads(pages["/2026/co-anh/"].head.data[0])
    assert len(with_photo["image"]) == 3
