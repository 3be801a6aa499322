"""One example view for each page type, and the hard cases: what templates must make look intended."""

from markupsafe import Markup
from msgspec.structs import replace

from plugins.views.pages import (
    AlbumsView,
    Choice,
    FrontBlock,
    ListView,
    NotFoundView,
    Page,
    PhotoView,
    SearchView,
    StandingView,
)
from plugins.views.parts import Attachment, BodyPart, Link, Paging
from tests.theme.article_examples import ARTICLE, BARE_ARTICLE, PARAGRAPHS, PHOTOS_22, UNREADABLE, WIDE_TABLE
from tests.theme.front_examples import EMPTY_FRONT_PAGE, FRONT_PAGE, NEWEST, QUIET
from tests.theme.kind_examples import KIND_EXAMPLES
from tests.theme.overview_examples import ARCHIVE, MONTH, SITE_MAP, TAGS, TOPICS
from tests.theme.samples import (
    EVENING,
    FRONT,
    LONG_LEAD,
    SECTIONS,
    SUBSECTIONS,
    TITLE_OF_213,
    album,
    card,
    cards,
    chrome,
    figure,
    head,
)

SECTION_PAGE = ListView(
    chrome=chrome(),
    head=head("Xây dựng Đảng", SECTIONS[1].url),
    trail=(FRONT,),
    heading="Xây dựng Đảng",
    description="Chi bộ, cán bộ và những việc làm theo lời Bác.",
    children=SUBSECTIONS,
    cards=(card(0, section=1), card(1, title=TITLE_OF_213, section=1), card(2, wordy=True), *cards(3, 5)),
    paging=Paging(None, Link("Tin cũ hơn", "/xay-dung-dang/trang-2/"), "Trang 1 trên 7"),
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
