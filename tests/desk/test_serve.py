import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT, Workshop, draw_photo, write_article

FRONT = "title: {}\ndate: 2026-01-31\ncategory: Tin tức"


class Served:
    """A running `make serve`."""

    def __init__(self, workshop: Workshop, port: int) -> None:
        self.workshop = workshop
        self.port = port
        self.news = urllib.request.urlopen(f"http://127.0.0.1:{port}/__ban/events", timeout=60)

    def get(self, address: str, host: str = "127.0.0.1") -> tuple[int, str]:
        """Status and text of the answer to an address, sent as it is written here."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", address, headers={"Host": f"{host}:{self.port}"})
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", errors="replace")
        connection.close()
        return answer.status, text

    def next(self, event: str) -> str:
        """The data of the next event of this name."""
        while self.news.readline().decode().strip() != f"event: {event}":
            pass
        return str(self.news.readline().decode()).removeprefix("data: ").strip()

    def until_told(self, words: str) -> dict[str, object]:
        """What is to be mended, once it names these words."""
        while words not in (told := self.next("problems")):
            pass
        found: dict[str, object] = json.loads(told)
        return found


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("ban")
    workshop = Workshop(folder / "content", folder / "output", folder / "cache")
    front = FRONT.format("Bài đã đăng") + "\ncover:\n  file: a.jpg\n  alt: Con đường\n  focus: 30% 20%"
    path = write_article(workshop.content, "2026/dang/index.md", front, "![](b.jpg)\n![](mat.jpg)\n")
    draw_photo(path.parent / "a.jpg")
    draw_photo(path.parent / "b.jpg", seed=2)
    nhap = write_article(
        workshop.content,
        "2026/nhap/index.md",
        FRONT.format("Bài nháp") + "\nstatus: draft",
        "![Ảnh](c.jpg)\n\n[Tệp](d.pdf)",
    )
    draw_photo(nhap.parent / "c.jpg", seed=3)
    (nhap.parent / "d.pdf").write_bytes(b"%PDF-1.4 nhap")
    (workshop.content / "pages").mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folders = ("--content", workshop.content, "--output", workshop.output, "--cache", workshop.cache)
    command = [sys.executable, "-m", "plugins.desk.serve", *map(str, folders), "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdout is not None
    assert f"Mở http://127.0.0.1:{port} để xem trang" in process.stdout.readline()
    site = Served(workshop, port)
    yield site
    site.news.close()
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=20)[0].endswith("Đã dừng.\n")
    assert process.returncode == 0


def test_pages_listen_for_news_and_builds_know_nothing_of_it(served: Served) -> None:
    status, text = served.get("/2026/bai-da-dang/")
    assert (status, text.count("/__ban/desk.js")) == (200, 1)
    assert "EventSource" in served.get("/__ban/desk.js")[1]
    assert not any(b"/__ban/" in data for data in served.workshop.files().values())


def test_drafts_are_seen_as_they_would_look_and_nowhere_else(served: Served) -> None:
    assert '<a href="/2026/bai-nhap/">Bài nháp</a></td><td>nháp</td>' in served.get("/ban-thao/")[1]
    status, page = served.get("/2026/bai-nhap/")
    assert status == 200
    assert 'itemprop="headline">Bài nháp</h1>' in page
    photo = page.split('src="/anh/')[1].split('"')[0]
    assert served.get(f"/anh/{photo}")[0] == 200
    assert served.get("/2026/bai-nhap/anh/c/")[0] == 200
    assert served.get("/2026/bai-nhap/d.pdf") == (200, "%PDF-1.4 nhap")
    names = served.workshop.files()
    assert not any("nhap" in name or "ban-thao" in name or "bang-anh" in name for name in names)
    assert f"anh/{photo}" not in names
    assert "Bài nháp" not in served.get("/")[1]


def test_a_contact_sheet_tells_all_photos_at_a_glance(served: Served) -> None:
    assert "/bang-anh/2026/bai-da-dang/" in served.get("/bang-anh/")[1]
    status, sheet = served.get("/bang-anh/2026/bai-da-dang/")
    assert status == 200
    places = [sheet.index(f"<strong>{name}</strong>") for name in ("1. a.jpg", "2. b.jpg", "3. mat.jpg")]
    assert places == sorted(places)
    assert '<circle cx="30" cy="20"' in sheet
    assert "Mô tả: Con đường" in sheet
    assert "chưa có mô tả (alt)." in sheet
    assert "không thấy tệp này cạnh bài." in sheet


def test_a_mistake_is_told_in_the_browser_and_its_mending_brings_the_page_back(served: Served) -> None:
    path = write_article(served.workshop.content, "2026/sua.md", "title: Sửa\ndate: 32/01/2026")
    message = 'ngày "32/01/2026" không có thật. Viết theo mẫu 2026-01-31 07:30. Bài này chưa lên trang.'
    told = served.until_told("32/01/2026")
    assert told["problems"][0] == {"path": str(path), "line": 3, "severity": "hidden", "message": message}  # type: ignore[index]
    status, page = served.get("/2026/sua/")
    assert status == 404
    assert f"<code>{path}:3</code>" in page
    assert "Bài này chưa lên trang." in page
    write_article(served.workshop.content, "2026/sua.md", "title: Sửa\ndate: 2026-01-31")
    while "32/01/2026" in served.next("problems"):
        pass
    assert served.get("/2026/sua/")[0] == 200


@pytest.mark.parametrize(
    "address", ["/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/__ban/../builder.py", "/a%00b"]
)
def test_nothing_outside_is_served(served: Served, address: str) -> None:
    status, text = served.get(address)
    assert status == 404
    assert "root:" not in text
    assert "import" not in text


def test_a_page_under_another_name_gets_nothing(served: Served) -> None:
    assert served.get("/ban-thao/", host="xau.example") == (403, "")


def test_a_port_that_is_taken_is_told(served: Served, workshop: Workshop) -> None:
    result = workshop.run("plugins.desk.serve", "--content", str(workshop.content), "--port", str(served.port))
    assert result.returncode == 2
    assert result.stderr == f"Cổng {served.port} đang có chương trình khác dùng. Viết: make serve PORT=8001\n"
