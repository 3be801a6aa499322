from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.articles.library import read_library
from plugins.sections.pelican_sections import settle_sections
from plugins.views.article_page import article_view
from plugins.views.attached_files import files_of_story
from plugins.views.frame import Frame
from plugins.views.kinds.landing import landings, spreadsheets
from plugins.views.kinds.pages import LandingView
from plugins.views.kinds.parts import FactBox, FactRow
from plugins.views.kinds.spreadsheet import guarded
from plugins.views.lost_files import lost_files
from plugins.views.parts import Attachment, Link
from tests.conftest import write_article
from tests.sections.samples import GOOD_PEOPLE, sections_file
from tests.views.samples import NOW, frame_of

SECTIONS = """\
sections:
  - {name: Văn bản, kind: van-ban}
  - {name: Văn bản huyện, parent: Văn bản}
  - {name: Mô hình, kind: mo-hinh-dan-van-kheo}
"""


def write_model(content: Path, number: int, fields: str, title: str = "") -> None:
    front = f"title: {title or f'Bài {number}'}\ndate: 2026-01-{number:02}\ncategory: Mô hình\nfields:\n"
    write_article(content, f"{number}.md", f"{front}  ten_mo_hinh: Mô hình {number}\n{fields}")


def write_paper(content: Path, number: int, day: str, *, section: str = "Văn bản", more: str = "") -> Path:
    front = f"title: Bài {number}\ndate: 2026-01-01 07:{number % 60:02}\ncategory: {section}\nfields:\n"
    fields = f"  so_ky_hieu: {number}-KH/HU\n  ngay_ban_hanh: {day}\n  loai: Kế hoạch"
    return write_article(content, f"vb-{number}/index.md", f"{front}{fields}\n{more}")


def pages(frame: Frame, per_page: int = 20) -> dict[str, LandingView]:
    found = {page.address: page.view() for page in landings(frame, per_page)}
    return {address: view for address, view in found.items() if isinstance(view, LandingView)}


def files(frame: Frame) -> dict[str, bytes]:
    return {address: make() for address, _, make in spreadsheets(frame)}


def box(frame: Frame, slug: str) -> FactBox | None:
    story = next(story for story in frame.site.stories if story.address.endswith(f"/{slug}/"))
    return article_view(story, frame, 3).fact_box


def test_a_kind_from_sections_yaml_alone_has_checks_fact_box_landing_and_facets(tmp_path: Path) -> None:
    sections_file(tmp_path, GOOD_PEOPLE)
    front = "title: Cô Lan\ndate: 2026-01-31\ncategory: Người tốt quanh ta\nfields:\n  nghe_nghiep: giáo viên\n  que: Lộc An\n"
    path = write_article(tmp_path, "2026/co-lan.md", f"{front}  gia_dinh_duoc_giup: 1200\n  nam_sinh: 19xx")
    _, problems = settle_sections(tmp_path, read_library(tmp_path), NOW)
    assert [str(problem) for problem in problems] == [
        f'{path}:9: nam_sinh (Năm sinh) "19xx" không phải một năm. Viết đủ bốn chữ số, chẳng hạn 2026.'
    ]
    frame = frame_of(tmp_path)
    address = "/nguoi-tot-quanh-ta/nghe-nghiep/giao-vien/"
    assert box(frame, "co-lan") == FactBox(
        "Gương người tốt, việc tốt",
        (
            FactRow("Nghề nghiệp", (Link("Giáo viên", address),)),
            FactRow("Quê", (Link("Lộc An", ""),)),
            FactRow("Gia đình được giúp", (Link("1.200\N{NO-BREAK SPACE}hộ", ""),)),
        ),
    )
    found = pages(frame)
    assert list(found) == ["/nguoi-tot-quanh-ta/", address]
    landing = found["/nguoi-tot-quanh-ta/"]
    assert landing.count == "1 tấm gương"
    assert [(facet.label, facet.links[0].link, facet.links[0].count) for facet in landing.facets] == [
        ("Nghề nghiệp", Link("Giáo viên", address), 1)
    ]
    (table,) = landing.tables
    assert [column.label for column in table.columns] == ["Bài viết", "Nghề nghiệp", "Quê", "Gia đình được giúp (hộ)"]
    (row,) = table.rows
    assert row.link == Link("Cô Lan", "/2026/co-lan/")
    assert [(cell.text, cell.sort) for cell in row.cells] == [("Giáo viên", ""), ("Lộc An", ""), ("1.200", "1200")]


