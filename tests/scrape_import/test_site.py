"""A whole site over HTTP, and everything that can come between."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import yaml

from plugins.scrape_import.lock import only_import
from tests.scrape_import.conftest import ROOT, OldSite, Reply, Run
from tests.scrape_import.old_site_pages import (
    BESIDE,
    SECTIONS,
    TITLES,
    feed,
    list_page,
    path_of,
    put_article,
    stand_up_site,
)

Import = Callable[..., Run]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def report(tmp_path: Path) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((tmp_path / "state" / "report.json").read_text(encoding="utf-8"))
    return values


def front(tmp_path: Path, name: str) -> dict[str, Any]:
    text = (tmp_path / "content/articles/2024" / name / "index.md").read_text(encoding="utf-8")
    values: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    return values


def test_every_public_article_comes_over(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    old_site.pause = 0.02
    run = run_import(stand_up_site(old_site))
    assert old_site.busiest == 1
    assert (run.code, run.words.splitlines()[0]) == (0, "Đã nhập: 5")
    names = {path.parent.name for path in (tmp_path / "content").rglob("index.md")}
    assert names == {"ngay-hoi-thon-doai", "duong-hoa", "duong-hoa-2", "vuon-rau-sach", "to-hop-tac"}
    assert front(tmp_path, "duong-hoa")["original_url"].endswith("/bai-2.html")
    assert front(tmp_path, "duong-hoa")["also_in"] == ["Phụ nữ"]
    assert "[bài trước](/2024/duong-hoa/)" in (tmp_path / "content/articles/2024/vuon-rau-sach/index.md").read_text(
        encoding="utf-8"
    )
    refused = {entry["address"][-6:]: entry["reason"] for entry in report(tmp_path)["articles"] if "reason" in entry}
    assert refused["7.html"].startswith("trang cũ trả lời 404")
    assert refused["8.html"] == f"bài chỉ dẫn sang trang khác: {BESIDE}"
    assert len(refused) == 2
    assert report(tmp_path)["counts"]["imported"] == len(TITLES)
    declared = yaml.safe_load((tmp_path / "content" / "sections.yaml").read_text(encoding="utf-8"))
    assert declared["sections"] == [{"name": name, "slug": alias} for alias, name in SECTIONS.items()]
    assert "Vườn rau sạch" in (tmp_path / "state" / "report.html").read_text(encoding="utf-8")
    for path in ("/tin-xa/page-4/", "/about/gioi-thieu-9.html", BESIDE):
        assert path not in old_site.asked
    assert len(old_site.asked) == len(set(old_site.asked))


def test_old_addresses_lead_to_the_new_in_one_hop(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    run_import(stand_up_site(old_site))
    redirects = yaml.safe_load((tmp_path / "content" / "redirects.yaml").read_text(encoding="utf-8"))
    for old in (
        path_of(2),
        path_of(2, "phu-nu"),
        "/tin-xa/bai-2",
        "/tin-xa/bai-2/",
        "/print/tin-xa/bai-2.html",
        "/savefile/phu-nu/bai-2.html",
        "/index.php?language=vi&nv=news&op=tin-xa/bai-2",
        "/index.php?language=vi&nv=news&op=phu-nu/bai-2.html",
    ):
        assert redirects[old] == "/2024/duong-hoa/"
    assert redirects[path_of(3)] == "/2024/duong-hoa-2/"
    assert path_of(7) not in redirects


def test_a_second_run_asks_and_writes_nothing(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    address = stand_up_site(old_site)
    run_import(address)
    asked, before = len(old_site.asked), contents(tmp_path / "content")
    assert run_import(address).words.startswith("Không đổi: 5\n")
    assert len(old_site.asked) == asked
    assert contents(tmp_path / "content") == before


def test_a_refresh_brings_what_is_new_or_changed_in_the_lists(
    old_site: OldSite, run_import: Import, tmp_path: Path
) -> None:
    address = stand_up_site(old_site)
    run_import(address)
    put_article(old_site, 9, "Bài mới")
    old_site.replies["/rss/"] = Reply(feed(old_site.base, path_of(9), path_of(5)), kind="text/xml")
    old_site.page("/", list_page(path_of(2)).replace("Mỗi nhà", "Sửa rồi: mỗi nhà"))
    put_article(old_site, 2, "Đường hoa sửa lại")
    old_site.asked.clear()
    assert run_import(address, "--refresh").code == 0
    assert [path for path in old_site.asked if "/bai-" in path] == [path_of(9), path_of(2)]
    assert front(tmp_path, "duong-hoa")["title"] == "Đường hoa sửa lại"
    assert front(tmp_path, "bai-moi")["title"] == "Bài mới"
    old_site.asked.clear()
    assert run_import(address).code == 0
    assert old_site.asked == []


def test_killed_at_any_moment_the_end_is_the_same(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    address = stand_up_site(old_site)
    folders = ("--content", str(tmp_path / "killed"), "--state", str(tmp_path / "killed-state"))
    for step in (1, 9, 19):
        killed = subprocess.Popen(
            [sys.executable, "-m", "plugins.scrape_import", address, "--delay", "0.02", *folders],
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        patience = monotonic() + 20
        wanted = len(old_site.asked) + step
        while len(old_site.asked) < wanted and killed.poll() is None and monotonic() < patience:
            sleep(0.002)
        killed.kill()
        killed.wait()
    assert run_import(address, *folders).code == 0
    assert run_import(address).code == 0
    assert contents(tmp_path / "killed") == contents(tmp_path / "content")


def test_the_newest_and_the_young_alone(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    address = stand_up_site(old_site)
    run = run_import(address, "--limit", "3", "--dry-run")
    assert run.words.startswith("Đã nhập: 1\n")
    assert "Còn 3 bài ngoài giới hạn của lần chạy này (--limit, --since), chưa nhập." in run.words
    assert not (tmp_path / "content").exists()
    assert path_of(1) not in old_site.asked
    assert run_import(address, "--since", "2024-05-20").words.startswith("Trang cũ không cho đọc: 2\n")


def test_two_imports_keep_apart(old_site: OldSite, run_import: Import, tmp_path: Path) -> None:
    with only_import(tmp_path / "state"):
        run = run_import(stand_up_site(old_site))
    assert run.code == 2
    assert "Một lần nhập khác đang chạy" in run.words
    assert old_site.asked == []


def test_robots_that_cannot_be_read_stop_everything(old_site: OldSite, run_import: Import) -> None:
    address = stand_up_site(old_site)
    old_site.replies["/robots.txt"] = Reply(status=503, headers=(("Retry-After", "0"),))
    run = run_import(address)
    assert run.code == 2
    assert "không đọc được robots.txt" in run.words
    assert set(old_site.asked) == {"/robots.txt"}


def test_a_crawl_delay_is_obeyed(old_site: OldSite, run_import: Import) -> None:
    address = stand_up_site(old_site)
    old_site.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 0.2\n", kind="text/plain")
    run_import(address, "--limit", "4")
    moments = old_site.moments[1:]
    assert moments[-1] - moments[0] > 0.18 * (len(moments) - 1)


def test_a_site_that_moved_is_told_and_found_once_its_host_is_named(old_site: OldSite, run_import: Import) -> None:
    stand_up_site(old_site)
    moved = old_site.base.replace("127.0.0.1", "localhost")
    here = old_site.replies["/"]
    old_site.replies["/"] = Reply(status=301, location=f"{moved}/vi/")
    for path in ("/so-do.xml", "/sitemap-vi.news.xml", "/rss/"):
        del old_site.replies[path]
    run = run_import(f"{old_site.base}/")
    assert run.code == 2
    assert f"trang đã chuyển sang {moved}/vi/, hãy chạy lại với địa chỉ ấy" in run.words
    old_site.replies["/vi/"] = here
    assert run_import(f"{old_site.base}/", "--also-host", moved.removeprefix("http://")).words.startswith("Đã nhập: ")


def test_a_site_without_articles_cannot_be_started(old_site: OldSite, run_import: Import) -> None:
    run = run_import(f"{old_site.base}/")
    assert run.code == 2
    assert "Không tìm thấy bài viết nào" in run.words
