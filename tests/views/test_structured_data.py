import json

import pytest
from bs4 import BeautifulSoup

from plugins.views.structured_data import breadcrumbs, data_block, news_article, website
from tests.schemas import json_errors
from tests.theme.article_examples import ARTICLE, BARE_ARTICLE
from tests.theme.examples import SECTION_PAGE
from tests.theme.front_examples import FRONT_PAGE

SITE_URL = "https://bao.example"

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "Hàng\u2028dưới\u2029nữa",
    'Ngoặc "kép" & \\ gạch',
    "]]>",
    "&lt;b&gt;",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_an_editor_leaves_its_data_block(text: str) -> None:
    page = BeautifulSoup(f"<script type=x>{data_block({'headline': text})}</script><p>sau</p>", "html.parser")
    (script,) = page.select("script")
    assert json.loads(str(script.string)) == {"headline": text}
    assert str(page.select("p")) == "[<p>sau</p>]"
    assert not set(str(script.string)) & set("<>&\u2028\u2029")


def test_an_article_says_what_search_engines_ask_for() -> None:
    pictures = tuple(f"{SITE_URL}/anh/{name}.jpg" for name in ("vuong", "thuong", "rong"))
    data = news_article(ARTICLE, ARTICLE.head.description, pictures, SITE_URL)
    assert json_errors("news-article", data) == []
    assert data["datePublished"] == "2023-06-18T21:37:00+07:00"
    assert data["dateModified"] == "2023-06-20T06:30:00+07:00"
    assert [author["name"] for author in data["author"]] == ["Thị Hương", "Minh Quân"]
    assert data["image"] == list(pictures)
    assert data["articleSection"] == "Nông thôn mới"
    assert data["publisher"]["name"] == "Dân vận Lộc Ninh"


def test_an_article_never_revised_and_signed_by_nobody_says_so() -> None:
    data = news_article(BARE_ARTICLE, "", (f"{SITE_URL}/anh/the.jpg",), SITE_URL)
    assert json_errors("news-article", data) == []
    assert "dateModified" not in data
    assert data["author"] == [{"@type": "Organization", "name": "Dân vận Lộc Ninh", "url": f"{SITE_URL}/"}]


def test_a_page_tells_the_way_from_the_front_page_down_to_itself() -> None:
    data = breadcrumbs(SECTION_PAGE, SITE_URL)
    assert json_errors("breadcrumbs", data) == []
    steps = [(step["position"], step["name"], step["item"]) for step in data["itemListElement"]]
    assert steps == [
        (1, "Trang nhất", "https://bao.example/"),
        (2, "Xây dựng Đảng", "https://bao.example/xay-dung-dang/"),
    ]


def test_the_front_page_tells_the_newspapers_name() -> None:
    data = website(FRONT_PAGE, SITE_URL)
    assert json_errors("website", data) == []
    assert (data["name"], data["url"]) == ("Dân vận Lộc Ninh", "https://bao.example/")
