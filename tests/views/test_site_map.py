from pathlib import Path

from plugins.views.overviews import MapEntry
from plugins.views.site_map import site_map_view
from tests.conftest import write_article
from tests.views.newspaper import frame_of


def lines(entries: tuple[MapEntry, ...], depth: int = 0) -> list[str]:
    return [
        line
        for entry in entries
        for line in (f"{'  ' * depth}{entry.link.text}: {entry.count}", *lines(entry.children, depth + 1))
    ]


def test_the_map_names_sections_with_their_children_topics_and_years(tmp_path: Path) -> None:
    (tmp_path / "sections.yaml").write_text(
        "kinds:\n  - name: van-ban\n    label: Văn bản\n    fields:\n"
        "      - {name: loai, label: Loại, type: choice, choices: [nghị quyết, kế hoạch], facet: yes}\n"
        "sections:\n  - name: Tin tức\n  - name: Tin trong huyện\n    parent: Tin tức\n  - name: Văn bản\n    kind: van-ban\n",
        encoding="utf-8",
    )
    for number, topic in enumerate(("Đường Lộ 12", "An cư", "Ấp văn hóa"), start=1):
        write_article(
            tmp_path,
            f"{number}.md",
            f"title: Bài {number}\ndate: 202{number}-01-01\ncategory: Tin trong huyện\ntopic: {topic}\nauthors: [Lan]",
        )
    write_article(tmp_path, "4.md", "title: Bài 4\ndate: 2021-01-01\ncategory: Văn bản\nfields: {loai: kế hoạch}")
    groups = {group.heading: lines(group.entries) for group in site_map_view(frame_of(tmp_path)).groups}
    assert groups == {
        "Các chuyên mục": ["Tin tức: 3 bài", "  Tin trong huyện: 3 bài", "Văn bản: 1 bài", "  kế hoạch: 1 bài"],
        "Dòng sự kiện": ["An cư: 1 bài", "Ấp văn hóa: 1 bài", "Đường Lộ 12: 1 bài"],
        "Tìm bài và ảnh": [
            "Thư viện ảnh: 0 chùm ảnh",
            "Từ khóa: 0 từ khóa",
            "Tác giả: 1 người",
            "Dòng sự kiện: 3 câu chuyện",
        ],
        "Lưu trữ": ["Năm 2023: 1 bài", "Năm 2022: 1 bài", "Năm 2021: 2 bài"],
        "Theo dõi": ["Tin mới qua RSS: "],
    }