def test_values_that_differ_in_case_are_one_and_stand_in_order(tmp_path: Path) -> None:
    sections_file(tmp_path, SECTIONS)
    for number, (place, year) in enumerate(
        [("Xã Đồi Tràm", 2021), ("Xã Bàu Sen", 2024), ("xã  đồi tràm", 2021), ("Xã Ấp Bắc", 2023)], start=1
    ):
        write_model(tmp_path, number, f"  dia_ban: {place}\n  tu_nam: {year}\n  linh_vuc: Kinh tế")
    landing = pages(frame_of(tmp_path))["/mo-hinh/"]
    counted = {facet.label: [(item.link.text, item.count) for item in facet.links] for facet in landing.facets}
    assert counted == {
        "Lĩnh vực": [("Kinh tế", 4)],
        "Địa bàn": [("Xã Ấp Bắc", 1), ("Xã Bàu Sen", 1), ("Xã Đồi Tràm", 2)],
        "Từ năm": [("2024", 1), ("2023", 1), ("2021", 2)],
    }


def test_two_values_of_one_slug_have_pages_of_their_own(tmp_path: Path) -> None:
    sections_file(tmp_path, SECTIONS)
    write_model(tmp_path, 1, "  dia_ban: Bản Ma")
    write_model(tmp_path, 2, "  dia_ban: Bàn Mã")
    found = pages(frame_of(tmp_path))
    assert [card.name for card in found["/mo-hinh/dia-ban/ban-ma/"].cards] == ["Mô hình 1"]
    assert [card.name for card in found["/mo-hinh/dia-ban/ban-ma-2/"].cards] == ["Mô hình 2"]


def test_cards_are_paged_from_the_oldest_and_the_table_lists_all(tmp_path: Path) -> None:
    sections_file(tmp_path, SECTIONS)
    for number in range(1, 8):
        write_model(tmp_path, number, "  linh_vuc: Kinh tế")
    found = pages(frame_of(tmp_path), per_page=3)
    landing, older = found["/mo-hinh/"], found["/mo-hinh/trang-1/"]
    assert [card.card.title for card in landing.cards] == ["Bài 7", "Bài 6", "Bài 5", "Bài 4"]
    assert [row.link.text for row in landing.tables[0].rows] == [f"Mô hình {number}" for number in range(7, 0, -1)]
    assert [card.card.title for card in older.cards] == ["Bài 3", "Bài 2", "Bài 1"]
    assert (older.tables, older.facets, older.spreadsheet) == ((), (), None)
    assert landing.cards[0].facets == ("Kinh tế",)


def test_documents_stand_in_tables_by_the_year_of_issue(tmp_path: Path) -> None:
    sections_file(tmp_path, SECTIONS)
    write_paper(tmp_path, 1, "2025-03-01")
    write_paper(tmp_path, 2, "2024-12-31")
    write_paper(tmp_path, 3, "2025-05-20", section="Văn bản huyện")
    write_paper(tmp_path, 4, "năm ngoái")
    found = pages(frame_of(tmp_path))
    landing = found["/van-ban/"]
    years = [(table.heading, table.count, [row.link.text for row in table.rows]) for table in landing.tables]
    assert years == [
        (Link("Năm 2025", "/van-ban/ngay-ban-hanh/2025/"), "2 văn bản", ["3-KH/HU", "1-KH/HU"]),
        (Link("Năm 2024", "/van-ban/ngay-ban-hanh/2024/"), "1 văn bản", ["2-KH/HU"]),
        (Link("Chưa rõ năm", ""), "1 văn bản", ["4-KH/HU"]),
    ]
    assert [column.label for column in landing.tables[0].columns] == [
        "Số ký hiệu",
        "Tiêu đề",
        "Ngày ban hành",
        "Loại văn bản",
    ]
    assert landing.facets[0].label == "Năm ban hành"
    assert landing.children == (Link("Văn bản huyện", "/van-ban-huyen/"),)
    assert [row.link.text for row in found["/van-ban-huyen/"].tables[0].rows] == ["3-KH/HU"]
    year = found["/van-ban/ngay-ban-hanh/2025/"]
    assert year.heading == "Năm ban hành: 2025"
    assert year.siblings is not None
    assert [link.text for link in year.siblings.links] == ["2025", "2024"]
    assert year.siblings.current == "/van-ban/ngay-ban-hanh/2025/"


