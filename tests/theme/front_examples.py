"""Example views of the front page, whole and on a site without articles."""

from msgspec.structs import replace

from plugins.views.pages import (
    CountedLink,
    DocumentBlock,
    DocumentRow,
    FrontBlock,
    FrontView,
    Numbers,
    QuietColumn,
    ReaderNumbers,
)
from plugins.views.parts import Banner, Link, Width
from tests.theme.samples import (
    MORNING,
    SECTIONS,
    TITLE_OF_213,
    card,
    cards,
    chrome,
    head,
    photo,
)

DOCUMENTS = DocumentBlock(
    SECTIONS[6],
    (
        DocumentRow(Link(TITLE_OF_213, "/2023/van-ban-1/"), "25-NQ/TW", "03/06/2013", "2013-06-03"),
        DocumentRow(Link("Kế hoạch", "/2023/van-ban-2/"), "", "18/06/2023", "2023-06-18"),
    ),
)
QUIET = QuietColumn(
    notices=(
        Link("Lịch tiếp công dân tháng 12", "/2026/tiep-cong-dan/"),
        Link("Tòa soạn chuyển về số 9 đường Cây Cầy từ ngày 01/12/2026.", ""),
    ),
    documents=(DOCUMENTS,),
    banners=(
        Banner(photo("bieu-ngu", 960, 400, "Chào mừng Đại hội Mặt trận xã Lộc An"), "/2026/dai-hoi/"),
        Banner(photo("toi-den", 960, 1200, "Cả nước chung tay vì người nghèo"), ""),
    ),
    links=(Link("Cổng thông tin tỉnh", "https://tinh.example/"), Link("Báo Nhân Dân", "https://nhandan.example/")),
    most_read=(Link(TITLE_OF_213, "/2023/van-ban-1/"), Link("Kế hoạch", "/2023/van-ban-2/")),
    numbers=ReaderNumbers(
        (("Hôm nay", "1.234"), ("Tháng này", "23.456"), ("Tổng số", "1.468.957")),
        "tính đến 06:00 ngày 22/11/2026",
        "2026-11-22T06:00:00+07:00",
    ),
)
NUMBERS = Numbers(
    ("12 mô hình", "4 lĩnh vực", "7 địa bàn"),
    "Lĩnh vực",
    (
        CountedLink(Link("Kinh tế", "/mo-hinh/linh-vuc/kinh-te/"), 5),
        CountedLink(Link("Xây dựng hệ thống chính trị", "/mo-hinh/linh-vuc/xay-dung-he-thong-chinh-tri/"), 7),
    ),
)


def block(number: int, width: Width = "half", numbers: Numbers | None = None) -> FrontBlock:
    """Return a section's block."""
    cards_of_block = (card(10 + 4 * number), *cards(11 + 4 * number, 3))
    return FrontBlock(SECTIONS[number], width, cards_of_block, numbers=numbers)


NEWEST = FrontBlock(Link("Tin mới nhất", "/luu-tru/"), "wide", cards(4, 6), is_newest=True)
FRONT_PAGE = FrontView(
    chrome=chrome(),
    head=head("Dân vận Lộc Ninh", "/"),
    trail=(),
    lead=card(0, title="Mười hai cây số đường của lòng dân"),
    seconds=cards(1, 3),
    updated=MORNING,
    opening=(NEWEST, block(2, "wide", NUMBERS), block(0), block(1)),
    strip=cards(50, 5),
    albums=Link("Thư viện ảnh", "/thu-vien-anh/"),
    closing=(block(3, "third"), block(4, "third"), block(5, "third"), block(7, "wide")),
    quiet=QUIET,
)
EMPTY_FRONT_PAGE = replace(
    FRONT_PAGE, lead=None, seconds=(), updated=None, opening=(), strip=(), closing=(), quiet=None
)
