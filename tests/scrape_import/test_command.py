"""The command over HTTP, in a process of its own: Scrapy's reactor runs once in a process."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.articles.body import render_body
from tests.scrape_import import other_pages
from tests.scrape_import.conftest import OldSite, Reply, Run
from tests.scrape_import.old_pages import ARTICLE_PATH, article_page, attachment

Import = Callable[..., Run]
FOLDER = "content/articles/2024/duong-hoa-thon-dong"


def stand_up(site: OldSite, body: str = '<p>Chữ.</p><img src="/u/Bà con.JPG"><img src="/u/2.jpg">') -> str:
    """The address of an article whose photos are there."""
    site.page(ARTICLE_PATH, article_page(site.base, body=body))
    site.photo("/uploads/news/2024_05/duong-hoa.jpg", 1)
    site.photo("/u/B%C3%A0%20con.JPG", 2, "PNG")
    site.photo("/u/2.jpg", 3)
    return site.base + ARTICLE_PATH


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_one_article_comes_over_whole(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    address = stand_up(old_site)
    run = run_import(address)
    assert (run.code, run.words) == (0, f"Đã nhập: {tmp_path / FOLDER} ← {address}\n")
    text = (tmp_path / FOLDER / "index.md").read_text(encoding="utf-8")
    assert "category: Tin xã" in text
    assert "  file: duong-hoa.jpg\n  caption: Đường hoa buổi sớm\n" in text
    for boilerplate in ("đánh giá", "Đang truy cập", "sử dụng Site", "quảng cáo"):
        assert boilerplate not in text
    body = render_body(text.partition("\n---\n")[2])
    assert [photo.file for photo in body.photos()] == ["ba-con.png", "2.jpg"]
    assert (tmp_path / FOLDER / "ba-con.png").read_bytes() == old_site.replies["/u/B%C3%A0%20con.JPG"].body


def test_a_second_run_asks_and_writes_nothing(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    address = stand_up(old_site)
    run_import(address)
    asked, before = len(old_site.asked), files(tmp_path / "content")
    run = run_import(address)
    assert run.code == 0
    assert run.words.startswith("Không đổi: ")
    assert len(old_site.asked) == asked
    assert files(tmp_path / "content") == before


def test_the_old_site_is_asked_politely(old_site: OldSite, run_import: Import) -> None:
    run_import(stand_up(old_site))
    assert old_site.asked[0] == "/robots.txt"
    assert len(old_site.asked) == len(set(old_site.asked)) == 5
    (agent,) = old_site.agents
    assert agent.startswith("Mozilla/5.0 (X11; Linux")
    assert "scrape_import" in agent


def test_pages_wait_for_each_other(old_site: OldSite, run_import: Import) -> None:
    address = stand_up(old_site)
    attached = f"{ARTICLE_PATH}?download=1&id=0"
    old_site.page(ARTICLE_PATH, article_page(old_site.base, files=attachment(attached)))
    old_site.replies[attached] = Reply(b"%PDF-1.4", kind="application/pdf")
    assert run_import(address, "--delay", "0.7").code == 0
    page, file = (old_site.moments[old_site.asked.index(path)] for path in (ARTICLE_PATH, attached))
    assert file - page > 0.65


def test_photos_that_are_gone_are_listed(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    address = stand_up(
        old_site,
        '<img src="/u/mat.jpg"><br><em>Ảnh đã mất</em><img src="/u/2.jpg"><img src="/u/gia.jpg"><img src="/u/404.jpg">',
    )
    old_site.replies["/u/gia.jpg"] = Reply(b"<!DOCTYPE html><title>x</title>", kind="image/jpeg")
    old_site.replies["/u/404.jpg"] = Reply(b"", status=404)
    run = run_import(address)
    assert run.code == 1
    assert f"Thiếu tệp: {old_site.base}/u/mat.jpg — trang cũ không còn tệp này." in run.words
    assert f"Thiếu tệp: {old_site.base}/u/gia.jpg — trang cũ gửi về một trang, không phải tệp này." in run.words
    assert f"Thiếu tệp: {old_site.base}/u/404.jpg — trang cũ không còn tệp này." in run.words
    assert "/" not in old_site.asked
    report = json.loads((tmp_path / "state" / "report.json").read_text(encoding="utf-8"))
    assert [item["address"] for item in report["articles"][0]["lost"]] == [
        f"{old_site.base}/u/{name}.jpg" for name in ("mat", "gia", "404")
    ]
    assert (tmp_path / FOLDER / "index.md").read_text(encoding="utf-8").endswith("*Ảnh đã mất*\n\n![](2.jpg)\n")


def test_another_host_is_never_asked(old_site: OldSite, run_import: Import) -> None:
    address = stand_up(old_site, '<img src="/u/chuyen.jpg"><img src="http://127.0.0.1:1/a.jpg">')
    old_site.replies["/u/chuyen.jpg"] = Reply(status=302, location="http://127.0.0.1:1/b.jpg")
    run = run_import(address)
    assert run.code == 1
    assert f"Thiếu tệp: {old_site.base}/u/chuyen.jpg — trang cũ không còn tệp này" in run.words
    assert "Ở trang khác: http://127.0.0.1:1/a.jpg — nằm trên trang khác, để lại liên kết." in run.words


def test_a_picture_on_a_host_that_nobody_named_is_a_link_and_no_failure(
    old_site: OldSite, run_import: Import, tmp_path: Path
) -> None:
    run = run_import(stand_up(old_site, '<p>Chữ.</p><img src="http://127.0.0.1:1/a.jpg" alt="Cầu mới">'))
    assert run.code == 0
    assert "Ở trang khác: http://127.0.0.1:1/a.jpg" in run.words
    assert (
        (tmp_path / FOLDER / "index.md")
        .read_text(encoding="utf-8")
        .endswith("Chữ.\n\n[Cầu mới](http://127.0.0.1:1/a.jpg)\n")
    )


def test_a_document_comes_over_and_keeps_its_bytes(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    address = stand_up(old_site, '<p>Xem <a href="/u/Kế hoạch.pdf">kế hoạch</a>.</p>')
    old_site.replies["/u/K%E1%BA%BF%20ho%E1%BA%A1ch.pdf"] = Reply(b"%PDF-1.4 ...", kind="application/pdf")
    assert run_import(address).code == 0
    assert (tmp_path / FOLDER / "ke-hoach.pdf").read_bytes() == b"%PDF-1.4 ..."
    assert (tmp_path / FOLDER / "index.md").read_text(encoding="utf-8").endswith("Xem [kế hoạch](ke-hoach.pdf).\n")


def test_comments_of_all_pages_are_kept_as_data(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    address = stand_up(old_site)
    first = other_pages.COMMENTS.format(more=other_pages.comment_pager(2))
    old_site.page(ARTICLE_PATH, article_page(old_site.base) + first)
    further = "/index.php?language=vi&nv=comment&id=17&checkss=a1&page=2"
    old_site.page(further, '<ul><li class="media" id="cid_1"><div class="margin-bottom">Trang hai.</div></li></ul>')
    assert run_import(address).code == 0
    assert old_site.asked.count(further) == 1
    kept = json.loads((tmp_path / "state" / "comments.json").read_text(encoding="utf-8"))
    assert [comment["text"] for comment in kept[address]["comments"]][-1] == "Trang hai."
    report = json.loads((tmp_path / "state" / "report.json").read_text(encoding="utf-8"))
    assert report["articles"][0]["comments"] == 3


def test_robots_are_obeyed_by_requests_that_wait_together(old_site: OldSite, run_import: Import) -> None:
    paths = [f"/kin/{number}.jpg" for number in range(8)]
    address = stand_up(old_site, "".join(f'<img src="{path}">' for path in paths))
    old_site.replies |= dict.fromkeys(paths, Reply(status=403))
    assert run_import(address).words.count("trang cũ báo lỗi 403") == 8
    old_site.asked.clear()
    old_site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /kin/\n", kind="text/plain")
    assert run_import(address).words.count("robots.txt của trang cũ không cho phép") == 8
    assert old_site.asked == ["/robots.txt"]


def test_redirects_on_the_site_are_followed_and_loops_are_not(old_site: OldSite, run_import: Import) -> None:
    address = stand_up(old_site, '<img src="/u/cu.jpg"><img src="/u/vong.jpg">')
    old_site.replies["/u/cu.jpg"] = Reply(status=301, location="/u/2.jpg")
    old_site.replies["/u/vong.jpg"] = Reply(status=301, location="/u/vong.jpg")
    run = run_import(address)
    assert run.code == 1
    assert run.words.count("Thiếu tệp") == 1
    assert "/u/vong.jpg — " in run.words


def test_a_passing_trouble_is_told_and_asked_again(old_site: OldSite, run_import: Import) -> None:
    address = stand_up(old_site)
    photo = old_site.replies["/u/2.jpg"]
    old_site.replies["/u/2.jpg"] = Reply(status=403)
    run = run_import(address)
    assert run.code == 1
    assert "/u/2.jpg — trang cũ báo lỗi 403." in run.words
    old_site.replies["/u/2.jpg"] = photo
    run = run_import(address)
    assert run.code == 0
    assert run.words.startswith("Đã nhập: ")


def test_a_flood_page_is_not_taken_for_an_answer(old_site: OldSite, run_import: Import) -> None:
    address = stand_up(old_site)
    flood = '<div class="floodblocker">Hãy đợi <span id="secField">0</span></div>'.encode()
    old_site.before[ARTICLE_PATH] = [Reply(flood)]
    run = run_import(address)
    assert (run.code, old_site.asked.count(ARTICLE_PATH)) == (0, 2)
    first, second = (at for path, at in zip(old_site.asked, old_site.moments, strict=True) if path == ARTICLE_PATH)
    assert second - first >= 2


@pytest.mark.parametrize(
    "trouble",
    [
        Reply(status=429, headers=(("Retry-After", "1"),)),
        Reply(status=503, headers=(("Retry-After", "1"),)),
        Reply(status=500),
        Reply(drops=True),
    ],
)
def test_a_passing_failure_is_waited_out(old_site: OldSite, run_import: Import, trouble: Reply) -> None:
    address = stand_up(old_site)
    old_site.before["/u/2.jpg"] = [trouble]
    assert run_import(address).code == 0
    assert old_site.asked.count("/u/2.jpg") == 2
    first, second = (at for path, at in zip(old_site.asked, old_site.moments, strict=True) if path == "/u/2.jpg")
    # A connection that the server had closed already is opened again at once, as every browser does.
    assert trouble.drops or second - first >= (1 if trouble.headers else 0.3)


def test_a_page_without_end_is_given_up(old_site: OldSite, run_import: Import) -> None:
    old_site.replies[ARTICLE_PATH] = Reply(b"x" * (11 * 2**20))
    run = run_import(old_site.base + ARTICLE_PATH)
    assert (run.code, run.words) == (1, f"Chưa nhập được: {old_site.base}{ARTICLE_PATH} — trang hay tệp quá lớn.\n")


def test_a_site_that_is_down_is_told(run_import: Import) -> None:
    run = run_import("http://127.0.0.1:1/tin-xa/duong-hoa-17.html")
    assert run.code == 1
    assert "không đọc được robots.txt của trang cũ" in run.words


def test_a_dry_run_leaves_the_content_alone(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    run = run_import(stand_up(old_site), "--dry-run")
    assert run.code == 0
    assert not (tmp_path / "content").exists()
    assert (tmp_path / "state" / "answers").is_dir()


def test_an_article_that_is_gone_fails(old_site: OldSite, run_import: Import) -> None:
    old_site.replies[ARTICLE_PATH] = Reply(status=404)
    run = run_import(old_site.base + ARTICLE_PATH)
    assert run.code == 1
    assert f"{old_site.base}{ARTICLE_PATH} — trang cũ trả lời 404" in run.words


def test_a_page_that_only_looks_like_an_article_cannot_be_started(old_site: OldSite, run_import: Import) -> None:
    old_site.page(ARTICLE_PATH, '<div class="alert alert-info">Bạn không được phép xem bài viết</div>')
    run = run_import(old_site.base + ARTICLE_PATH)
    assert run.code == 2
    assert "không phải một bài viết mà ai cũng đọc được" in run.words
