"""Example views of sections with a kind: models as cards, documents as tables, the lists of a facet."""

from msgspec.structs import replace

from plugins.views.kinds.pages import FacetLinks, LandingView, Siblings
from plugins.views.kinds.parts import Cell, Column, KindCard, Row, Table
from plugins.views.pages import CountedLink
from plugins.views.parts import Attachment, Link, Paging
from tests.theme.samples import FRONT, SECTIONS, SUBSECTIONS, TITLE_OF_213, card, chrome, head

MODELS_ADDRESS = SECTIONS[2].url
FIELDS = tuple(
    CountedLink(Link(text, f"{MODELS_ADDRESS}linh-vuc/{slug}/"), count)
    for text, slug, count in (
        ("Kinh tế", "kinh-te", 4),
        ("Văn hóa - xã hội", "van-hoa-xa-hoi", 6),
        ("Xây dựng hệ thống chính trị", "chinh-tri", 2),
    )
)
PLACES = tuple(
    CountedLink(Link(f"Xã Lộc {name}", f"{MODELS_ADDRESS}dia-ban/{name}/"), 1) for name in ("An", "Hòa", "Mai", "Thuận")
)
MODELS_TABLE = Table(
    Link("Danh sách", ""),
    "12 mô hình",
    (
        Column("Tên mô hình", "name"),
        Column("Lĩnh vực", "choice"),
        Column("Địa bàn", "place"),
        Column("Đơn vị phụ trách", "text"),
        Column("Số người hưởng lợi", "number"),
    ),
    (
        Row(
            Link("Lùi hàng rào, mở đường liên ấp", "/2023/bai-1/"),
            (Cell("Kinh tế"), Cell("Xã Lộc An"), Cell("Chi bộ ấp K’Liêu"), Cell("1.727", "1727")),
        ),
        Row(Link("Hũ gạo tình thương", "/2023/bai-2/"), (Cell("Kinh tế"), Cell("Xã Lộc Hòa"), Cell(""), Cell(""))),
    ),
)
MODELS = LandingView(
    chrome=chrome(),
    head=head("Mô hình dân vận khéo", MODELS_ADDRESS),
    trail=(FRONT,),
    heading="Mô hình dân vận khéo",
    description="Những cách làm hay từ cơ sở, ai làm, làm thế nào và được gì.",
    children=SUBSECTIONS,
    count="12 mô hình",
    facets=(FacetLinks("Lĩnh vực", FIELDS), FacetLinks("Địa bàn", PLACES)),
    siblings=None,
    cards=(
        KindCard(card(0), "Lùi hàng rào, mở đường liên ấp", ("Kinh tế", "Xã Lộc An", "Từ năm 2021")),
        KindCard(card(1, title=TITLE_OF_213), "", ("Văn hóa - xã hội",)),
        KindCard(card(2, wordy=True), "Hũ gạo tình thương", ()),
        KindCard(card(3), "", ()),
    ),
    tables=(MODELS_TABLE,),
    earlier=(),
    spreadsheet=Link("Tải danh sách (CSV)", f"{MODELS_ADDRESS}danh-sach.csv"),
    paging=Paging(None, Link("Cũ hơn", f"{MODELS_ADDRESS}trang-1/"), "Mới nhất"),
)
PAPERS_ADDRESS = SECTIONS[6].url
PAPER_COLUMNS = (
    Column("Số ký hiệu", "name"),
    Column("Tiêu đề", "headline"),
    Column("Ngày ban hành", "date"),
    Column("Tệp", "file"),
)
PDF = Attachment("Bản gốc", "/2023/bai-3/ban-goc.pdf", "PDF", "1,2 MB")
PAPERS = replace(
    MODELS,
    head=head("Văn bản", PAPERS_ADDRESS),
    heading="Văn bản",
    description="",
    children=(),
    count="32 văn bản",
    facets=(),
    cards=(),
    tables=(
        Table(
            Link("Năm 2023", f"{PAPERS_ADDRESS}ngay-ban-hanh/2023/"),
            "2 văn bản",
            PAPER_COLUMNS,
            (
                Row(
                    Link("25-NQ/TW", "/2023/bai-3/"),
                    (
                        Cell("Nghị quyết về công tác dân vận"),
                        Cell("03/06/2023", "2023-06-03"),
                        Cell("", files=(PDF, replace(PDF, title="Phụ lục", url="/2023/bai-3/phu-luc.pdf"))),
                    ),
                ),
                Row(
                    Link("112-BC/BDV", "/2023/bai-4/"), (Cell(TITLE_OF_213), Cell("01/06/2023", "2023-06-01"), Cell(""))
                ),
            ),
        ),
        Table(Link("Chưa rõ năm", ""), "1 văn bản", (PAPER_COLUMNS[0],), (Row(Link("Thư ngỏ", "/2023/bai-5/"), ()),)),
    ),
    earlier=(CountedLink(Link("Năm 2022", f"{PAPERS_ADDRESS}ngay-ban-hanh/2022/"), 29),),
    paging=None,
)
FACET = replace(
    MODELS,
    head=head("Lĩnh vực: Kinh tế", FIELDS[0].link.url),
    trail=(FRONT, SECTIONS[2]),
    heading="Lĩnh vực: Kinh tế",
    description="",
    children=(),
    count="2 mô hình",
    facets=(),
    siblings=Siblings("Lĩnh vực", tuple(item.link for item in FIELDS), FIELDS[0].link.url),
    cards=MODELS.cards[:2],
    spreadsheet=None,
    paging=None,
)

KIND_EXAMPLES = {
    "landing-of-cards": ("landing", MODELS),
    "landing-of-cards-older-page": (
        "landing",
        replace(
            MODELS,
            head=head("Mô hình dân vận khéo, trang 1", f"{MODELS_ADDRESS}trang-1/"),
            description="",
            children=(),
            count="",
            facets=(),
            tables=(),
            spreadsheet=None,
            paging=Paging(Link("Mới hơn", MODELS_ADDRESS), None, "Trang 1"),
        ),
    ),
    "landing-of-tables": ("landing", PAPERS),
    "landing-of-tables-older-page": (
        "landing",
        replace(PAPERS, earlier=(), paging=Paging(Link("Mới hơn", PAPERS_ADDRESS), None, "Trang 1")),
    ),
    "landing-of-a-facet": ("landing", FACET),
    "landing-without-articles": (
        "landing",
        replace(MODELS, count="0 mô hình", facets=(), cards=(), tables=(), spreadsheet=None, paging=None),
    ),
}
"""By name: the template and its view."""
