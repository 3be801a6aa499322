from datetime import UTC, date, datetime

import pytest

from plugins.scrape_import.adapters import nukeviet
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import Figures, ScrapedArticle, ScrapedFile, ScrapedPhoto, from_json, to_json
from plugins.vietnamese.dates import VIETNAM
from tests.scrape_import.old_pages import ARTICLE_PATH, article_page, attachment

BASE = "https://cu.example"
ADDRESS = BASE + ARTICLE_PATH


ATTACHMENTS = attachment(f"{ARTICLE_PATH}?download=1&amp;id=0")


def answer(html: str, address: str = ADDRESS) -> Answer:
    return Answer(address, address, 200, datetime(2026, 11, 21, 20, tzinfo=UTC), html.encode())


def article(**fields: str) -> ScrapedArticle:
    return nukeviet.parse(answer(article_page(BASE, **fields)))


@pytest.mark.parametrize(
    ("address", "is_article"),
    [
        (f"{BASE}/tin-xa/duong-hoa-17.html", True),
        (f"{BASE}/news/tin-xa/duong-hoa-17.html", True),
        (f"{BASE}/vi/news/Tin-Xa/duong-hoa-17.html?x=1", True),
        (f"{BASE}/", False),
        (f"{BASE}/tin-xa/", False),
        (f"{BASE}/about/gioi-thieu.html", False),
        (f"{BASE}/duong-hoa-17.html", False),
        (f"{BASE}/print/tin-xa/duong-hoa-17.html", False),
        (f"{BASE}/vi/news/savefile/tin-xa/duong-hoa-17.html", False),
        (f"{BASE}/sendmail/tin-xa/duong-hoa-17.html", False),
    ],
)
def test_addresses_of_articles(address: str, *, is_article: bool) -> None:
    assert nukeviet.is_article_address(address) is is_article


def test_every_field_of_a_page() -> None:
    assert article() == ScrapedArticle(
        address=ADDRESS,
        title="Đường hoa thôn Đông",
        date=datetime(2024, 5, 19, 6, 45, tzinfo=VIETNAM),
        section="Tin xã",
        lead="Mỗi nhà góp một luống hoa.",
        cover=ScrapedPhoto(f"{BASE}/uploads/news/2024_05/duong-hoa.jpg", "", "Đường hoa buổi sớm"),
        body="<p>Sáng chủ nhật, bà con ra đường trồng hoa.</p>",
        authors=("Lê Thị Mơ", "Trần Văn Bình"),
        source="Đài xã",
        tags=("nông thôn mới", "Thôn Đông"),
        figures=Figures(date(2026, 11, 22), views=1785, comments=3, rating=4.5, votes=2),
    )


def test_an_article_survives_as_json() -> None:
    whole = article(body='<img src="/u/1.jpg"><a href="/u/a.pdf">a</a>', files=ATTACHMENTS)
    assert from_json(to_json(whole)) == whole


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("/uploads/news/2024_05/a.jpg", f"{BASE}/uploads/news/2024_05/a.jpg"),
        ("/assets/news/2024_05/a.jpg", f"{BASE}/uploads/news/2024_05/a.jpg"),
        ("uploads/news/a.jpg", f"{BASE}/uploads/news/a.jpg"),
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("/assets/images/logo-to.png", f"{BASE}/assets/images/logo-to.png"),
    ],
)
def test_pictures_are_sought_where_the_original_lies(shown: str, address: str) -> None:
    (photo,) = article(body=f'<img src="{shown}">').photos
    assert photo.address == address


def test_without_a_cover_the_shared_picture_counts_unless_it_is_the_placeholder() -> None:
    assert article(cover="").cover is None
    page = article_page(BASE, cover="").replace("no-image.jpg", "news/2024_05/chung.jpg")
    assert nukeviet.parse(answer(page)).cover == ScrapedPhoto(f"{BASE}/uploads/news/2024_05/chung.jpg")


def test_a_caption_equal_to_the_title_stays_a_caption() -> None:
    cover = article(title="Đường hoa thôn Đông", caption="Đường hoa  thôn Đông").cover
    assert cover == ScrapedPhoto(f"{BASE}/uploads/news/2024_05/duong-hoa.jpg", "", "Đường hoa thôn Đông")


@pytest.mark.parametrize(
    "body",
    [
        "<p>Một</p></div><p>Hai</p>",
        "<p>Một</p></div></div></div><p>Hai</p>",
        "<div><p>Một<div><p>Hai",
        "<html><body><p>Một</p></body></html><p>Hai</p>",
        '<div class="panel panel-default">Một</div><p>Hai</p>',
    ],
)
def test_a_body_broken_by_its_tags_comes_over_whole_and_alone(body: str) -> None:
    whole = article(body=body)
    words = whole.body.replace("<p>", " ").replace("</p>", "").split()
    assert words == ["Một", "Hai"]
    assert whole.source == "Đài xã"
    assert whole.figures is not None
    assert whole.figures.rating == 4.5


def test_a_page_without_anything_behind_the_body_is_read_by_its_tags() -> None:
    page = article_page(BASE, foot="").partition('<div class="news_column panel panel-default newsdetailbox">')[0]
    assert nukeviet.parse(answer(page)).body == "<p>Sáng chủ nhật, bà con ra đường trồng hoa.</p>"


def test_the_hidden_date_serves_where_none_is_shown() -> None:
    page = article_page(BASE).replace("Chủ nhật - 19/05/2024 06:45", "")
    assert nukeviet.parse(answer(page)).date == datetime(2024, 5, 19, 6, 45, tzinfo=VIETNAM)


def test_attachments_are_listed_and_not_in_the_body() -> None:
    whole = article(files=ATTACHMENTS)
    assert whole.attachments == (ScrapedFile(f"{ADDRESS}?download=1&id=0", "kế hoạch.pdf"),)
    assert "đính kèm" not in whole.body


def test_a_source_with_a_link_gives_both() -> None:
    line = '<p class="h5 text-right"><strong>Nguồn tin: </strong><a href="https://bao.example/">Báo Tỉnh</a></p>'
    foot = f'<div class="margin-bottom-lg">\n{line}</div>'
    whole = article(foot=foot)
    assert (whole.source, whole.source_address, whole.authors) == ("Báo Tỉnh", "https://bao.example/", ())


def test_tags_of_old_versions_stand_in_links() -> None:
    page = article_page(BASE).replace('property="article:tag"', 'name="x"')
    page += (
        '<div class="h5"><em class="fa fa-tags"></em><strong>Từ khóa:</strong><a href="/tag/hoa"><em>hoa</em></a></div>'
    )
    assert nukeviet.parse(answer(page)).tags == ("hoa",)


@pytest.mark.parametrize(
    "html", ["", "<title>Trang nhất</title>", '<div class="alert">Bạn không được phép xem bài viết</div>']
)
def test_other_pages_are_no_articles(html: str) -> None:
    with pytest.raises(nukeviet.NotAnArticleError):
        nukeviet.parse(answer(html))


def test_the_flood_page_is_known_though_its_status_is_200() -> None:
    assert nukeviet.is_refusal(answer('<div class="floodblocker">Hãy đợi <span id="secField">9</span></div>'))
    assert not nukeviet.is_refusal(answer(article_page(BASE)))
