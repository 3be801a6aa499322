import os
from pathlib import Path

import pytest

from plugins.incremental.page_store import PageStore

PRINT = bytes(range(16))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "output/2026/a/index.html"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"<p>A")
    return path


def test_a_kept_file_takes_no_space_and_is_found_by_its_fingerprint(tmp_path: Path, page: Path) -> None:
    PageStore(tmp_path).keep(PRINT, str(page), b"<p>A")
    found = PageStore(tmp_path).get(PRINT)
    assert found is not None
    assert found[1] == b"<p>A"
    assert Path(found[0]).samefile(page)
    assert PageStore(tmp_path).get(PRINT[::-1]) is None


def test_a_file_that_was_written_into_counts_as_missing_and_can_be_kept_again(tmp_path: Path, page: Path) -> None:
    PageStore(tmp_path).keep(PRINT, str(page), b"<p>A")
    page.write_bytes(b"<p>Else")
    assert PageStore(tmp_path).get(PRINT) is None
    page.unlink()
    page.write_bytes(b"<p>A")
    store = PageStore(tmp_path)
    store.keep(PRINT, str(page), b"<p>A")
    assert PageStore(tmp_path).get(PRINT) is not None


def test_over_the_border_of_a_file_system_files_are_copied(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", no_link)
    PageStore(tmp_path).keep(PRINT, str(page), b"<p>A")
    found = PageStore(tmp_path).get(PRINT)
    assert found is not None
    assert not Path(found[0]).samefile(page)
    elsewhere = tmp_path / "clone/2026/a/index.html"
    assert PageStore(tmp_path).bring(*found, str(elsewhere))
    assert elsewhere.read_bytes() == b"<p>A"


def test_where_other_plugins_may_write_into_output_files_are_copied(tmp_path: Path, page: Path) -> None:
    PageStore(tmp_path, links=False).keep(PRINT, str(page), b"<p>A")
    page.write_bytes(b"<p>Else")
    found = PageStore(tmp_path, links=False).get(PRINT)
    assert found is not None
    assert PageStore(tmp_path, links=False).bring(*found, str(page))
    assert not Path(found[0]).samefile(page)


def test_a_kept_file_is_given_its_place_once(tmp_path: Path, page: Path) -> None:
    PageStore(tmp_path).keep(PRINT, str(page), b"<p>A")
    found = PageStore(tmp_path).get(PRINT)
    assert found is not None
    clone = tmp_path / "clone/2026/a/index.html"
    assert PageStore(tmp_path).bring(*found, str(clone))
    assert not PageStore(tmp_path).bring(*found, str(clone))
    clone.unlink()
    clone.write_bytes(b"<p>Old")
    assert PageStore(tmp_path).bring(*found, str(clone))
    assert clone.read_bytes() == b"<p>A"
    assert [file.name for file in clone.parent.iterdir()] == ["index.html"]


def test_what_no_page_needs_is_forgotten_once_it_is_much(tmp_path: Path, page: Path) -> None:
    store = PageStore(tmp_path)
    prints = [number.to_bytes(16, "little") for number in range(2000)]
    for each in prints:
        store.keep(each, str(page), b"<p>A")
    store.keep_only(prints)
    assert PageStore(tmp_path).get(prints[-1]) is not None
    store.keep_only(prints[:10])
    assert PageStore(tmp_path).get(prints[-1]) is None
    assert PageStore(tmp_path).get(prints[3]) is not None


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path, page: Path) -> None:
    (tmp_path / "made").write_text("a file where the folder should be", encoding="utf-8")
    store = PageStore(tmp_path)
    store.keep(PRINT, str(page), b"<p>A")
    store.keep_only([PRINT])
    assert PageStore(tmp_path).get(PRINT) is None
