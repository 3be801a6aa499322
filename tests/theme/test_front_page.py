import pytest

from tests.theme.front_examples import FRONT_PAGE
from tests.theme.rendered import PAGES, one, words


def test_the_site_is_the_first_heading_of_the_front_page_only() -> None:
    assert words(one(PAGES["front"], "h1")) == "Dân vận Lộc Ninh"
    assert words(one(PAGES["section"], "h1")) == "Xây dựng Đảng"


def test_the_front_page_tells_when_its_newest_story_appeared() -> None:
    assert words(one(PAGES["front"], ".masthead__date")) == "Cập nhật Thứ ba, 20/06/2023 06:30"


def test_blocks_without_stories_leave_the_front_page() -> None:
    assert PAGES["front-with-one-article"].select(".front-seconds, .newest, .strip, .section-block, .documents") == []
    assert "đang chuẩn bị" in words(one(PAGES["front-of-an-empty-site"], "main"))
    assert PAGES["front-of-an-empty-site"].select("aside") == []


def test_the_blocks_of_the_front_page_stand_in_their_order_and_widths() -> None:
    page = PAGES["front"]
    headings = [words(heading) for heading in page.select(".front-blocks .heading")]
    blocks = (*FRONT_PAGE.opening, *FRONT_PAGE.closing)
    assert headings == [block.heading.text for block in blocks]
    widths = [str(block["class"][-1]).rpartition("--")[2] for block in page.select(".front-blocks__block")]
    assert widths == [block.width for block in blocks]


@pytest.mark.parametrize(
    ("name", "place"), [("front", 0), ("front-that-opens-with-photos", 0), ("front-with-one-article", 0)]
)
def test_the_quiet_column_stands_beside_the_first_blocks(name: str, place: int) -> None:
    bands = PAGES[name].select(".front-band")
    assert [place for place, band in enumerate(bands) if band.select("aside")] == [place]


def test_what_has_no_address_is_no_link() -> None:
    column = one(PAGES["front"], "aside")
    assert [words(notice.select("a")[0]) if notice.a else "" for notice in column.select(".quiet__notices > li")] == [
        "Lịch tiếp công dân tháng 12",
        "",
    ]
    assert [bool(banner.a) for banner in column.select(".quiet__banners > li")] == [True, False]


def test_a_section_with_a_kind_shows_its_numbers_and_the_way_to_its_fields() -> None:
    block = one(PAGES["front"], ".numbers")
    assert words(one(block, ".numbers__counts")) == "12 mô hình · 4 lĩnh vực · 7 địa bàn"
    assert [words(item) for item in block.select("li")] == ["Kinh tế 5", "Xây dựng hệ thống chính trị 7"]
