import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import ScrapedArticle, ScrapedComment
from plugins.scrape_import.comments import Thread, comments_page, keep_comments, thread_of
from plugins.vietnamese.dates import VIETNAM
from tests.scrape_import import other_pages

BASE = "https://cu.example"
NOW = datetime(2026, 11, 21, tzinfo=UTC)
FIRST = ScrapedComment("Cô Năm", datetime(2022, 9, 4, 8, 0, tzinfo=VIETNAM), "Tốt quá.")
SECOND_PAGE, THIRD_PAGE = (f"{BASE}/index.php?language=vi&nv=comment&id=17&checkss=a1&page={page}" for page in (2, 3))
ARTICLE = ScrapedArticle(
    address=f"{BASE}/tin-xa/bai-17.html",
    title="Đường hoa",
    date=NOW,
    comments=(FIRST,),
    further_comments=(SECOND_PAGE,),
)


def page(address: str, html: str, status: int = 200) -> Answer:
    return Answer(address, address, status, NOW, html.encode())


def test_all_pages_of_comments_are_one_thread_without_repetitions() -> None:
    answers = {
        SECOND_PAGE: page(SECOND_PAGE, other_pages.COMMENTS.format(more=other_pages.comment_pager(2, 3))),
        THIRD_PAGE: page(THIRD_PAGE, other_pages.COMMENTS.format(more="")),
    }
    thread = thread_of(ARTICLE, answers.get)
    assert [comment.name for comment in thread.comments] == ["Cô Năm", "Bà Tư", "Ông Ba"]
    assert thread.remarks == ()


@pytest.mark.parametrize(
    "answer",
    [None, page(SECOND_PAGE, "<p>Lỗi</p>", 404), page(SECOND_PAGE, "<html><h1>Trang nhất</h1></html>")],
    ids=["not fetched", "gone", "another page"],
)
def test_pages_of_comments_that_did_not_come_are_told_of(answer: Answer | None) -> None:
    thread = thread_of(ARTICLE, lambda _: answer)
    assert thread.comments == (FIRST,)
    assert thread.remarks == ("Chỉ lấy được 1 bình luận, trang cũ không cho đọc tiếp.",)


def test_a_fragment_that_a_script_would_load_is_a_page_of_comments() -> None:
    assert comments_page(page(SECOND_PAGE, '<ul><li class="media" id="cid_9"><div>Hay</div></li></ul>')) is not None


def test_comments_are_kept_by_article_and_those_of_other_runs_stay(tmp_path: Path) -> None:
    keep_comments(
        tmp_path, [Thread("https://cu.example/a", "Bài A", (FIRST,)), Thread("https://cu.example/b", "B", ())]
    )
    keep_comments(tmp_path, [Thread("https://cu.example/c", "C", (replace(FIRST, date=None, level=1),))])
    assert json.loads((tmp_path / "comments.json").read_text(encoding="utf-8")) == {
        "https://cu.example/a": {
            "title": "Bài A",
            "comments": [{"name": "Cô Năm", "date": "2022-09-04T08:00:00+07:00", "text": "Tốt quá.", "level": 0}],
        },
        "https://cu.example/c": {
            "title": "C",
            "comments": [{"name": "Cô Năm", "date": None, "text": "Tốt quá.", "level": 1}],
        },
    }


def test_a_site_without_comments_gets_no_file(tmp_path: Path) -> None:
    keep_comments(tmp_path, [Thread("https://cu.example/b", "B", ())])
    assert not (tmp_path / "comments.json").exists()