def test_years_that_would_make_a_landing_too_long_are_links(tmp_path: Path) -> None:
    sections_file(tmp_path, SECTIONS)
    for number in range(101):
        write_paper(tmp_path, number, "2025-03-01")
    write_paper(tmp_path, 200, "2024-12-31")
    landing = pages(frame_of(tmp_path))["/van-ban/"]
    assert [len(table.rows) for table in landing.tables] == [101]
    assert [(item.link.text, item.count) for item in landing.earlier] == [("Năm 2024", 1)]
    assert landing.count == "102 văn bản"


def test_the_files_of_a_document_are_published_told_in_its_fact_box_and_listed(tmp_path: Path) -> None:
    sections_file(tmp_path, SECTIONS)
    more = "  tep: [Bản gốc.pdf, mat.pdf]\nattachments:\n  - {file: phu-luc.docx, title: Phụ lục}"
    path = write_paper(tmp_path, 1, "2025-03-01", more=more)
    (path.parent / "Bản gốc.pdf").write_bytes(b"%PDF" * 512)
    (path.parent / "phu-luc.docx").write_bytes(b"PK" * 512)
    frame = frame_of(tmp_path)
    expected = (
        Attachment("Bản gốc.pdf", "/2026/bai-1/ban-goc.pdf", "PDF", "2 KB"),
        Attachment("Phụ lục", "/2026/bai-1/phu-luc.docx", "DOCX", "1 KB"),
    )
    view = article_view(frame.site.stories[0], frame, 3)
    published = {address for address, _, _ in files_of_story(frame.site.stories[0], frame)}
    assert view.fact_box is not None
    assert view.fact_box.rows[-1] == FactRow("Tệp", (), expected)
    assert view.attachments == ()
    assert published == {item.url for item in expected}
    assert pages(frame)["/van-ban/"].tables[0].rows[0].cells[-1].files == expected
    problems = lost_files(frame.site.documents, frame.site.tree, frame.site.photos.folders)
    assert [str(problem) for problem in problems] == [f'{path}:9: tep (Tệp) "mat.pdf": không thấy tệp này cạnh bài.']


def test_the_spreadsheet_opens_in_excel_with_every_field(tmp_path: Path) -> None:
    sections_file(tmp_path, SECTIONS)
    write_model(tmp_path, 1, '  so_nguoi: 1.727\n  don_vi: "=1+1"', title='"Dân vận", khéo')
    data = files(frame_of(tmp_path))["/mo-hinh/danh-sach.csv"]
    assert isinstance(data, bytes)
    assert data.decode("utf-8") == (
        "\ufeffTiêu đề,Tên mô hình,Lĩnh vực,Địa bàn,Đơn vị phụ trách,Từ năm,Cấp công nhận,Số người hưởng lợi,Trạng thái,"
        "Ngày đăng,Địa chỉ\r\n"
        '"""Dân vận"", khéo",Mô hình 1,,,\'=1+1,,,1727,,2026-01-01,https://bao.example/2026/dan-van-kheo/\r\n'
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_becomes_a_formula(start: str) -> None:
    assert guarded(f"{start}1") == f"'{start}1"
    assert guarded(f"1{start}") == f"1{start}"


@pytest.mark.parametrize("landing", [lambda view: view.cards, lambda view: view.tables])
def test_a_section_without_articles_has_a_landing_all_the_same(
    tmp_path: Path, landing: Callable[[LandingView], object]
) -> None:
    sections_file(tmp_path, SECTIONS)
    found = pages(frame_of(tmp_path))
    assert list(found) == ["/van-ban/", "/van-ban-huyen/", "/mo-hinh/"]
    assert [landing(view) for view in found.values()] == [(), (), ()]
