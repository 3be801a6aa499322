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


def outline(view: FrontView) -> list[tuple[str, list[str]]]:
    blocks = (*view.opening, *view.closing)
    return [(block.heading.text, [card.title for card in block.cards]) for block in blocks]


def test_without_a_word_in_site_yaml_all_sections_stand_in_order_under_the_newest(tmp_path: Path) -> None:
    view = front(tmp_path, SiteFile())
    assert view.lead is not None
    assert (view.lead.title, [card.title for card in view.seconds]) == ("Bài 9", ["Bài 8"])
    assert [heading for heading, _ in outline(view)] == ["Tin mới nhất", "A", "B", "C"]
    assert view.updated is not None
    assert view.updated.day == "09/01/2026"
    assert view.quiet is None


def test_blocks_stand_as_the_editor_wrote_them_and_repeat_nothing_that_stands_above(tmp_path: Path) -> None:
    blocks = (Block("section", "c", 1), Block("documents", "B", 2), Block("newest", "", 3), Block("section", "X", 4))
    view = front(tmp_path, SiteFile(front=blocks))
    assert outline(view) == [("C", ["Bài 7"]), ("Tin mới nhất", [f"Bài {number}" for number in range(7, 0, -1)])]
    assert view.quiet is not None
    (documents,) = view.quiet.documents
    assert [(row.number, row.link.text, row.day) for row in documents.rows] == [
        ("", f"Bài {number}", f"{number:02}/01/2026") for number in (6, 5, 4)
    ]


KIND = """\
kinds:
  - name: van-ban
    label: Văn bản
    noun: văn bản
    fields:
      - {name: so, label: Số ký hiệu, type: text, required: yes}
      - {name: ngay, label: Ngày ban hành, type: date, facet: yes}
      - {name: co_quan, label: Cơ quan ban hành, type: text, facet: yes}
      - {name: loai, label: Loại, type: choice, choices: [nghị quyết, kế hoạch], facet: yes}
sections:
  - {name: Văn bản, kind: van-ban}
"""


def test_a_section_with_a_kind_is_told_in_numbers_and_its_documents_by_their_own_numbers(tmp_path: Path) -> None:
    (tmp_path / "sections.yaml").write_text(KIND, encoding="utf-8")
    for number, (day, kind) in enumerate((("2013-06-03", "nghị quyết"), ("2011-02-01", "kế hoạch")), start=1):
        fields = f"{{so: {number}-NQ/TW, ngay: {day}, co_quan: Huyện ủy, loai: {kind}}}"
        write_article(
            tmp_path,
            f"{number}.md",
            f"title: Về việc {number}\ndate: 2026-01-0{number}\ncategory: Văn bản\nfields: {fields}",
        )
    blocks = (Block("section", "Văn bản", 1), Block("documents", "Văn bản", 2))
    view = front_view(frame_of(tmp_path, SiteFile(front=blocks)), ViewSettings(seconds=0))
    assert view.quiet is not None
    assert [(row.number, row.day, row.iso) for row in view.quiet.documents[0].rows] == [
        ("1-NQ/TW", "03/06/2013", "2013-06-03"),
        ("2-NQ/TW", "01/02/2011", "2011-02-01"),
    ]
    numbers = view.opening[0].numbers
    assert numbers is not None
    assert numbers.counts == ("2 văn bản", "1 cơ quan ban hành", "2 loại")
    assert [(item.link.text, item.count) for item in numbers.links] == [("nghị quyết", 1), ("kế hoạch", 1)]


def test_the_pinned_story_leads_whether_named_by_folder_or_by_address(tmp_path: Path) -> None:
    for name in ("2026/bai-2", "/2026/bai-2/", "2026/bai-2.md"):
        view = front(tmp_path, SiteFile(pinned=Pin(name, ALWAYS, 1)))
        assert view.lead is not None
        assert (view.lead.title, [card.title for card in view.seconds]) == ("Bài 2", ["Bài 9"])


def test_a_pin_without_its_article_leaves_the_newest_in_the_lead(tmp_path: Path) -> None:
    view = front(tmp_path, SiteFile(pinned=Pin("2026/khac", ALWAYS, 1)))
    assert view.lead is not None
    assert view.lead.title == "Bài 9"
