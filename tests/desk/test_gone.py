import os
import subprocess
from datetime import datetime
from pathlib import Path

from plugins.articles.gone import read_gone
from plugins.desk.gone import enter
from plugins.desk.history import approval
from plugins.vietnamese.dates import VIETNAM
from tests.conftest import Workshop, write_article

NOW = datetime(2026, 3, 1, 12, tzinfo=VIETNAM)


def commit(content: Path, day: str, author: str = "Lan") -> None:
    """Everything below the content folder as a commit of this day."""
    person = {"GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "a@vidu.vn", "GIT_COMMITTER_NAME": author}
    dates = {"GIT_COMMITTER_EMAIL": "a@vidu.vn", "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "bài")):
        subprocess.run(["git", *command], cwd=content, env=os.environ | person | dates, check=True)


def entries(content: Path) -> list[tuple[str, str, str]]:
    found, problems = read_gone(content)
    assert problems == ()
    return [(entry.address, f"{entry.date}", entry.reason) for entry in found]


def test_what_was_taken_down_enters_by_itself_and_once(workshop: Workshop) -> None:
    content = workshop.content
    front = "title: {}\ndate: 2026-01-31\n"
    write_article(content, "2026/xoa/index.md", front.format("Xóa"))
    write_article(content, "2026/ha.md", front.format("Hạ"))
    write_article(content, "2026/chuyen.md", front.format("Chuyển"))
    write_article(content, "2026/nhap.md", front.format("Nháp") + "status: draft")
    write_article(content, "2026/het.md", front.format("Hết") + "unpublish_at: 2026-02-20 08:00")
    commit(content, "2026-02-01T08:00:00+07:00")
    (content / "articles/2026/xoa/index.md").unlink()
    (content / "articles/2026/xoa").rmdir()
    write_article(content, "2026/ha.md", front.format("Hạ xuống") + "status: draft")
    (content / "articles/2026/chuyen.md").unlink()
    (content / "redirects.yaml").write_text("/2026/chuyen/: /2026/o-lai/\n", encoding="utf-8")
    write_article(content, "2026/o-lai.md", front.format("Ở lại"))
    commit(content, "2026-02-10T08:00:00+07:00")
    (content / "gone.yaml").write_text("# Đã gỡ\n- address: /2025/cu/\n  date: 2026-01-01", encoding="utf-8")
    assert len(enter(content, NOW)) == 3
    text = (content / "gone.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Đã gỡ\n- address: /2025/cu/\n  date: 2026-01-01\n- address:")
    assert entries(content) == [
        ("/2025/cu/", "2026-01-01", ""),
        ("/2026/ha/", "2026-02-10", "Đã gỡ bài."),
        ("/2026/het/", "2026-02-20", "Hết hạn đăng."),
        ("/2026/xoa/", "2026-02-10", "Đã xóa bài."),
    ]
    assert enter(content, NOW) == ()
    assert (content / "gone.yaml").read_text(encoding="utf-8") == text


def test_without_git_the_clock_alone_knows(workshop: Workshop) -> None:
    write_article(workshop.content, "2026/a.md", "title: A\ndate: 2026-01-31\nunpublish_at: 2026-03-01 12:00")
    minute_before = str(int(NOW.timestamp()) - 60)
    before = workshop.run("plugins.desk.gone", "--content", str(workshop.content), SOURCE_DATE_EPOCH=minute_before)
    assert before.stdout == "Không có bài nào mới gỡ.\n"
    at = workshop.run(
        "plugins.desk.gone", "--content", str(workshop.content), SOURCE_DATE_EPOCH=str(int(NOW.timestamp()))
    )
    assert at.stdout == f"Ghi thêm 1 địa chỉ vào {workshop.content}/gone.yaml.\n  /2026/a/ Hết hạn đăng.\n"


def test_who_approved_is_who_changed_review_to_published(workshop: Workshop) -> None:
    front = "title: A\ndate: 2026-01-31\nstatus: {}\n"
    for day, (status, author) in enumerate(
        [("draft", "Lan"), ("review", "Lan"), ("published", "Chị Hoa"), ("published", "Minh")], start=1
    ):
        path = write_article(workshop.content, "2026/a.md", front.format(status), f"Bản {day}.")
        assert approval(path) is None if day < 4 else approval(path)
        commit(workshop.content, f"2026-02-0{day}T08:00:00+07:00", author)
    found = approval(path)
    assert found is not None
    assert (found.author, f"{found.date:%Y-%m-%d}") == ("Chị Hoa", "2026-02-03")


def test_an_article_appears_and_vanishes_with_the_minute(workshop: Workshop) -> None:
    write_article(
        workshop.content,
        "2026/a.md",
        "title: Có giờ\ndate: 2026-01-31\npublish_at: 2026-03-01 12:00\nunpublish_at: 2026-04-01 12:00",
    )
    for status in ("draft", "review", "archived"):
        write_article(workshop.content, f"2026/{status}.md", f"title: {status}\ndate: 2030-01-31\nstatus: {status}")
    page = workshop.output / "2026/co-gio/index.html"
    seen = []
    for moment in (NOW, datetime(2026, 4, 1, 12, tzinfo=VIETNAM)):
        for second in (-60, 0):
            workshop.build(SOURCE_DATE_EPOCH=str(int(moment.timestamp()) + second), SEARCH="0")
            seen.append(page.is_file())
            assert {path.name for path in (workshop.output / "2030").iterdir()} == {"archived"}
    assert seen == [False, True, True, False]
