from datetime import datetime
from pathlib import Path

import pytest

from plugins.scrape_import.convert import Draft
from plugins.scrape_import.write import Ledger, Written, write
from plugins.vietnamese.dates import VIETNAM

FOLDER = "articles/2024/bai-mot"


class Desk:
    """A content folder and a ledger, and articles written into them."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.ledger = folder / "state" / "written.json"

    def write(self, body: str = "Chữ.", number: int = 1, photo: bytes = b"jpeg", *, dry_run: bool = False) -> Written:
        front: dict[str, object] = {
            "title": "Bài một",
            "date": datetime(2024, 1, 1, 0, 30, tzinfo=VIETNAM),
            "original_url": f"https://cu.example/tin/bai-{number}.html",
        }
        draft = Draft(front, body, {"a.jpg": "https://cu.example/a.jpg"})
        return write(draft, {"https://cu.example/a.jpg": photo}, self.content, Ledger(self.ledger), dry_run=dry_run)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_an_article_is_a_folder_with_its_photos(desk: Desk) -> None:
    assert desk.write() == Written("imported", desk.content / FOLDER)
    assert (desk.content / FOLDER / "a.jpg").read_bytes() == b"jpeg"
    assert (desk.content / FOLDER / "index.md").read_text(encoding="utf-8").startswith("---\ntitle: Bài một\n")


def test_writing_again_changes_nothing(desk: Desk) -> None:
    desk.write()
    before = {path: path.stat() for path in desk.content.rglob("*")}
    assert desk.write().outcome == "unchanged"
    assert {path: path.stat() for path in desk.content.rglob("*")} == before


def test_what_changed_on_the_old_site_is_written_anew(desk: Desk) -> None:
    desk.write()
    assert desk.write("Chữ mới.").outcome == "imported"
    assert "Chữ mới." in (desk.content / FOLDER / "index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["index.md", "a.jpg"])
def test_an_editors_work_is_never_overwritten(desk: Desk, name: str) -> None:
    desk.write()
    path = desk.content / FOLDER / name
    path.write_bytes(b"---\ntitle: x\noriginal_url: https://cu.example/tin/bai-1.html\n---\n\nSua tay\n")
    before = path.read_bytes()
    assert desk.write("Chữ mới.").outcome == "kept"
    assert path.read_bytes() == before


def test_without_its_ledger_an_unknown_article_counts_as_edited(desk: Desk) -> None:
    desk.write()
    desk.ledger.unlink()
    assert desk.write("Chữ mới.").outcome == "kept"
    assert desk.write().outcome == "unchanged"
    assert desk.write("Chữ mới.").outcome == "imported"


def test_a_photo_that_an_editor_deleted_comes_back(desk: Desk) -> None:
    desk.write()
    (desk.content / FOLDER / "a.jpg").unlink()
    assert desk.write().outcome == "imported"
    assert (desk.content / FOLDER / "a.jpg").read_bytes() == b"jpeg"


def test_another_article_of_the_same_title_gets_a_numbered_folder_and_slug(desk: Desk) -> None:
    desk.write()
    second = desk.write(number=2)
    assert second.folder == desk.content / "articles/2024/bai-mot-2"
    assert "slug: bai-mot-2\n" in (second.folder / "index.md").read_text(encoding="utf-8")
    assert desk.write(number=2) == Written("unchanged", second.folder)
    assert desk.write().outcome == "unchanged"


def test_a_folder_and_a_file_of_the_editors_are_not_taken(desk: Desk) -> None:
    year = desk.content / "articles" / "2024"
    (year / "bai-mot").mkdir(parents=True)
    (year / "bai-mot" / "index.md").write_text("---\ntitle: Bài một\n---\n", encoding="utf-8")
    (year / "bai-mot-2.md").write_text("---\ntitle: Bài một\n---\n", encoding="utf-8")
    assert desk.write().folder == year / "bai-mot-3"


def test_a_dry_run_writes_nothing(desk: Desk) -> None:
    assert desk.write(dry_run=True).outcome == "imported"
    assert not desk.content.exists()
    assert not desk.ledger.exists()
