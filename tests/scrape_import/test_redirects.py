from pathlib import Path

import pytest
import yaml

from plugins.scrape_import.adapters.nukeviet_addresses import Form
from plugins.scrape_import.redirects import UnreadableRedirectsError, paths_of, write_redirects

HOST = "https://cu.example"


def test_an_article_has_paths_in_every_section_that_lists_it() -> None:
    paths = paths_of([f"{HOST}/tin-xa/bai-2.html", f"{HOST}/tin-xa/ten-cu-2.html"], ["phu-nu"], {"/": Form("/")})
    assert {"/tin-xa/bai-2.html", "/phu-nu/bai-2.html", "/tin-xa/ten-cu-2", "/print/phu-nu/ten-cu-2.html"} <= set(paths)
    assert len(paths) == len(set(paths)) == 28


def test_other_sites_have_their_own_paths() -> None:
    assert paths_of([f"{HOST}/2024/%C4%91%C6%B0%E1%BB%9Dng/?p=1", f"{HOST}/"], [], {}) == ("/2024/đường/?p=1",)


def test_the_file_is_sorted_and_written_once(tmp_path: Path) -> None:
    assert write_redirects(tmp_path, {"/b": "/2024/b/", "/a: x": "/2024/a/"})
    lines = (tmp_path / "redirects.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ["/b: /2024/b/", '"/a: x": /2024/a/'][::-1]
    assert not write_redirects(tmp_path, {"/a: x": "/2024/a/", "/b": "/2024/b/"})
    assert [path.name for path in tmp_path.iterdir()] == ["redirects.yaml"]


def test_a_long_address_stays_on_one_line(tmp_path: Path) -> None:
    old = f"/tin-xa/{'rat-dai-' * 40}1.html"
    write_redirects(tmp_path, {old: "/2024/a/"})
    text = (tmp_path / "redirects.yaml").read_text(encoding="utf-8")
    assert f"{old}: /2024/a/" in text.splitlines()
    assert yaml.safe_load(text) == {old: "/2024/a/"}


def test_what_editors_wrote_stays_and_has_its_way(tmp_path: Path) -> None:
    path = tmp_path / "redirects.yaml"
    theirs = "# Của tòa soạn\n/cu: /moi/\n/b: /trang/b/\n"
    path.write_text(theirs, encoding="utf-8")
    write_redirects(tmp_path, {"/b": "/2024/b/", "/a": "/2024/a/"})
    text = path.read_text(encoding="utf-8")
    assert text.startswith(theirs)
    assert yaml.safe_load(text) == {"/cu": "/moi/", "/b": "/trang/b/", "/a": "/2024/a/"}
    path.write_text(text + "/them: /x/\n", encoding="utf-8")
    write_redirects(tmp_path, {"/a": "/2025/a/"})
    assert yaml.safe_load(path.read_text(encoding="utf-8")) == {
        "/cu": "/moi/",
        "/b": "/trang/b/",
        "/a": "/2025/a/",
        "/them": "/x/",
    }


@pytest.mark.parametrize("text", ["a: [", "- a\n", "{a: b}\n", "a: 1\n"])
def test_a_file_that_cannot_be_read_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "redirects.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableRedirectsError, match="không đọc được"):
        write_redirects(tmp_path, {"/a": "/2024/a/"})
    assert path.read_text(encoding="utf-8") == text


def test_an_address_never_leads_to_itself(tmp_path: Path) -> None:
    assert not write_redirects(tmp_path, {"/2024/a/": "/2024/a/"})
