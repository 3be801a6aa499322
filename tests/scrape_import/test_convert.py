from dataclasses import replace
from datetime import date, datetime

from plugins.scrape_import.article import Figures, ScrapedArticle, ScrapedFile, ScrapedPhoto
from plugins.scrape_import.convert import convert
from plugins.vietnamese.dates import VIETNAM

HOST = "https://cu.example"
ARTICLE = ScrapedArticle(
    address=f"{HOST}/tin/bai-1.html",
    title="Bài một",
    date=datetime(2024, 5, 19, 6, 45, tzinfo=VIETNAM),
    section="Tin xã",
)


def body(html: str, **names: str) -> str:
    return convert(replace(ARTICLE, body=html), {f"{HOST}/{name}.jpg": file for name, file in names.items()}).body


def test_front_matter_holds_only_what_is_known() -> None:
    assert convert(ARTICLE, {}).front == {
        "title": "Bài một",
        "date": ARTICLE.date,
        "category": "Tin xã",
        "original_url": ARTICLE.address,
    }


def test_front_matter_of_a_full_article() -> None:
    full = replace(
        ARTICLE,
        lead="Sapo",
        cover=ScrapedPhoto(f"{HOST}/bia.jpg", "", "Chú thích bìa"),
        attachments=(ScrapedFile(f"{HOST}/1", "ke hoach.pdf"), ScrapedFile(f"{HOST}/2", "Phụ lục số 2")),
        authors=("Mơ",),
        source="Đài xã",
        source_address="https://bao.example/",
        tags=("hoa",),
        topic="Nông thôn mới",
        figures=Figures(date(2026, 1, 2), views=7, votes=0),
    )
    front = convert(full, {f"{HOST}/bia.jpg": "bia.jpg", f"{HOST}/1": "ke-hoach.pdf", f"{HOST}/2": "pl2.pdf"}).front
    assert front["summary"] == "Sapo"
    assert front["cover"] == {"file": "bia.jpg", "caption": "Chú thích bìa", "alt": ""}
    assert front["attachments"] == ["ke-hoach.pdf", {"file": "pl2.pdf", "title": "Phụ lục số 2"}]
    assert front["source_url"] == "https://bao.example/"
    assert front["archive"] == {"views": 7, "votes": 0, "as_of": date(2026, 1, 2)}


def test_a_cover_without_words_is_its_file_alone() -> None:
    bare = replace(ARTICLE, cover=ScrapedPhoto(f"{HOST}/bia.jpg"))
    assert convert(bare, {f"{HOST}/bia.jpg": "bia.jpg"}).front["cover"] == "bia.jpg"
    assert "cover" not in convert(bare, {}).front


def test_photos_and_documents_are_named_as_files_of_the_folder() -> None:
    html = f'<figure><img alt="" src="{HOST}/a.jpg"/></figure><p><a href="{HOST}/kh.jpg">kế hoạch</a></p>'
    assert body(html, a="a.jpg", kh="kh.pdf") == "![](a.jpg)\n\n[kế hoạch](kh.pdf)"


def test_of_a_lost_photo_the_caption_stays_where_it_was() -> None:
    photos = [f'<img alt="" src="{HOST}/{name}.jpg" title="Ảnh {name}"/>' for name in "abc"]
    assert body(f"<figure>{''.join(photos)}</figure>", a="a.jpg", c="c.jpg") == (
        '![](a.jpg "Ảnh a")\n\n*Ảnh b*\n\n![](c.jpg "Ảnh c")'
    )


def test_a_lost_photo_without_a_caption_leaves_the_gallery_whole() -> None:
    photos = [f'<img alt="" src="{HOST}/{name}.jpg"/>' for name in "abc"]
    assert body(f"<figure>{''.join(photos)}</figure>", a="a.jpg", c="c.jpg") == "![](a.jpg)\n![](c.jpg)"


def test_a_photo_of_another_site_becomes_a_link() -> None:
    html = '<figure><img alt="Cầu mới" src="https://khac.example/cau.jpg"/></figure>'
    assert body(html) == "[Cầu mới](https://khac.example/cau.jpg)"


def test_an_attachment_of_another_site_becomes_a_link() -> None:
    elsewhere = replace(ARTICLE, attachments=(ScrapedFile("https://khac.example/tep?id=1&x=<2>", "Mẫu <A>"),))
    draft = convert(elsewhere, {})
    assert draft.body == "Tệp đính kèm: [Mẫu &lt;A>](<https://khac.example/tep?id=1&x=<2>>)"
    assert "attachments" not in draft.front
