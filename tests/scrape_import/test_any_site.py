"""Sites that no adapter knows, and those that one describes by selectors alone."""

from datetime import UTC, datetime

import pytest

from plugins.scrape_import.adapters import SITES, read_article
from plugins.scrape_import.adapters.density import densest_text
from plugins.scrape_import.adapters.vote import winning_text
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import NotAnArticleError, ScrapedArticle, ScrapedPhoto
from plugins.scrape_import.markdown import to_markdown
from plugins.vietnamese.dates import VIETNAM
from tests.scrape_import import other_pages

ADDRESS = "https://lang.example/doi-song/ra-quan-lam-duong-hoa-12345.html"
MOMENT = datetime(2024, 5, 19, 6, 45, tzinfo=VIETNAM)


def read(html: str) -> ScrapedArticle:
    return read_article(Answer(ADDRESS, ADDRESS, 200, datetime(2026, 11, 21, 20, tzinfo=UTC), html.encode()))


def test_metadata_give_the_fields() -> None:
    article = read(other_pages.NEWS)
    assert (article.title, article.date, article.section) == ("Ra quân làm đường hoa", MOMENT, "Đời sống")
    assert (article.authors, article.tags) == (("Lê Thị Mơ",), ("hoa", "nông thôn mới"))
    assert article.lead == "Hai trăm người cùng trồng hoa ven kênh."
    assert article.documents == ("https://lang.example/quyet-dinh.pdf",)


def test_the_body_is_the_pages_own_without_what_surrounds_it() -> None:
    body = read(other_pages.NEWS).body
    assert [body.count(tag) for tag in ("<p>", "<li>", "<figure>")] == [5, 1, 2]
    assert all(words in body for words in ("Sáng nay, hơn hai trăm", "hoa cúc vàng", "Dự kiến đến cuối năm"))
    assert not any(words in body for words in ("Tin khác", "Giá lúa", "Bản quyền", "Trang chủ", "<h1>"))


def test_photos_are_the_originals_in_order_with_their_captions() -> None:
    assert [(photo.address, photo.caption) for photo in read(other_pages.NEWS).photos] == [
        ("https://lang.example/anh/mot.jpg", "Bà con trồng hoa"),
        ("https://lang.example/anh/hai-1600.jpg", ""),
    ]


def test_a_page_that_says_no_date_takes_the_day_it_was_read_and_is_told_of() -> None:
    page = other_pages.NEWS.replace('"datePublished":"2024-05-19T06:45:00+07:00",', "")
    article = read(page)
    assert article.date.year == 2026
    assert article.remarks == ("Trang không ghi ngày đăng; đã lấy ngày tải trang, hãy sửa lại.",)


@pytest.mark.parametrize(
    ("shown", "moment"),
    [
        ('<span class="date">Chủ nhật, 19/05/2024, 06:45 (GMT+7)</span>', MOMENT),
        ('<time datetime="2024-05-19T06:45:00+07:00">hôm qua</time>', MOMENT),
    ],
)
def test_dates_for_readers_serve_where_machines_get_none(shown: str, moment: datetime) -> None:
    page = other_pages.NEWS.replace('"datePublished":"2024-05-19T06:45:00+07:00",', "").replace(
        "</h1>", f"</h1>{shown}"
    )
    assert read(page).date == moment


@pytest.mark.parametrize(
    ("old", "new", "cover"),
    [
        ("", "", None),
        (
            "<figure>",
            f"<p>{' '.join(other_pages.SENTENCES)}</p><figure>",
            ScrapedPhoto("https://lang.example/anh/bia.jpg"),
        ),
    ],
    ids=["the body opens with a photo", "the body opens with words"],
)
def test_the_picture_for_elsewhere_is_a_cover_unless_the_body_opens_with_one(
    old: str, new: str, cover: ScrapedPhoto | None
) -> None:
    assert read(other_pages.NEWS.replace(old, new)).cover == cover


@pytest.mark.parametrize("name", ["sidebar-1", "widget", "header-menu"])
def test_a_column_that_holds_the_article_is_no_surrounding_whatever_its_name(name: str) -> None:
    page = other_pages.NEWS.replace("<body>", f'<body><div class="{name}">').replace("</body>", "</div></body>")
    assert read(page).photos == read(other_pages.NEWS).photos
    assert densest_text(page) == densest_text(other_pages.NEWS)


TITLED = "<html><head><title>{title}</title></head><body>{headline}<article>"


