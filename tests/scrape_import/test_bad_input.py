"""What old pages do to an importer, with its outcome. Names, charsets and dates have files of tests of their own."""

from datetime import UTC, datetime
from html import escape
from pathlib import Path

import pytest
import yaml

from plugins.articles.body import render_body
from plugins.articles.writing import format_article
from plugins.scrape_import.adapters import read_article
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import NotAnArticleError, ScrapedArticle, ScrapedPhoto
from plugins.scrape_import.clean import clean_body
from plugins.scrape_import.convert import convert
from plugins.scrape_import.file_names import body_of, name_files
from plugins.scrape_import.markdown import to_markdown
from plugins.scrape_import.pages import Pages
from tests.scrape_import.old_pages import ARTICLE_PATH, article_page

BASE = "https://cu.example"
ADDRESS = BASE + ARTICLE_PATH
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
PNG = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABQAAAAUCAIAAAAC64paAAAAFUlEQVR4nGP8z0A+YKJA76jmkaEZAPvcASec"


def read(page: str) -> ScrapedArticle:
    return read_article(Answer(ADDRESS, ADDRESS, 200, datetime(2026, 11, 21, tzinfo=UTC), page.encode()))


def article(body: str) -> ScrapedArticle:
    return read(article_page(BASE, body=body))


def markdown_of(html: str) -> str:
    return to_markdown(clean_body(html, lambda link: link, lambda link: link).html)


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "javascript:alert(1)",
        "hai\ndòng",
        "---\ntitle: khác\n---",
        "{{ lệnh }} {% raw %}",
    ],
)
def test_code_in_titles_captions_and_leads_is_text_of_one_line(evil: str) -> None:
    page = article_page(BASE, title=evil, caption=evil, lead=escape(evil))
    whole = read(page)
    text = format_article(convert(whole, {}).front, "")
    front = yaml.safe_load(text.removeprefix("---\n").rpartition("---")[0])
    assert front["title"] == front["summary"] == " ".join(evil.split())
    assert "\n" not in front["title"]


@pytest.mark.parametrize(
    "html",
    [
        "<p onclick='x()'>Chữ</p><script>x()</script>",
        '<p><a href="javascript:x()">Chữ</a></p>',
        '<p><a href="JaVa&#x09;script:x()">Chữ</a></p>',
        '<p><a href="data:text/html,<script>x()</script>">Chữ</a></p>',
        "<p>Chữ<svg onload='x()'><script>x()</script></svg></p>",
        '<math><mi xlink:href="javascript:x()">Chữ</mi></math>',
        "<form action='/x'><p>Chữ</p><input name='a'></form><base href='https://xau.example/'>",
    ],
)
def test_scripts_and_handlers_never_reach_the_body(html: str) -> None:
    body = render_body(to_markdown(article(html).body))
    assert not body.refused
    assert "".join(part for part in body.parts if isinstance(part, str)).replace("\n", "") == "<p>Chữ</p>"


def test_an_svg_and_a_script_by_a_pictures_name_are_lost_and_told_of() -> None:
    whole = article('<img src="/u/a.svg"><img src="/u/b.jpg">')
    bodies = {f"{BASE}/u/a.svg": b"<svg onload='x()'/>", f"{BASE}/u/b.jpg": b"<?php echo 1;"}
    now = datetime(2026, 1, 2, tzinfo=UTC)
    stored = {link: Answer(link, link, 200, now, body) for link, body in bodies.items()}
    found = name_files(whole, stored.get, frozenset({"cu.example"}))
    assert found.names == {}
    assert {lost.address for lost in found.lost} >= set(bodies)


def test_an_embedded_picture_is_a_photo_and_an_embedded_pixel_is_not() -> None:
    assert [photo.address for photo in article(f'<img src="{PNG}"><img src="{PIXEL}">').photos] == [PNG]


def test_a_picture_on_the_authors_own_disk_is_told_of() -> None:
    whole = article('<img src="file:///C:/Users/BDV/msohtmlclip1/01/clip_image001.jpg"><p>Chữ</p>')
    assert whole.photos == ()
    assert whole.remarks == ("Không lấy được ảnh có địa chỉ file:///C:/Users/BDV/msohtmlclip1/01/clip_image001.jpg",)


def test_tags_that_nobody_knows_are_told_of_and_their_words_stay() -> None:
    whole = article("<p><bantin>Chữ</bantin> <o:p>Word</o:p></p>")
    assert whole.body == "<p>Chữ Word</p>"
    assert whole.remarks == ("Gặp thẻ lạ <bantin>: giữ chữ, bỏ thẻ.",)


def test_words_for_an_old_font_are_told_of() -> None:
    assert "TCVN3" in article("<p>Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp - Tù do - H¹nh phóc</p>").remarks[0]


def test_nul_bytes_and_a_base_address_are_understood() -> None:
    page = article_page(BASE, body='<p>Ch\0ữ</p><img src="u/a.jpg">')
    page = page.replace("<head>", '<head><base href="https://cu.example/goc/">')
    whole = read(page)
    assert whole.body.startswith("<p>Chữ</p>")
    assert [photo.address for photo in whole.photos] == [f"{BASE}/goc/u/a.jpg"]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000,
        "<b>" * 10_000,
        "<ul><li>" * 5_000,
        "<table><tr><td>" * 3_000,
        "<span>a</span> " * 20_000,
        f"<b>{'a<img src=/u/a.jpg>' * 1_000}</b>",
        "a<br>" * 5_000,
        "<p>" + "chữ " * 300_000,
        "<p>một <b>hai</b> ba</p>\n" * 5_000,
        "<table>" + "<tr><td><img src=/u/a.jpg></td></tr>" * 20_000 + "</table>",
    ],
    ids=[
        *("deep", "deep bold", "deep lists", "deep tables", "many spans", "pictures in bold", "many breaks", "long"),
        *("many paragraphs", "a table of 20,000 photos, for hours where time grows with the square"),
    ],
)
def test_huge_bodies_come_to_an_end(html: str) -> None:
    assert "cuối" in markdown_of(f"{html}cuối")


