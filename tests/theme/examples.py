"""One example view for each page type, and the hard cases: what templates must make look intended."""

from dataclasses import replace

from markupsafe import Markup

from plugins.vietnamese.dates import SHORT_WEEKDAYS, WEEKDAYS
from plugins.views.archive import calendar_weeks
from plugins.views.kinds.parts import FactBox, FactRow
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
    AlbumsView,
    ArticleView,
    Choice,
    Correction,
    CountedLink,
    DocumentBlock,
    DocumentRow,
    FrontBlock,
    FrontView,
    ListView,
    NotFoundView,
    Numbers,
    Page,
    PhotoView,
    QuietColumn,
    SearchView,
    StandingView,
)
from plugins.views.parts import Attachment, Banner, BodyPart, Figure, Link, Paging, TopicCard, Width
from plugins.views.share import share_links
from tests.theme.kind_examples import KIND_EXAMPLES
from tests.theme.samples import (
    EVENING,
    FRONT,
    LONG_LEAD,
    MORNING,
    SECTIONS,
    SUBSECTIONS,
    TITLE_OF_213,
    album,
    card,
    cards,
    chrome,
    figure,
    head,
    photo,
)

PARAGRAPHS = BodyPart(
    Markup(
        "<p>Ấp K’Liêu có một trăm mười hai hộ, già nửa là đồng bào S’tiêng. Mười năm trước, mùa mưa đến là cả ấp bị cắt "
        "khỏi trung tâm xã. Già làng Điểu Lên kể: <q>Có đêm khiêng người bệnh đi tám cây số, đến trạm xá thì trời "
        "sáng.</q></p>"
        "<p>Năm 2021, chi bộ ấp họp bàn <a href='/2023/bai-2/'>nghị quyết làm đường</a>. Ý kiến không thuận ngay: đất "
        "vườn nhà nào cũng đang trồng tiêu, lùi hàng rào một mét là mất một hàng nọc.</p>"
        "<h2>Đảng viên hiến đất trước</h2>"
        "<p>Ông Lâm Búp, đảng viên bốn mươi năm tuổi Đảng, tự tay nhổ sáu mươi nọc tiêu. Tuần sau, chín nhà liền kề "
        "làm theo.</p><ul><li>Đất hiến: 14.200 m²</li><li>Ngày công: 3.150</li></ul>"
        "<blockquote><p>Mình nói một trăm câu không bằng nhổ một nọc tiêu của mình.</p></blockquote>"
    ),
    (),
)
WIDE_TABLE = BodyPart(
    Markup(
        "<h2>Kết quả theo xã</h2><table><thead><tr><th>Xã</th><th>Đất hiến (m²)</th><th>Ngày công</th>"
        "<th>Tiền góp (triệu đồng)</th><th>Chiều dài (km)</th><th>Số hộ</th><th>Năm</th></tr></thead><tbody>"
        "<tr><td>Lộc An</td><td>14.200</td><td>3.150</td><td>820,5</td><td>12,4</td><td>112</td><td>2023</td></tr>"
        "<tr><td>Lộc Hòa</td><td>9.850</td><td>2.040</td><td>611</td><td>8,1</td><td>96</td><td>2022</td></tr>"
        "</tbody></table>"
    ),
    (),
)
SHAPES = ((960, 640), (960, 720), (720, 960), (960, 540), (960, 960), (960, 640), (540, 960), (960, 400))
UNREADABLE = Figure(None, Markup("Lễ khánh thành, ảnh chụp từ <b>cổng chào</b>."), "Minh Quân")
PHOTOS_22 = tuple(
    figure(number, *SHAPES[number % len(SHAPES)], caption="Đoạn đường qua vườn tiêu." if number % 7 == 0 else "")
    for number in range(1, 23)
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
SECTION_PAGE = ListView(
    chrome=chrome(),
    head=head("Xây dựng Đảng", SECTIONS[1].url),
    trail=(FRONT,),
    heading="Xây dựng Đảng",
    description="Chi bộ, cán bộ và những việc làm theo lời Bác.",
    children=SUBSECTIONS,
    cards=(card(0, section=1), card(1, title=TITLE_OF_213, section=1), card(2, wordy=True), *cards(3, 5)),
    paging=Paging(None, Link("Tin cũ hơn", "/chuyen-muc/xay-dung-dang/trang-2/"), "Trang 1 trên 7"),
)
ARTICLE = ArticleView(
    chrome=chrome(),
    head=head("Mười hai cây số đường của lòng dân", "/2023/muoi-hai-cay-so/", "article"),
    trail=(FRONT, SECTIONS[3]),
    headline="Mười hai cây số đường của lòng dân",
    date=EVENING,
    modified=MORNING,
    reading_time="Đọc trong 3 phút",
    is_archived=False,
    section=SECTIONS[3],
    lead=LONG_LEAD[:300],
    cover=figure(0, 1600, 1000, "Đường bê tông qua ấp K’Liêu trong buổi sáng đầu mùa khô.", "Thị Hương"),
    fact_box=FactBox(
        "Mô hình dân vận khéo",
        (
            FactRow("Tên mô hình", (Link("Lùi hàng rào, mở đường liên ấp", ""),)),
            FactRow("Lĩnh vực", (Link("Kinh tế", "/mo-hinh-dan-van-kheo/linh-vuc/kinh-te/"),)),
            FactRow("Số người hưởng lợi", (Link("1.727 người", ""),)),
            FactRow("Tệp", (), (Attachment("Quy ước của ấp", "/2023/muoi-hai-cay-so/quy-uoc.pdf", "PDF", "64 KB"),)),
        ),
    ),
    body=(
        PARAGRAPHS,
        BodyPart(Markup(""), (figure(90, caption="Già làng Điểu Lên bên hàng rào mới lùi.", credit="Minh Quân"),)),
        PARAGRAPHS,
        BodyPart(Markup(""), (figure(91), figure(92, 720, 960), figure(93, 960, 720, "Ngày nghiệm thu."))),
        BodyPart(Markup("<p>Ngày khánh thành, cả ấp nấu cơm lam đãi khách.</p>"), ()),
    ),
    gallery=(),
    attachments=(
        Attachment(
            "Kế hoạch làm đường giao thông nông thôn năm 2023", "/2023/muoi-hai-cay-so/ke-hoach.pdf", "PDF", "1,2 MB"
        ),
        Attachment("Danh sách hộ hiến đất", "/2023/muoi-hai-cay-so/danh-sach.xlsx", "XLSX", "48 kB"),
    ),
    authors=(Link("Thị Hương", "/tac-gia/thi-huong/"), Link("Minh Quân", "/tac-gia/minh-quan/")),
    source="BL-LN",
    source_url="https://nguon.example/bai",
    tags=(Link("hiến đất", "/tu-khoa/hien-dat/"), Link("nông thôn mới", "/tu-khoa/nong-thon-moi/")),
    corrections=(Correction("20/06/2023", "Bản đầu ghi ấp có 102 hộ; số đúng là 112 hộ."),),
    paper_links=(Link("nghị quyết làm đường", "https://bao.example/2023/bai-2/"),),
    share=share_links("Mười hai cây số đường của lòng dân", "https://bao.example/2023/muoi-hai-cay-so/"),
    old_numbers="Số liệu từ trang cũ, đến ngày 21/11/2026: 1.727 lượt xem, 5 trên 5 điểm (2 phiếu), 3 bình luận.",
    topic=Link("Làm đường nông thôn", "/dong-su-kien/lam-duong-nong-thon/"),
    same_topic=cards(7, 3),
    newer=cards(1, 3),
    older=cards(4, 3),
)
BARE_ARTICLE = replace(
    ARTICLE,
    headline="Thông báo",
    modified=None,
    lead="",
    cover=None,
    fact_box=None,
    body=(BodyPart(Markup("<p>Tòa soạn nghỉ lễ Quốc khánh ngày 2 tháng 9.</p>"), ()),),
    attachments=(),
    authors=(),
    source="",
    source_url="",
    tags=(),
    corrections=(),
    reading_time="",
    paper_links=(),
    old_numbers="",
    topic=None,
    same_topic=(),
    newer=(),
    older=(),
)
STANDING_PAGE = StandingView(
    chrome=chrome(),
    head=head("Giới thiệu", "/gioi-thieu/"),
    trail=(FRONT,),
    heading="Giới thiệu",
    body=(PARAGRAPHS, WIDE_TABLE),
)
PHOTO = PhotoView(
    chrome=chrome(),
    head=head("Ảnh 3 trên 22: Mười hai cây số đường của lòng dân", "/2023/muoi-hai-cay-so/anh/duong-3/"),
    trail=(*ARTICLE.trail, Link(ARTICLE.headline, "/2023/muoi-hai-cay-so/")),
    figure=replace(figure(3, 1600, 1067, "Ông Lâm Búp nhổ nọc tiêu để lùi hàng rào.", "Thị Hương"), classes="tint-a97"),
    position="Ảnh 3 trên 22",
    previous=Link("Ảnh trước", "/2023/muoi-hai-cay-so/anh/duong-2/"),
    following=Link("Ảnh sau", "/2023/muoi-hai-cay-so/anh/duong-4/"),
    article=Link(ARTICLE.headline, "/2023/muoi-hai-cay-so/"),
    date=EVENING,
    download=Attachment("Tải ảnh cỡ đầy đủ", "/anh/duong-3-4000.jpg", "JPG", "2,4 MB"),
)
ALBUMS = AlbumsView(
    chrome=chrome(),
    head=head("Thư viện ảnh", "/thu-vien-anh/"),
    trail=(FRONT,),
    heading="Thư viện ảnh",
    description="Ảnh của bạn đọc và phóng viên, chùm mới nhất đứng đầu.",
    albums=(
        album(22),
        album(3, title=TITLE_OF_213),
        album(120, title="Mùa"),
        *(album(number) for number in range(4, 10)),
    ),
    paging=Paging(None, Link("Cũ hơn", "/thu-vien-anh/trang-1/"), "Trang 1 trên 2"),
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
SEARCH = SearchView(
    chrome=chrome(),
    head=head("Tìm kiếm", "/tim-kiem/"),
    trail=(FRONT,),
    heading="Tìm kiếm",
    script="/theme/js/search/start.js",
    titles="/tim-kiem/tieu-de.json",
    index="/tim-kiem/chi-muc/",
    sections=tuple(Choice(link.url.strip("/"), link.text) for link in (*SECTIONS, *SUBSECTIONS)),
    years=(Choice("2023", "2023"), Choice("2022", "2022")),
    ways=(Link("Lưu trữ theo ngày tháng", "/luu-tru/"), Link("Từ khóa", "/the/")),
    fronts=SECTIONS,
)
NOT_FOUND = NotFoundView(
    script="/theme/js/search/lost.js",
    titles="/tim-kiem/tieu-de.json",
    index="/tim-kiem/chi-muc/",
    chrome=chrome(),
    head=head("Không tìm thấy trang", "/404.html"),
    trail=(FRONT,),
    sections=SECTIONS,
    ways=(Link("Sơ đồ trang", "/so-do-trang/"), Link("Tìm theo từ khóa", "/the/")),
    newest=cards(1, 5),
)

EXAMPLES: dict[str, tuple[str, Page]] = {
    "front": ("front", FRONT_PAGE),
    "front-with-long-wordy-lead": (
        "front",
        replace(
            FRONT_PAGE,
            lead=replace(card(0, title=TITLE_OF_213, wordy=True), lead=LONG_LEAD),
            seconds=(card(1, title="Cảm ơn"), card(2, title=TITLE_OF_213), card(3, wordy=True)),
            opening=(
                replace(NEWEST, cards=(card(4, title=TITLE_OF_213), *cards(5, 4))),
                FrontBlock(SECTIONS[0], "wide", (card(4, title=TITLE_OF_213),)),
                FrontBlock(SECTIONS[1], "half", (card(5, title="Mùa", wordy=True),)),
                FrontBlock(SECTIONS[2], "half", (card(6, wordy=True), card(7, title=TITLE_OF_213))),
            ),
            closing=(),
        ),
    ),
    "front-that-opens-with-photos": ("front", replace(FRONT_PAGE, opening=())),
    "front-of-headlines-alone": (
        "front",
        replace(FRONT_PAGE, seconds=(), opening=(NEWEST,), strip=(), closing=(), quiet=None),
    ),
    "front-with-one-article": (
        "front",
        replace(
            EMPTY_FRONT_PAGE,
            lead=card(0),
            updated=EVENING,
            quiet=replace(QUIET, documents=(), banners=(), links=(), notices=QUIET.notices[1:]),
        ),
    ),
    "front-of-an-empty-site": ("front", EMPTY_FRONT_PAGE),
    "section": ("list", SECTION_PAGE),
    "section-older-page": (
        "list",
        replace(
            SECTION_PAGE,
            head=head("Xây dựng Đảng, trang 2", f"{SECTIONS[1].url}trang-2/"),
            paging=Paging(Link("Mới hơn", SECTIONS[1].url), Link("Cũ hơn", f"{SECTIONS[1].url}trang-1/"), "Trang 2"),
        ),
    ),
    "tag-named-like-a-section": (
        "list",
        replace(
            SECTION_PAGE,
            head=head("Thời sự", "/the/thoi-su/"),
            trail=(FRONT, Link("Từ khóa", "/the/")),
            heading="Thời sự",
            children=(),
            paging=None,
        ),
    ),
    "section-without-articles": (
        "list",
        replace(SECTION_PAGE, description="", children=(), cards=(), paging=None),
    ),
    "article": ("article", ARTICLE),
    "article-with-213-characters-and-22-photos": (
        "article",
        replace(ARTICLE, headline=TITLE_OF_213, lead=LONG_LEAD, cover=figure(0), gallery=PHOTOS_22, modified=None),
    ),
    "article-with-unreadable-photos": (
        "article",
        replace(
            ARTICLE,
            cover=UNREADABLE,
            body=(
                PARAGRAPHS,
                BodyPart(Markup(""), (UNREADABLE,)),
                BodyPart(Markup(""), (figure(1, caption="Con đường cũ."), UNREADABLE, figure(2))),
            ),
        ),
    ),
    "article-with-a-gallery-without-words": (
        "article",
        replace(ARTICLE, body=(PARAGRAPHS,), gallery=(figure(1), figure(2, 720, 960))),
    ),
    "article-whose-gallery-has-one-photographer": (
        "article",
        replace(
            ARTICLE,
            cover=None,
            body=(),
            gallery=tuple(replace(item, credit="Thị Hương") for item in (*PHOTOS_22[:7], PHOTOS_22[6])),
        ),
    ),
    "article-with-upright-cover-and-wide-table": (
        "article",
        replace(ARTICLE, headline="Mùa", cover=figure(0, 900, 1350, "Mùa tiêu."), body=(WIDE_TABLE, PARAGRAPHS)),
    ),
    "article-with-nothing-but-words": ("article", BARE_ARTICLE),
    "article-kept-for-the-record": ("article", replace(ARTICLE, is_archived=True, same_topic=())),
    "article-with-markup-in-its-headline": ("article", replace(BARE_ARTICLE, headline="Giá tiêu <b>tăng</b> & giữ")),
    "standing": ("standing", STANDING_PAGE),
    "photo": ("photo", PHOTO),
    "photo-alone-and-upright-without-words": (
        "photo",
        replace(
            PHOTO, figure=figure(8, 900, 1350), position="Ảnh 1 trên 1", previous=None, following=None, download=None
        ),
    ),
    "photo-unreadable": ("photo", replace(PHOTO, figure=UNREADABLE, download=None)),
    "albums": ("albums", ALBUMS),
    "albums-of-a-new-site": ("albums", replace(ALBUMS, description="", albums=(), paging=None)),
    "archive": ("archive", ARCHIVE),
    "archive-of-a-new-site": ("archive", replace(ARCHIVE, count=0, years=())),
    "year": (
        "archive",
        replace(
            ARCHIVE,
            head=head("Năm 2023", "/luu-tru/2023/"),
            trail=MONTH.trail[:2],
            heading="Năm 2023",
            years=ARCHIVE.years[:1],
            paging=Paging(Link("Năm 2024", "/luu-tru/2024/"), Link("Năm 2022", "/luu-tru/2022/"), ""),
        ),
    ),
    "month": ("month", MONTH),
    "site-map": ("site_map", SITE_MAP),
    "tags": ("names", TAGS),
    "authors": ("names", replace(TAGS, heading="Tác giả", letters=(("", TAGS.letters[0][1]),))),
    "authors-of-a-new-site": ("names", replace(TAGS, heading="Tác giả", letters=())),
    "topics": ("topics", TOPICS),
    "topics-of-a-new-site": ("topics", replace(TOPICS, topics=())),
    **KIND_EXAMPLES,
    "search": ("search", SEARCH),
    "search-on-an-empty-site": ("search", replace(SEARCH, sections=(), years=(), fronts=())),
    "not-found": ("not_found", NOT_FOUND),
}
"""By name: the template and its view."""
