"""Which files an edit changes (docs/incremental.md), each case held against a clean build."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import write_article
from tests.incremental.press import Press, differences

MACHINES = {"rss.xml", "atom.xml", "feed.json", "sitemap.xml", "sitemap-2026.xml", "tim-kiem/tieu-de.json"}
SETTINGS = {"VIEWS": {"per_page": 3, "neighbours": 1, "feed": 2, "newest": 2, "seconds": 1}, "SEARCH": False}


def feeds(section: str) -> set[str]:
    return {f"{section}/{name}" for name in ("rss.xml", "atom.xml", "feed.json")}


def pages(*addresses: str) -> set[str]:
    return {f"{address}/index.html".lstrip("/") for address in addresses}


def write(content: Path, number: int, section: str = "Tin tức", *, title: str = "", tags: str = "[Đất]") -> Path:
    day = f"2026-{1 + number // 5:02}-{1 + number % 5:02} 07:00"
    front = (
        f"title: {title or f'Bài {number:02}'}\ndate: {day}\ncategory: {section}\ntags: {tags}\nslug: bai-{number:02}"
    )
    return write_article(content, f"2026/bai-{number:02}/index.md", front)


@pytest.fixture
def press(tmp_path: Path) -> Press:
    """Eleven articles in Tin tức (the lists' pages hold three), and two in Đoàn thể, the latest of all."""
    made = Press(tmp_path / "content", tmp_path / "output", tmp_path / "cache", settings=SETTINGS)
    for number in range(11):
        write(made.content, number)
    for number in (18, 19):
        write(made.content, number, "Đoàn thể", tags="[Nước]")
    assert made.build() == ""
    return made


def added(content: Path) -> None:
    write(content, 11)


def edited(content: Path) -> None:
    path = content / "articles/2026/bai-05/index.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8")


def titled(content: Path) -> None:
    write(content, 5, title="Tên mới")


def moved(content: Path) -> None:
    write(content, 5, "Đoàn thể")


def deleted(content: Path) -> None:
    shutil.rmtree(content / "articles/2026/bai-05")


def renamed(content: Path) -> None:
    """The folder's name plays no part; the address does."""
    path = content / "articles/2026/bai-05/index.md"
    path.write_text(path.read_text(encoding="utf-8").replace("slug: bai-05", "slug: khac"), encoding="utf-8")


NEAR = pages("2026/bai-04", "2026/bai-06")
LISTS = pages("tin-tuc/trang-2", "the/dat/trang-2", "luu-tru/2026/02")
"""Where the sixth article stands as a teaser."""


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        (edited, pages("2026/bai-05")),
        (titled, pages("2026/bai-05") | NEAR | LISTS),
        (
            added,
            pages("", "2026/bai-10", "2026/bai-11", "tin-tuc", "the/dat", "the")
            # Two pages were full, so the third is new, and the second leads to it.
            | pages("tin-tuc/trang-3", "tin-tuc/trang-2", "the/dat/trang-3", "the/dat/trang-2")
            | pages("luu-tru", "luu-tru/2026", "luu-tru/2026/03", "so-do-trang")
            | feeds("tin-tuc")
            | {"sitemap.xml", "sitemap-2026.xml", "sitemap-trang.xml", "tim-kiem/tieu-de.json"},
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_an_edit_changes_these_files_and_no_other(
    press: Press, tmp_path: Path, edit: Callable[[Path], None], changed: set[str]
) -> None:
    before = press.files()
    edit(press.content)
    assert press.build() == ""
    after = press.files()
    assert differences(after, press.clean(tmp_path / "clean")) == []
    found = set(differences(before, after)) - {".manifest", "tim-kiem/tieu-de.json", "sitemap.xml", "sitemap-2026.xml"}
    assert found == changed - {"tim-kiem/tieu-de.json", "sitemap.xml", "sitemap-2026.xml"}


@pytest.mark.parametrize("edit", [moved, deleted, renamed], ids=lambda value: value.__name__)
def test_what_moves_an_article_touches_lists_but_no_article_beyond_its_neighbours(
    press: Press, tmp_path: Path, edit: Callable[[Path], None]
) -> None:
    before = press.files()
    edit(press.content)
    assert press.build() == ""
    after = press.files()
    assert differences(after, press.clean(tmp_path / "clean")) == []
    articles = {name for name in differences(before, after) if name.startswith("2026/")}
    assert articles <= pages("2026/bai-05", "2026/khac", "2026/bai-18") | NEAR


def test_the_name_of_a_section_stands_on_every_page(press: Press, tmp_path: Path) -> None:
    before = press.files()
    sections = "sections:\n  - name: Tin tức\n  - {name: Đoàn thể, slug: doan-the, description: Mới}\n"
    (press.content / "sections.yaml").write_text(sections, encoding="utf-8")
    assert press.build() == ""
    described = press.files()
    assert len([name for name in differences(before, described) if name.startswith("2026/")]) <= 2
    (press.content / "sections.yaml").write_text(sections.replace("name: Tin tức", "name: Tin"), encoding="utf-8")
    for path in press.content.glob("articles/2026/*/index.md"):
        path.write_text(
            path.read_text(encoding="utf-8").replace("category: Tin tức", "category: Tin"), encoding="utf-8"
        )
    assert press.build() == ""
    after = press.files()
    assert differences(after, press.clean(tmp_path / "clean")) == []
    unchanged = {name for name in after if name.endswith(".html") and described.get(name) == after[name]}
    assert unchanged == set()


def test_a_second_build_begins_nothing(press: Press) -> None:
    stamps = {path: path.stat().st_mtime_ns for path in press.output.rglob("*")}
    for path in press.content.rglob("*.md"):
        path.touch()
    assert press.build() == ""
    assert {path: path.stat().st_mtime_ns for path in press.output.rglob("*")} == stamps
