import shutil
from pathlib import Path

import pytest

from plugins.publishing.manifest import read_manifest
from plugins.publishing.publish import Order
from plugins.publishing.publish import publish as publish_here
from plugins.publishing.refusal import RefusedError
from tests.conftest import Workshop, write_article
from tests.publishing.sites import SITE_URL

KEPT = "Từ chối, trang đang chạy giữ nguyên. Lý do (1):\n- "


def publish(workshop: Workshop, site_url: str = SITE_URL) -> tuple[int, str]:
    """Exit status and what is said to the editor."""
    folders = ("--content", workshop.content, "--output", workshop.output, "--cache", workshop.cache)
    done = workshop.run("plugins.publishing.publish", *map(str, folders), "--site-url", site_url, SEARCH="0")
    return done.returncode, done.stderr


def test_the_gate_keeps_what_is_published_as_it_was(workshop: Workshop) -> None:
    for number in (1, 2):
        write_article(
            workshop.content, f"2026/bai-{number}/index.md", f"title: Bài {number}\ndate: 2026-01-0{number} 07:30"
        )
    status, said = publish(workshop)
    assert (status, said) == (0, f"Chưa có lần xuất bản nào ở {workshop.output}: coi đây là lần đầu.\n")
    first = workshop.files()
    manifest = read_manifest(first[".published.json"])
    assert (manifest.articles, manifest.site_url) == (2, SITE_URL)
    assert {"/", "/2026/bai-1/", "/2026/bai-2/", "/luu-tru/"} <= set(manifest.permalinks)

    broken = write_article(workshop.content, "2026/hong/index.md", "title: Bài hỏng\ndate: 32/01/2026")
    assert publish(workshop) == (1, f"{KEPT}make check còn lỗi, xem các dòng ở trên. Sửa rồi xuất bản lại.\n")
    shutil.rmtree(broken.parent)
    shutil.rmtree(workshop.content / "articles/2026/bai-2")
    assert publish(workshop) == (
        1,
        f"{KEPT}/2026/bai-2/ đã xuất bản mà nay không còn. "
        "Thêm một dòng vào content/redirects.yaml hoặc một mục vào content/gone.yaml.\n",
    )
    assert workshop.files() == first

    gone = "- address: /2026/bai-2/\n  date: 2026-11-01\n  reason: Đăng nhầm.\n"
    (workshop.content / "gone.yaml").write_text(gone, encoding="utf-8")
    assert publish(workshop) == (0, "")
    second = workshop.files()
    assert "2026/bai-2/index.html" not in second
    assert second["may-chu/nginx-gone.map"] == b'"/2026/bai-2/" 1;\n'


def refused(workshop: Workshop, site_url: str = SITE_URL) -> str:
    with pytest.raises(RefusedError) as refusal:
        publish_here(Order(workshop.content, workshop.output, workshop.cache, site_url, ""))
    (reason,) = refusal.value.reasons
    return str(reason)


def test_what_cannot_be_published_is_told_before_anything_is_built(workshop: Workshop) -> None:
    assert refused(workshop, "") == "thiếu SITEURL. Viết: make publish SITEURL=https://ten-mien-cua-ban"
    workshop.output.mkdir()
    (workshop.output / "cua-toi.txt").touch()
    assert refused(workshop) == f"thư mục {workshop.output} có tệp không do trang này làm ra. Chọn OUTPUT khác."
    shutil.rmtree(workshop.content)
    assert refused(workshop) == f"không có thư mục {workshop.content}. Viết: make publish CONTENT=thư-mục"


def test_a_damaged_manifest_is_no_first_publication(workshop: Workshop) -> None:
    workshop.output.mkdir()
    (workshop.output / ".published.json").write_bytes(b"{")
    assert refused(workshop).startswith(f"bản kê của lần xuất bản trước ({workshop.output}) bị hỏng")


def test_the_demo_passes_the_gate(demo: Workshop, tmp_path: Path) -> None:
    demo_here = Workshop(demo.content, tmp_path / "output", demo.cache)
    status, said = publish(demo_here)
    assert (status, said) == (0, f"Chưa có lần xuất bản nào ở {demo_here.output}: coi đây là lần đầu.\n")
    assert read_manifest((demo_here.output / ".published.json").read_bytes()).articles > 40
