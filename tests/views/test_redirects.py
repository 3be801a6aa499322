from pathlib import Path

import pytest

from plugins.articles.library import read_library
from plugins.views.redirects import read_redirects, server_files, stub_addresses
from tests.conftest import Workshop, write_article

TAKEN = frozenset({"/2026/mot/", "/2026/hai/"})


def redirects(content: Path, text: str) -> tuple[dict[str, str], list[str]]:
    path = content / "redirects.yaml"
    path.write_text(text, encoding="utf-8")
    found, problems = read_redirects(content, read_library(content).articles, TAKEN)
    return found, [str(problem).removeprefix(f"{content}/") for problem in problems]


def test_every_redirect_takes_one_hop(tmp_path: Path) -> None:
    found, problems = redirects(tmp_path, "/a.html: /b.html\n/b.html: /c/\n/c/: /2026/mot/\n")
    assert set(found.values()) == {"/2026/mot/"}
    assert problems == []


def test_aliases_of_articles_are_redirects(tmp_path: Path) -> None:
    write_article(tmp_path, "a.md", "title: Một\ndate: 2026-01-01\naliases: [http://cu.vn/cu-1.html]")
    assert redirects(tmp_path, "")[0] == {"/cu-1.html": "/2026/mot/"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("/2026/hai/: /2026/mot/", "redirects.yaml:1: địa chỉ cũ /2026/hai/ đang là của một trang. Bỏ dòng này."),
        ("/a: /khong-co/", "redirects.yaml:1: địa chỉ mới /khong-co/ không có trên trang."),
        ("/../a.html: /2026/mot/", 'redirects.yaml:1: "/../a.html" không dùng làm địa chỉ cũ được.'),
        (
            "/2026/mot/index.html: /2026/hai/",
            "redirects.yaml:1: địa chỉ cũ /2026/mot/index.html đang là của một trang. Bỏ dòng này.",
        ),
        ("/a: javascript://x", "redirects.yaml:1: địa chỉ mới javascript://x không có trên trang."),
        ("/a: /b\n/b: /a", "redirects.yaml:1: địa chỉ mới /b không có trên trang."),
        ("- /a", "redirects.yaml:1: tệp này phải gồm các dòng /dia-chi-cu: /dia-chi-moi/"),
        ("/a: b: c", "redirects.yaml:1: không đọc được dòng này. Viết theo mẫu /dia-chi-cu: /dia-chi-moi/"),
    ],
)
def test_each_mistake_is_named(tmp_path: Path, text: str, problem: str) -> None:
    assert problem in redirects(tmp_path, text)[1]


def test_servers_get_maps_in_their_own_words() -> None:
    files = server_files({"/a.html": "/2026/mot/", "/index.php?op=a": "/2026/mot/"})
    assert files == {
        "/may-chu/nginx.map": b'"/a.html" "/2026/mot/";\n"/index.php?op=a" "/2026/mot/";\n',
        "/may-chu/apache.txt": b"/a.html /2026/mot/\n/index.php?op=a /2026/mot/\n",
        "/_redirects": b"/a.html /2026/mot/ 301\n",
    }


def test_nginx_takes_addresses_that_differ_in_case_as_patterns() -> None:
    files = server_files({"/A.html": "/2026/mot/", "/a.html": "/2026/hai/", "/b.html": "/2026/hai/"})
    lines = b'"~^/A\\.html$" "/2026/mot/";\n"~^/a\\.html$" "/2026/hai/";\n"/b.html" "/2026/hai/";\n'
    assert files["/may-chu/nginx.map"] == lines


def test_an_old_address_answers_with_a_stub(workshop: Workshop) -> None:
    write_article(workshop.content, "a.md", "title: Một\ndate: 2026-01-01\naliases: [/tin/cu-1.html]")
    assert workshop.build().returncode == 0
    stub = (workshop.output / "tin/cu-1.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=/2026/mot/">' in stub
    assert "tin/cu-1.html" not in (workshop.output / "sitemap.xml").read_text(encoding="utf-8")
    assert (workshop.output / "may-chu/nginx.map").is_file()


def test_an_address_too_long_for_a_file_is_left_to_the_server() -> None:
    long = f"/tin/{'a' * 300}.html"
    redirects = {long: "/2026/mot/", "/a.html": "/2026/mot/", "/a.html/b.html": "/2026/mot/"}
    assert dict(stub_addresses(redirects)) == {"/a.html/b.html": "/2026/mot/"}
    assert long.encode() in server_files(redirects)["/may-chu/nginx.map"]
