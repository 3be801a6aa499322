import gzip
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import brotli
import pytest

from plugins.publishing.deploy import deploy
from plugins.publishing.destinations import destination_of
from plugins.publishing.server_files import HEADERS, LASTING, REVALIDATED
from tests.publishing.releases import PHOTO, publish_release
from tests.publishing.web_servers import WebServer, caddy, nginx

Start = Callable[[Path, Path], AbstractContextManager[WebServer]]


@pytest.fixture(params=[nginx, caddy], ids=["nginx", "caddy"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[WebServer]:
    """A server that shows release 1 of a small site."""
    publish_release(tmp_path, 1)
    deploy(tmp_path / "output", str(tmp_path / "site"))
    (tmp_path / "server").mkdir()
    (tmp_path / "site-visits").mkdir()
    (tmp_path / "site-visits/visits.json").write_text("{}")
    start: Start = request.param
    with start(tmp_path / "site", tmp_path / "server") as running:
        yield running


def test_pages_and_lasting_files_are_served_as_the_contract_says(server: WebServer, tmp_path: Path) -> None:
    page = server.get("/2026/bai-1/")
    assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert {name: page.headers.get(name.lower()) for name in HEADERS} == HEADERS
    assert page.headers["cache-control"] == REVALIDATED
    assert "last-modified" not in page.headers
    assert server.get("/2026/bai-1/", If_None_Match=page.headers["etag"]).status == 304

    photo = server.get("/anh/a.jpg")
    assert (photo.status, photo.headers["content-type"], photo.body) == (200, "image/jpeg", PHOTO)
    assert photo.headers["cache-control"] == LASTING
    assert server.get("/giao-dien/site-000000000001.css").headers["cache-control"] == LASTING

    assert server.get("/so-luot-xem.json").body == b"{}"
    for name, opened in (("gzip", gzip.decompress), ("br", brotli.decompress)):
        packed = server.get("/2026/bai-1/", Accept_Encoding=name)
        assert packed.headers["content-encoding"] == name
        assert packed.headers["vary"] == "Accept-Encoding"
        assert opened(packed.body) == page.body
        assert (
            packed.body == (tmp_path / f"output/2026/bai-1/index.html.{'gz' if name == 'gzip' else name}").read_bytes()
        )


@pytest.mark.parametrize(
    ("address", "status", "location"),
    [
        ("/2026/bai-1", (301, 308), "/2026/bai-1/"),
        ("/vi/news/a-294.html", (301,), "/2026/bai-1/"),
        ("/vi/news/a-294.html?fbclid=x", (301,), "/2026/bai-1/"),
        ("/index.php?nv=news&op=a", (301,), "/2026/bai-2/"),
        ("/t%C3%ACm.html", (301,), "/2026/bai-2/"),
        ("/A.html", (301,), "/2026/bai-1/"),
        ("/a.html", (301,), "/2026/bai-2/"),
        ("/2026/bai-1/anh/da-bo/", (301,), "/2026/bai-1/"),
        ("/2026/bai-da-go/", (410,), None),
        ("/2026/bai-da-go/?x=1", (410,), None),
        ("/khong-co/", (404,), None),
        ("/.published.json", (404,), None),
        ("/.lasting", (404,), None),
        ("/may-chu/nginx.map", (404,), None),
        ("/_redirects", (404,), None),
    ],
)
def test_old_and_gone_addresses(
    server_with_old_addresses: WebServer, address: str, status: tuple[int, ...], location: str | None
) -> None:
    answer = server_with_old_addresses.get(address)
    assert answer.status in status
    assert answer.headers.get("location") == location
    if location is None:
        assert "Không tìm thấy".encode() in answer.body
        assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]
        assert answer.headers["cache-control"] == REVALIDATED
    else:
        assert server_with_old_addresses.get(location).status == 200


OLD = {
    "/vi/news/a-294.html": "/2026/bai-1/",
    "/index.php?nv=news&op=a": "/2026/bai-2/",
    "/t%C3%ACm.html": "/2026/bai-2/",
    "/A.html": "/2026/bai-1/",
    "/a.html": "/2026/bai-2/",
    f"/{'%E1%BA%A3' * 200}.html": "/2026/bai-1/",
}


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "caddy"])
def server_with_old_addresses(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[WebServer]:
    folder = tmp_path_factory.mktemp("old")
    publish_release(folder, 1, redirects=OLD)
    deploy(folder / "output", str(folder / "site"))
    (folder / "server").mkdir()
    start: Start = request.param
    with start(folder / "site", folder / "server") as running:
        yield running


def test_twenty_releases_and_rollbacks_fail_no_request(server: WebServer, tmp_path: Path) -> None:
    """Readers who ask for pages and then for what these name, all the while."""
    done = threading.Event()
    faults: list[str] = []
    counts = [0] * 2

    def read(place: int) -> None:
        while not done.wait(0.004) and not faults:
            fault = _read_a_page(server, f"/2026/bai-{place}/")
            counts[place] += 1
            if fault:
                faults.append(fault)

    readers = [threading.Thread(target=read, args=(place,)) for place in range(len(counts))]
    for reader in readers:
        reader.start()
    there = destination_of(str(tmp_path / "site"))
    for number in range(2, 22):
        if number % 4:
            publish_release(tmp_path, number)
            deploy(tmp_path / "output", str(tmp_path / "site"))
        else:
            there.go_back("")
        server.reload()
    done.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert min(counts) > 20
    assert b"b\xe1\xba\xa3n 21<" in server.get("/").body


def _read_a_page(server: WebServer, address: str) -> str:
    """What is wrong with a page or with what it names; empty when all is whole and of one release."""
    answer = server.get(address, Accept_Encoding="br")
    page = (
        brotli.decompress(answer.body).decode()
        if answer.headers.get("content-encoding") == "br"
        else answer.body.decode()
    )
    numbers = set(re.findall(r"bản (\d+)<|site-0*(\d+)\.css|alt=\"(\d+)\"", page))
    releases = {number for found in numbers for number in found if number}
    if answer.status != 200 or len(releases) != 1 or not page.endswith("</html>\n"):
        return f"{address}: {answer.status} {releases} {page[-40:]}"
    style = server.get(f"/giao-dien/site-{int(releases.pop()):012}.css")
    return "" if style.status == 200 else f"{page[:200]}: {style.status}"
