from datetime import datetime
from pathlib import Path

from plugins.articles.library import read_library
from plugins.articles.writing import format_article
from plugins.scrape_import.article import ScrapedArticle
from plugins.scrape_import.document_sections import declare_documents
from plugins.sections.pelican_sections import settle_sections
from plugins.vietnamese.dates import VIETNAM

MOMENT = datetime(2024, 7, 15, tzinfo=VIETNAM)


def article(number: int, section: str, **fields: str) -> ScrapedArticle:
    return ScrapedArticle(f"https://cu.example/{number}", f"Bài {number}", MOMENT, section=section, fields=fields)


def write(content: Path, *articles: ScrapedArticle) -> None:
    for number, one in enumerate(articles):
        path = content / f"articles/2024/bai-{number}/index.md"
        path.parent.mkdir(parents=True)
        front = {"title": one.title, "date": one.date, "category": one.section, "fields": dict(one.fields)}
        path.write_text(format_article(front, "x"), encoding="utf-8")


PAPER = article(
    1,
    "Văn bản",
    so_ky_hieu="72/2013/NĐ-CP",
    ngay_ban_hanh="2013-07-15",
    loai="Văn bản khác",
    linh_vuc="Văn bản pháp quy",
    co_quan_ban_hanh="TM. CHÍNH PHỦ",
    nguoi_ky="Nguyễn Tấn Dũng",
    ngay_hieu_luc="2013-09-01",
)
NEWS = article(2, "Tin tức")


def test_imported_documents_have_a_section_of_their_kind_and_pass_the_check(tmp_path: Path) -> None:
    write(tmp_path, PAPER, NEWS)
    hints = declare_documents(tmp_path, [PAPER, NEWS])
    path = tmp_path / "sections.yaml"
    assert hints == [f"Đã ghi {path}, mục văn bản có kind: van-ban. Xem lại thứ tự các mục."]
    tree, problems = settle_sections(tmp_path, read_library(tmp_path), MOMENT)
    assert [(section.name, section.kind) for section in tree.sections] == [("Văn bản", "van-ban"), ("Tin tức", "")]
    assert problems == ()


def test_a_sections_file_of_the_editors_is_only_read(tmp_path: Path) -> None:
    path = tmp_path / "sections.yaml"
    path.write_text("sections:\n  - name: Văn bản\n", encoding="utf-8")
    assert declare_documents(tmp_path, [PAPER]) == [
        'Mục "Văn bản" toàn văn bản. Trong sections.yaml, ghi kind: van-ban dưới mục ấy để có bảng văn bản.'
    ]
    path.write_text("sections:\n  - {name: Văn bản, kind: van-ban}\n", encoding="utf-8")
    assert declare_documents(tmp_path, [PAPER]) == []


def test_a_site_without_documents_needs_no_sections_file(tmp_path: Path) -> None:
    assert declare_documents(tmp_path, [NEWS]) == []
    assert declare_documents(tmp_path, [PAPER, article(3, "Văn bản")]) == []
    assert not (tmp_path / "sections.yaml").exists()
