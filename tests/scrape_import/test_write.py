import shutil
from datetime import datetime
from pathlib import Path

import pytest

from plugins.scrape_import.convert import Draft
from plugins.scrape_import.places import Place
from plugins.scrape_import.write import Ledger, Written, write
from plugins.vietnamese.dates import VIETNAM

FOLDER = "articles/2024/bai-mot"
ORIGINAL = "https://cu.example/tin/bai-1.html"


class Desk:
    """A content folder and a ledger, and articles written into them."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.ledger = folder / "state" / "written"

    def write(self, body: str = "Chữ.", photo: bytes = b"jpeg", slug: str = "", *, dry_run: bool = False) -> Written:
        front: dict[str, object] = {
            "title": "Bài một",
            "date": datetime(2024, 1, 1, 0, 30, tzinfo=VIETNAM),
            "original_url": ORIGINAL,
        }
        draft = Draft(front, body, {"a.jpg": "https://cu.example/a.jpg"})
        bodies = {"https://cu.example/a.jpg": photo}
        return write(draft, bodies, self.content, Place("2024/bai-mot", slug), Ledger(self.ledger), dry_run=dry_run)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_an_article_is_a_folder_with_its_photos(desk: Desk) -> None:
    assert desk.write() == Written("imported", desk.content / FOLDER)
    assert (desk.content / FOLDER / "a.jpg").read_bytes() == b"jpeg"
    assert (desk.content / FOLDER / "index.md").read_text(encoding="utf-8").startswith("---\ntitle: Bài một\n")


def test_writing_again_changes_nothing(desk: Desk) -> None:
    desk.write()
    before = [(path, path.stat().st_ino, path.stat().st_mtime_ns) for path in desk.content.rglob("*")]
    assert desk.write().outcome == "unchanged"
    assert [(path, path.stat().st_ino, path.stat().st_mtime_ns) for path in desk.content.rglob("*")] == before


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


def test_an_editors_photo_with_the_name_of_a_new_one_stays(desk: Desk) -> None:
    folder = desk.content / FOLDER
    desk.write()
    Ledger(desk.ledger).note(ORIGINAL, {"index.md": (folder / "index.md").read_bytes()})
    (folder / "a.jpg").write_bytes(b"an editor's own")
    assert desk.write("Chữ mới.").outcome == "kept"
    assert (folder / "a.jpg").read_bytes() == b"an editor's own"


def test_without_its_ledger_an_unknown_article_counts_as_edited(desk: Desk) -> None:
    desk.write()
    shutil.rmtree(desk.ledger)
    assert desk.write("Chữ mới.").outcome == "kept"
    assert desk.write().outcome == "unchanged"
    assert desk.write("Chữ mới.").outcome == "imported"


def test_a_photo_that_an_editor_deleted_comes_back(desk: Desk) -> None:
    desk.write()
    (desk.content / FOLDER / "a.jpg").unlink()
    assert desk.write().outcome == "imported"
    assert (desk.content / FOLDER / "a.jpg").read_bytes() == b"jpeg"


def test_a_folder_that_is_not_the_titles_own_is_told_in_the_slug(desk: Desk) -> None:
    desk.write(slug="bai-mot-2")
    assert "slug: bai-mot-2\n" in (desk.content / FOLDER / "index.md").read_text(encoding="utf-8")


def test_what_a_killed_run_left_half_done_is_finished(desk: Desk) -> None:
    desk.write(photo=b"old")
    (desk.content / FOLDER / "a.jpg").write_bytes(b"new")
    assert desk.write("Chữ mới.", b"new").outcome == "imported"
    assert "Chữ mới." in (desk.content / FOLDER / "index.md").read_text(encoding="utf-8")


def test_files_that_the_old_site_took_out_go_unless_somebody_changed_them(desk: Desk) -> None:
    desk.write()
    folder, ledger = desk.content / FOLDER, Ledger(desk.ledger)
    index = (folder / "index.md").read_bytes()
    for name in ("bo.jpg", "sua.jpg"):
        (folder / name).write_bytes(b"jpeg")
    ledger.note(ORIGINAL, {"index.md": index, "a.jpg": b"jpeg", "bo.jpg": b"jpeg", "sua.jpg": b"other"})
    assert desk.write().outcome == "unchanged"
    assert sorted(path.name for path in folder.iterdir()) == ["a.jpg", "index.md", "sua.jpg"]


def test_a_dry_run_writes_nothing(desk: Desk) -> None:
    assert desk.write(dry_run=True).outcome == "imported"
    assert not desk.content.exists()
    assert not desk.ledger.exists()