@pytest.mark.parametrize(
    ("title", "headline", "expected"),
    [
        ("Ra quân “làm đường hoa” | Báo Làng", '<h1>Ra quân "làm đường hoa"</h1>', 'Ra quân "làm đường hoa"'),
        ("Báo Làng", "<h1>Ra quân làm đường hoa</h1>", "Ra quân làm đường hoa"),
        ("Ra quân làm đường hoa - Báo Làng", "", "Ra quân làm đường hoa"),
        ("Chuyện làng - Đường hoa | Báo Làng", "", "Chuyện làng - Đường hoa"),
    ],
)
def test_the_title_is_the_headline_or_the_pages_title_without_the_sites_name(
    title: str, headline: str, expected: str
) -> None:
    body = "".join(f"<p>{sentence}</p>" for sentence in other_pages.SENTENCES * 2)
    assert read(f"{TITLED.format(title=title, headline=headline)}{body}</article></body></html>").title == expected


def test_entities_in_json_ld_are_read() -> None:
    page = other_pages.NEWS.replace("<h1", "<h2").replace("</h1>", "</h2>")
    page = page.replace('"headline":"', '"headline":"&#8216;Hoa&#8217; ')
    assert read(page).title.startswith("‘Hoa’ ")


def test_a_date_that_is_guessed_is_told_of() -> None:
    text = "".join(f"<p>{sentence}</p>" for sentence in other_pages.SENTENCES * 2)
    article = read(f"<title>Làm đường hoa</title><body><article>{text}</article><p>Đăng ngày 19/05/2024</p></body>")
    assert article.date.date() == MOMENT.date()
    assert "Ngày đăng 19/05/2024 là đoán từ trang, hãy xem lại." in article.remarks


@pytest.mark.parametrize("control", ["\x0b", "&#11;", "\x1f", "&#x1f;", "\ufffe"])
def test_control_characters_go(control: str) -> None:
    page = other_pages.NEWS.replace("tám thôn", f"tám{control} <b>thôn{control}</b>{control}")
    assert "tám thôn" in to_markdown(read(page).body).replace("*", "")


def test_a_page_of_teasers_is_no_article() -> None:
    teasers = "".join(
        f'<div><h3><a href="/doi-song/chuyen-lang-so-{number}-{number}2345.html">Chuyện làng số {number}</a></h3>'
        f"<p>19/05/2024. {sentence}</p></div>"
        for number, sentence in enumerate(other_pages.SENTENCES * 2)
    )
    with pytest.raises(NotAnArticleError, match="trang chỉ là danh sách bài viết"):
        read(f"<title>Đời sống - Báo Làng</title><body><h1>Tin đời sống làng</h1>{teasers}</body>")


@pytest.mark.parametrize("html", [other_pages.LIST, "<html></html>", "<p>Chữ</p>"])
def test_pages_that_are_no_article_say_so(html: str) -> None:
    with pytest.raises(NotAnArticleError, match="không nhận ra bài viết nào"):
        read(html)


def test_broken_json_ld_is_passed_over() -> None:
    assert read(other_pages.NEWS.replace('"@type":"WebSite"}', '"@type":"WebSite"')).title == "Ra quân làm đường hoa"


def test_an_adapter_of_selectors_alone_reads_its_system() -> None:
    article = read(other_pages.WORDPRESS)
    assert (article.title, article.date, article.section) == ("Ra quân làm đường hoa", MOMENT, "Đời sống")
    assert (article.authors, article.tags) == (("Lê Thị Mơ",), ("hoa",))
    assert article.body.count("<p>") == 2
    assert "Chia sẻ" not in article.body


def test_adapters_have_names_of_their_own_and_marks() -> None:
    assert len({site.name for site in SITES}) == len(SITES)
    assert all(site.mark for site in SITES)


def test_the_voters_agree_on_an_easy_page() -> None:
    for text in (winning_text(other_pages.NEWS), densest_text(other_pages.NEWS)):
        assert "hơn hai trăm người dân" in text
        assert "Giá lúa" not in text


def test_an_empty_page_has_no_text() -> None:
    assert winning_text("<html></html>") == densest_text("<html></html>") == ""


def test_a_form_around_the_whole_page_does_not_hide_it() -> None:
    page = other_pages.NEWS.replace("<body>", '<body><form id="aspnetForm">').replace("</body>", "</form></body>")
    assert "hơn hai trăm người dân" in to_markdown(read(page).body)