def test_a_huge_page_of_any_site_is_read_whole_and_told_of() -> None:
    items = "<li>Mỗi nhà góp một luống hoa.<ul><li>hai</li></ul></li>" * 5_000
    page = f"<html><head><title>Hoa</title></head><body><h1>Hoa</h1><article><ul>{items}</ul></article></body></html>"
    whole = read(page)
    assert whole.body.count("Mỗi nhà góp một luống hoa.") == 5_000
    assert "Trang lớn khác thường, chỉ đọc lướt được; hãy so lại bài với trang cũ." in whole.remarks


def test_depth_is_taken_off_where_nobody_means_it_and_nowhere_else() -> None:
    shallow = "<div>" * 30 + "<p>một<p>hai" + "</div>" * 30
    assert markdown_of(shallow * 5) == "\n\n".join(["một", "hai"] * 5)
    assert markdown_of("<blockquote>" * 3 + "sâu" + "</blockquote>" * 3) == "> > > sâu"


def test_a_gallery_of_250_thumbnails_comes_over_as_250_originals_in_order() -> None:
    links = [f'<a href="/u/{number}.jpg"><img src="/assets/news/{number}.jpg"></a>' for number in range(250)]
    whole = article(" ".join(links))
    assert [photo.address for photo in whole.photos] == [f"{BASE}/u/{number}.jpg" for number in range(250)]
    assert whole.body.count("<figure>") == 1


def test_a_grid_of_two_columns_is_a_gallery_in_order_with_its_captions() -> None:
    rows = "".join(
        f'<tr><td><img src="/u/{n}.jpg"></td><td><img src="/u/{n + 1}.jpg"></td></tr>'
        f"<tr><td><em>Ảnh {n}</em></td><td><em>Ảnh {n + 1}</em></td></tr>"
        for n in range(0, 6, 2)
    )
    whole = article(f"<table>{rows}</table>")
    assert [(photo.address, photo.caption) for photo in whole.photos] == [
        (f"{BASE}/u/{n}.jpg", f"Ảnh {n}") for n in range(6)
    ]
    assert whole.body.count("<figure>") == 1


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("", ""),
        ('<p><a href="/uploads/kh.pdf">Kế hoạch</a></p>', "[Kế hoạch]"),
        ('<img src="/u/a.jpg"><img src="/u/b.jpg">', "![](https://cu.example/u/a.jpg)\n![]"),
        ('<iframe src="https://www.youtube.com/embed/abc"></iframe>', "Xem video trên YouTube"),
        ('<video src="/uploads/phim.mp4"></video>', "/uploads/phim.mp4"),
    ],
    ids=["nothing", "a PDF", "pictures", "a frame", "a film"],
)
def test_a_body_without_words_is_still_an_article(body: str, kept: str) -> None:
    whole = article(body)
    assert whole.title == "Đường hoa thôn Đông"
    assert kept in to_markdown(whole.body)


@pytest.mark.parametrize(
    "photo",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + (30_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00 IEND",
        b"GIF89a\x40\x01\xf0\x00 frame one, frame two;",
        b"GIF89a\x40\x01\xf0\x00<script>alert(1)</script>;",
        b"\xff\xd8\xff\xe1 Exif GPS Orientation \xff\xd9",
        b"\xff\xd8\xff\xe0 half a picture",
    ],
    ids=["30,000 x 30,000", "animated", "polyglot", "position of a phone", "cut"],
)
def test_pictures_are_never_decoded_and_kept_byte_for_byte(photo: bytes) -> None:
    address = f"{BASE}/u/a.jpg"
    stored = {address: Answer(address, address, 200, datetime(2026, 1, 2, tzinfo=UTC), photo)}
    named = name_files(article(f'<img src="{address}">'), stored.get, frozenset({"cu.example"}))
    assert list(named.names) == [address]
    assert body_of(address, stored.get) == photo
    assert bool(named.cut) is (b"half" in photo)


def test_the_same_name_in_other_spellings_is_one_picture_each() -> None:
    spellings = ("Bi%E1%BB%83n.JPG", "Bie%CC%82%CC%89n.jpg", "biển.jpg")
    whole = article("".join(f'<img src="/u/{name}">' for name in spellings))
    now = datetime(2026, 1, 2, tzinfo=UTC)
    stored = {
        photo.address: Answer(photo.address, photo.address, 200, now, b"\xff\xd8\xff" + photo.address.encode())
        for photo in whole.photos
    }
    names = name_files(whole, stored.get, frozenset({"cu.example"})).names
    assert list(names.values()) == ["bien.jpg", "bien-2.jpg", "bien-3.jpg"]


def test_a_file_is_asked_for_by_the_name_it_has_on_the_old_site() -> None:
    html = '<img src="/u/Bie\u0302\u0309n  xanh.jpg" alt="Bie\u0302\u0309n">'
    assert article(html).photos == (ScrapedPhoto(f"{BASE}/u/Bie%CC%82%CC%89n%20%20xanh.jpg", "Biển"),)


def test_a_page_too_deep_to_read_is_refused_and_ends_no_run(tmp_path: Path) -> None:
    page = article_page(BASE, body="<dd>" * 3000).encode()
    answer = Answer(ADDRESS, ADDRESS, 200, datetime(2026, 11, 21, tzinfo=UTC), page)
    with pytest.raises(NotAnArticleError, match="quá sâu"):
        Pages(tmp_path).read(answer)
