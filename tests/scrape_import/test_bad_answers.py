"""What old servers do to an importer, with its outcome: numbers 9 to 15 and 22 of docs/import.md's list."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scrape_import.conftest import OldSite, Reply, Run
from tests.scrape_import.old_pages import ARTICLE_PATH, article_page

Import = Callable[..., Run]
SHORT_PATIENCE = """from plugins.scrape_import import patience, spider
patience._CONNECTIONS = 1
spider._LIMITS["file"]["download_timeout"] = 5.0"""
SMALL_DISK = """import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))"""


def test_bombs_lies_and_drips_cost_one_file_each_and_nothing_else(old_site: OldSite, run_import: Import) -> None:
    paths = ("/u/bomb.jpg", "/u/endless.jpg", "/u/lie.jpg", "/u/drip.jpg")
    body = "".join(f'<img src="{path}">' for path in ("/u/good.jpg", *paths))
    old_site.page(ARTICLE_PATH, article_page(old_site.base, body=body, cover=""))
    old_site.photo("/u/good.jpg")
    bomb = gzip.compress(bytes(110 * 2**20), compresslevel=1)
    old_site.replies["/u/bomb.jpg"] = Reply(bomb, headers=(("Content-Encoding", "gzip"),))
    old_site.replies["/u/endless.jpg"] = Reply(b"\xff\xd8\xff", announced=2**40)
    old_site.replies["/u/lie.jpg"] = Reply(b"\xff\xd8\xff", announced=1000)
    old_site.replies["/u/drip.jpg"] = Reply(b"\xff\xd8\xff" * 100, drip=0.1)
    run = run_import(old_site.base + ARTICLE_PATH, before=SHORT_PATIENCE)
    assert run.code == 1
    for path, reason in zip(
        paths,
        ("trang hay tệp quá lớn", "trang hay tệp quá lớn", "kết nối bị đứt giữa chừng", "trang cũ trả lời quá chậm"),
        strict=True,
    ):
        assert f"Thiếu tệp: {old_site.base}{path} — {reason}." in run.words
    assert "/u/good.jpg — " not in run.words


def test_a_full_disk_stops_the_import_with_a_sentence_and_without_half_files(
    old_site: OldSite, run_import: Import, tmp_path: Path
) -> None:
    old_site.page(ARTICLE_PATH, article_page(old_site.base, body=f"<p>{'Chữ. ' * 2000}</p>", cover=""))
    run = run_import(old_site.base + ARTICLE_PATH, before=SMALL_DISK)
    assert run.code == 2
    assert run.words == ("Không đọc hay ghi được đĩa: File too large. Sửa xong hãy chạy lại, lệnh sẽ làm tiếp.\n")
    assert run_import(old_site.base + ARTICLE_PATH).code == 0
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Không tìm thấy</h1><p>Bài viết không tồn tại hoặc đã bị xóa.</p>",
        "<h1>Đăng nhập</h1><form><input name='user'><input name='pass' type='password'></form>",
        "<h1>Hệ thống đang bảo trì</h1><p>Xin quay lại sau.</p>",
    ],
    ids=["soft 404", "login", "maintenance"],
)
def test_a_page_with_status_200_that_is_no_article_is_refused(
    old_site: OldSite, run_import: Import, tmp_path: Path, html: str
) -> None:
    old_site.page(ARTICLE_PATH, f"<html><head><title>x</title></head><body>{html}</body></html>")
    run = run_import(old_site.base + ARTICLE_PATH)
    assert run.code == 2
    assert "không phải một bài viết mà ai cũng đọc được: không nhận ra bài viết nào trên trang" in run.words
    assert not (tmp_path / "content").exists()
