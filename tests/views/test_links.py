from pathlib import Path

import pytest

from plugins.articles.library import read_library
from plugins.gallery.originals import Folder, Folders
from plugins.gallery.photo_book import make_photo_book
from plugins.views.broken_links import broken_links
from plugins.views.links import LinkTable, file_addresses
from tests.conftest import write_article
from tests.gallery.samples import SETTINGS


@pytest.mark.parametrize(
    ("link", "settled"),
    [
        ("../../2025/khac/index.md", "/2025/bai-khac/"),
        ("../../2025/khac/", "/2025/bai-khac/"),
        ("../../2025/khac#ket", "/2025/bai-khac/#ket"),
        ("/2025/bai-khac/", "/2025/bai-khac/"),
        ("https://vidu.vn/a", "https://vidu.vn/a"),
        ("mailto:a@vidu.vn", "mailto:a@vidu.vn"),
        ("#muc", "#muc"),
        ("<Kế hoạch.PDF>", "/2026/bai/ke-hoach.pdf"),
        ("khong-co.pdf", "khong-co.pdf"),
    ],
)
def test_links_reach_articles_by_folder_and_files_by_name(tmp_path: Path, link: str, settled: str) -> None:
    write_article(tmp_path, "2025/khac/index.md", "title: Bài khác\ndate: 2025-01-01")
    write_article(tmp_path, "2026/nay/index.md", "title: Bài\ndate: 2026-01-01", f"[xem]({link})")
    (tmp_path / "articles/2026/nay/Kế hoạch.PDF").write_bytes(b"%PDF")
    library = read_library(tmp_path)
    article = library.articles[1]
    folder = Folder(article.document.path, article.document.files.tree)
    files = {folder.files["Kế hoạch.PDF"]: "/2026/bai/ke-hoach.pdf"}
    html = LinkTable.of(library.articles).settle(article.document.body.html(), article.document, folder, files)
    assert html == f'<p><a href="{settled}">xem</a></p>'


def test_links_and_attachments_that_lead_nowhere_are_named(tmp_path: Path) -> None:
    path = write_article(
        tmp_path,
        "2026/nay/index.md",
        "title: Bài\ndate: 2026-01-01\nattachments: [ke-hoach.pdf]",
        "[một](khong-co.pdf)\n\n[hai](../mat/)",
    )
    (path.parent / "ke-hoach.docx").write_bytes(b"x")
    articles = read_library(tmp_path).articles
    problems = broken_links(articles, articles, Folders(articles[0].document.files.tree))
    assert [str(problem).removeprefix(str(path)) for problem in problems] == [
        ':4: không thấy tệp đính kèm "ke-hoach.pdf" cạnh bài. Có phải là "ke-hoach.docx"?',
        ':7: liên kết "khong-co.pdf" không dẫn tới bài nào hay tệp nào. Sửa đường dẫn hoặc bỏ liên kết.',
        ':9: liên kết "../mat/" không dẫn tới bài nào hay tệp nào. Sửa đường dẫn hoặc bỏ liên kết.',
    ]


def test_files_get_plain_addresses_of_their_own(tmp_path: Path) -> None:
    path = write_article(tmp_path, "a/index.md", "title: Bài\ndate: 2026-01-01")
    for name in ("Kế hoạch số 1 (bản cuối).DOCX", "Báo cáo.pdf", "bao-cao.pdf", "index.html", "README"):
        (path.parent / name).write_bytes(b"x")
    (article,) = read_library(tmp_path).articles
    folder = Folder(article.document.path, article.document.files.tree)
    book = make_photo_book([article], tmp_path, tmp_path / "cache", SETTINGS)
    addresses = file_addresses(article.address, folder, book)
    assert {file.name: address.removeprefix("/2026/bai/") for file, address in addresses.items()} == {
        "Kế hoạch số 1 (bản cuối).DOCX": "ke-hoach-so-1-ban-cuoi.docx",
        "Báo cáo.pdf": "bao-cao.pdf",
        "bao-cao.pdf": "bao-cao-2.pdf",
        "index.html": "index-2.html",
        "README": "readme",
    }
