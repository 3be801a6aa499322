from pathlib import Path

from plugins.views.front import front_view
from plugins.views.pages import FrontView
from plugins.views.settings import ViewSettings
from plugins.views.site_entries import Block, Pin
from plugins.views.site_file import SiteFile
from plugins.views.span import ALWAYS
from tests.conftest import write_article
from tests.views.newspaper import frame_of


def write_stories(content: Path) -> None:
    """Nine stories, bai-1 the oldest, three by three in the sections A, B and C."""
    for number in range(1, 10):
        section = "ABC"[(number - 1) // 3]
        write_article(
            content, f"2026/bai-{number}.md", f"title: Bài {number}\ndate: 2026-01-{number:02}\ncategory: {section}"
        )


def front(content: Path, site_file: SiteFile) -> FrontView:
    write_stories(content)
    return front_view(frame_of(content, site_file), ViewSettings(seconds=1, per_block=2))


def outline(view: FrontView) -> list[tuple[str, str, list[str]]]:
    return [
        (block.kind, block.heading.text, [card.title for card in block.cards])
        for block in (*view.opening, *view.closing)
    ]


def test_without_a_word_in_site_yaml_all_sections_stand_in_order_under_the_newest(tmp_path: Path) -> None:
    view = front(tmp_path, SiteFile())
    assert view.lead is not None
    assert (view.lead.title, [card.title for card in view.seconds]) == ("Bài 9", ["Bài 8"])
    kinds = [(kind, heading) for kind, heading, _ in outline(view)]
    assert kinds == [("newest", "Tin mới nhất"), ("section", "A"), ("section", "B"), ("section", "C")]
    assert view.updated is not None
    assert view.updated.day == "09/01/2026"
    assert view.quiet is None


def test_blocks_stand_as_the_editor_wrote_them_and_repeat_nothing_that_stands_above(tmp_path: Path) -> None:
    blocks = (Block("section", "c", 1), Block("documents", "B", 2), Block("newest", "", 3), Block("section", "X", 4))
    assert outline(front(tmp_path, SiteFile(front=blocks))) == [
        ("section", "C", ["Bài 7"]),
        ("documents", "B", ["Bài 6", "Bài 5", "Bài 4"]),
        ("newest", "Tin mới nhất", [f"Bài {number}" for number in range(7, 0, -1)]),
    ]


def test_the_pinned_story_leads_whether_named_by_folder_or_by_address(tmp_path: Path) -> None:
    for name in ("2026/bai-2", "/2026/bai-2/", "2026/bai-2.md"):
        view = front(tmp_path, SiteFile(pinned=Pin(name, ALWAYS, 1)))
        assert view.lead is not None
        assert (view.lead.title, [card.title for card in view.seconds]) == ("Bài 2", ["Bài 9"])


def test_a_pin_without_its_article_leaves_the_newest_in_the_lead(tmp_path: Path) -> None:
    view = front(tmp_path, SiteFile(pinned=Pin("2026/khac", ALWAYS, 1)))
    assert view.lead is not None
    assert view.lead.title == "Bài 9"
