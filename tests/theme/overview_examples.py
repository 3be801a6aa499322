"""Example views of the pages that lead through the whole site: archive, calendar, site map, tags, topics."""

from msgspec.structs import replace

from plugins.vietnamese.dates import SHORT_WEEKDAYS, WEEKDAYS
from plugins.views.archive import calendar_weeks
from plugins.views.overviews import (
    ArchiveView,
    ArchiveYear,
    DayList,
    MapEntry,
    MapGroup,
    MonthView,
    NamesView,
    SiteMapView,
    TopicsView,
)
from plugins.views.pages import (
    CountedLink,
)
from plugins.views.parts import Link, Paging, TopicCard
from tests.theme.samples import (
    EVENING,
    FRONT,
    MORNING,
    SECTIONS,
    SUBSECTIONS,
    TITLE_OF_213,
    card,
    cards,
    chrome,
    head,
)

ARCHIVE = ArchiveView(
    chrome=chrome(),
    head=head("Lưu trữ", "/luu-tru/"),
    trail=(FRONT,),
    heading="Lưu trữ",
    count=1234,
    paging=None,
    years=tuple(
        ArchiveYear(
            Link(f"Năm {year}", f"/luu-tru/{year}/"),
            234,
            tuple(
                CountedLink(
                    Link(f"Tháng {month}", f"/luu-tru/{year}/{month:02}/" if month % 5 else ""), 3 * (month % 5)
                )
                for month in range(1, 13)
            ),
        )
        for year in (2023, 2022)
    ),
)
MONTH = MonthView(
    chrome=chrome(),
    head=head("Tháng 6 năm 2023", "/luu-tru/2023/06/"),
    trail=(FRONT, Link("Lưu trữ", "/luu-tru/"), Link("Năm 2023", "/luu-tru/2023/")),
    heading="Tháng 6 năm 2023",
    count=4,
    weekdays=tuple(zip(SHORT_WEEKDAYS, WEEKDAYS, strict=True)),
    weeks=calendar_weeks((2023, 6), {18: 1, 20: 3}),
    days=(
        DayList("ngay-20", "2023-06-20", "Thứ ba, 20/06/2023", (card(1), card(2, title=TITLE_OF_213), card(3))),
        DayList("ngay-18", "2023-06-18", "Chủ nhật, 18/06/2023", (replace(card(4, title="Mùa"), section=None),)),
    ),
    paging=Paging(None, Link("Tháng 5/2023", "/luu-tru/2023/05/"), ""),
)
SITE_MAP = SiteMapView(
    chrome=chrome(),
    head=head("Sơ đồ trang", "/so-do-trang/"),
    trail=(FRONT,),
    heading="Sơ đồ trang",
    groups=(
        MapGroup(
            "Các chuyên mục",
            tuple(
                MapEntry(
                    link,
                    "1.204 bài",
                    tuple(MapEntry(child, "3 bài") for child in SUBSECTIONS[: 2 * (link == SECTIONS[1])]),
                )
                for link in SECTIONS
            ),
        ),
        MapGroup("Các trang chung", (MapEntry(Link("Giới thiệu", "/gioi-thieu/")),)),
    ),
)
TAGS = NamesView(
    chrome=chrome(),
    head=head("Từ khóa", "/tu-khoa/"),
    trail=(FRONT,),
    heading="Từ khóa",
    letters=(
        (
            "B",
            (
                CountedLink(Link("bàn giao nhà", "/tu-khoa/ban-giao-nha/"), 3),
                CountedLink(Link("bản", "/tu-khoa/ban/"), 9),
            ),
        ),
        ("Đ", (CountedLink(Link("đường nông thôn", "/tu-khoa/duong-nong-thon/"), 21),)),
    ),
)
TOPICS = TopicsView(
    chrome=chrome(),
    head=head("Dòng sự kiện", "/dong-su-kien/"),
    trail=(FRONT,),
    heading="Dòng sự kiện",
    description="Những câu chuyện được theo dõi qua nhiều bài, chuyện có tin mới đứng đầu.",
    topics=(
        TopicCard(Link("Làm đường liên ấp Lộc An", "/dong-su-kien/lam-duong/"), 7, cards(0, 3), EVENING),
        TopicCard(Link(TITLE_OF_213, "/dong-su-kien/vung-xa/"), 1, (card(1, title="Mùa", wordy=True),), MORNING),
    ),
)
