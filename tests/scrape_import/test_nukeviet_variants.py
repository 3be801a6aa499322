"""Pages of other versions and themes of NukeViet, and what its pages say besides the article."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.scrape_import.adapters import read_article
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import (
    NotAnArticleError,
    ScrapedArticle,
    ScrapedComment,
    ScrapedFile,
    ScrapedPhoto,
    from_json,
    to_json,
)
from plugins.vietnamese.dates import VIETNAM
from tests.scrape_import import other_pages
from tests.scrape_import.old_pages import ARTICLE_PATH, article_page, attachment

BASE = "https://cu.example"
ADDRESS = BASE + ARTICLE_PATH
COVER = ScrapedPhoto(f"{BASE}/uploads/news/2024_05/duong-hoa.jpg", "Luống hoa", "Đường hoa buổi sớm")


def answer(html: str, address: str = ADDRESS) -> Answer:
    return Answer(address, address, 200, datetime(2026, 11, 21, 20, tzinfo=UTC), html.encode())


def read(html: str, address: str = ADDRESS) -> ScrapedArticle:
    return read_article(answer(html, address))


@pytest.mark.parametrize(
    ("thumb", "full"), [(other_pages.MOBILE_THUMB, ""), ("", other_pages.MOBILE_FULL)], ids=["small", "wide"]
)
def test_every_field_of_a_mobile_page(thumb: str, full: str) -> None:
    whole = read(other_pages.MOBILE.format(thumb=thumb, full=full))
    assert whole.title == "Đường hoa thôn Đông"
    assert whole.date == datetime(2024, 5, 19, 6, 45, tzinfo=VIETNAM)
    assert whole.lead == "Mỗi nhà góp một luống hoa."
    assert whole.cover == COVER
    assert whole.body == "<p>Sáng chủ nhật, bà con ra đường trồng hoa.</p>\n<p>Đến trưa thì xong.</p>"
    assert whole.attachments == (ScrapedFile(f"{BASE}/tin-xa/duong-hoa-17.html?download=1&id=0", "kh.pdf"),)
    assert (whole.authors, whole.source, whole.tags, whole.topic) == (
        ("Lê Thị Mơ",),
        "Đài xã",
        ("hoa",),
        "Nông thôn mới",
    )
    assert whole.figures is not None
    assert (whole.figures.rating, whole.figures.votes) == (5.0, 2)


def test_a_page_without_microdata_as_before_version_4() -> None:
    whole = read(other_pages.OLD)
    assert (whole.title, whole.section, whole.lead) == ("Đường hoa thôn Đông", "Tin xã", "Mỗi nhà góp một luống hoa.")
    assert whole.cover == replace(COVER, alt="")
    assert whole.body == "<p>Sáng chủ nhật, bà con ra đường trồng hoa.</p>"
    assert (whole.source, whole.tags) == ("Đài xã", ("hoa",))
    assert whole.figures is not None
    assert (whole.figures.rating, whole.figures.votes) == (4.5, 2)


def test_a_page_of_4_0_to_4_3_has_no_microdata_around_it() -> None:
    page = article_page(BASE).replace('itemtype="http://schema.org/NewsArticle" itemscope', "")
    assert read(page) == read(article_page(BASE))


def test_what_4_6_wraps_around_a_body_is_not_of_the_body() -> None:
    body = (
        '<div id="navigation" class="navigation-cont"><ul><li><a href="#a">Mục lục</a></li></ul></div>'
        '<div data-toggle="error-report"><h2 id="a">Mục lục là gì</h2><p>Hai</p></div>'
    )
    assert read(article_page(BASE, body=body)).body == "<h2>Mục lục là gì</h2>\n<p>Hai</p>"


def test_comments_are_kept_with_their_answers() -> None:
    whole = read(article_page(BASE) + other_pages.COMMENTS.format(more=""))
    assert whole.comments == (
        ScrapedComment("Bà Tư", datetime(2022, 9, 2, 16, 0, tzinfo=VIETNAM), "Mô hình hay. Tôi ủng hộ."),
        ScrapedComment("Ông Ba", datetime(2022, 9, 3, 7, 5, tzinfo=VIETNAM), "Đồng ý.", level=1),
    )
    assert from_json(to_json(whole)) == whole
    assert whole.remarks == ()


def test_further_pages_of_comments_are_known_by_the_script_that_would_load_them() -> None:
    page = article_page(BASE) + other_pages.COMMENTS.format(more=other_pages.comment_pager(2))
    assert read(page).further_comments == (f"{BASE}/index.php?language=vi&nv=comment&id=17&checkss=a1&page=2",)


@pytest.mark.parametrize(
    ("preview", "address", "title"),
    [
        (
            '<a href="javascript:void(0)" data-src="/uploads/news/anh.jpg" data-toggle="newsattachimage"></a>',
            "/uploads/news/anh.jpg",
            "anh.jpg",
        ),
        (f'<div data-src="{ARTICLE_PATH}?pdf=1&amp;id=0"></div>', f"{ARTICLE_PATH}?download=1&id=0", ""),
        (
            f'<div data-src="https://docs.google.com/viewer?embedded=true&amp;url={BASE}/uploads/a.docx"></div>',
            "/uploads/a.docx",
            "a.docx",
        ),
    ],
    ids=["image", "PDF", "document"],
)
def test_files_that_can_only_be_previewed_come_over(preview: str, address: str, title: str) -> None:
    item = f'<div class="news-download-file"><div class="list-group-item">{preview}</div></div>'
    (file,) = read(article_page(BASE) + item).attachments
    assert file.address == BASE + address
    assert title in file.title


def test_images_as_attachments_are_downloads() -> None:
    files = attachment(f"{ARTICLE_PATH}?download=1&amp;id=0").replace(
        '<a href="#xem">Xem</a>', '<a href="javascript:void(0)" data-src="/uploads/a.jpg">Xem</a>'
    )
    assert read(article_page(BASE, files=files)).attachments == (
        ScrapedFile(f"{ADDRESS}?download=1&id=0", "kế hoạch.pdf"),
    )


def test_a_hidden_date_that_differs_by_more_than_a_day_is_told_of() -> None:
    page = article_page(BASE).replace("2024-05-19+07", "2024-07-01+07")
    whole = read(page)
    assert whole.date == datetime(2024, 5, 19, 6, 45, tzinfo=VIETNAM)
    assert len(whole.remarks) == 1
    assert "01/07/2024" in whole.remarks[0]


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ('<div class="alert alert-info">Bạn không được phép xem bài viết</div>', "chỉ người được cấp quyền"),
        ('<title>Lỗi truy cập 404</title><div class="nv-infodie">Lỗi</div>', "báo lỗi truy cập"),
        ('<div class="floodblocker">Hãy đợi</div>', "bảo đợi"),
        ('<form id="loginForm"><input name="nv_password"></form>', "đăng nhập"),
        ("<h1>Trang nhất</h1>", "không phải trang bài viết"),
    ],
)
def test_pages_without_an_article_say_why(html: str, reason: str) -> None:
    with pytest.raises(NotAnArticleError, match=reason):
        read(f'<html><head><meta name="generator" content="NukeViet v4.5"></head><body>{html}</body></html>')


@pytest.mark.parametrize(
    ("status", "location", "reason"),
    [
        (302, "https://khac.example/bai", "dẫn sang địa chỉ khác: https://khac.example/bai"),
        (404, "", "không còn bài này"),
        (500, "", "trả lời 500"),
    ],
)
def test_answers_that_are_no_page_say_why(status: int, location: str, reason: str) -> None:
    page = answer(article_page(BASE))
    with pytest.raises(NotAnArticleError, match=reason):
        read_article(replace(page, status=status, headers={"location": location}))


def test_a_file_is_no_article() -> None:
    with pytest.raises(NotAnArticleError, match="một tệp"):
        read_article(replace(answer(""), body=b"%PDF-1.7 \x00\x01"))


def test_a_document_of_the_module_laws() -> None:
    address = f"{BASE}/laws/detail/Ke-hoach-12/"
    assert read(other_pages.DOCUMENT.format(issued="15/07/2024"), address) == ScrapedArticle(
        address=address,
        title="Kế hoạch số 12/KH-UBND trồng hoa",
        date=datetime(2024, 7, 15, tzinfo=VIETNAM),
        section="Văn bản xã",
        lead="Về việc trồng hoa ven đường",
        body="<p>Toàn văn kế hoạch.</p>",
        attachments=(ScrapedFile(f"{address}?download=1&id=0", "kh-12.pdf"),),
        fields={
            "so_ky_hieu": "12/KH-UBND",
            "ngay_ban_hanh": "2024-07-15",
            "loai": "Kế hoạch",
            "nguoi_ky": "Lê Thị Mơ",
        },
    )


def test_a_document_without_its_date_is_refused_with_the_reason() -> None:
    with pytest.raises(NotAnArticleError, match="ngày ban hành"):
        read(other_pages.DOCUMENT.format(issued="chưa rõ"), f"{BASE}/laws/detail/Ke-hoach-12/")
