"""The small pieces that the example views are made of: links, photos, cards and what surrounds a page."""

from markupsafe import Markup, escape

from plugins.views.chrome import Chrome, Contact, FeedLink, Head, MenuItem, SharePicture
from plugins.views.parts import AlbumCard, Card, Figure, Link, Moment, Picture, Source

FRONT = Link("Trang nhất", "/")
SECTIONS = (
    Link("Thời sự", "/thoi-su/"),
    Link("Xây dựng Đảng", "/xay-dung-dang/"),
    Link("Mô hình dân vận khéo", "/mo-hinh-dan-van-kheo/"),
    Link("Nông thôn mới", "/nong-thon-moi/"),
    Link("Biên giới", "/bien-gioi/"),
    Link("Văn hóa – Xã hội", "/van-hoa-xa-hoi/"),
    Link("Văn bản", "/van-ban/"),
    Link("Bạn đọc", "/ban-doc/"),
)
SUBSECTIONS = (Link("Công tác cán bộ", "/can-bo/"), Link("Học và làm theo Bác", "/hoc-bac/"))
EVENING = Moment("2023-06-18T21:37:00+07:00", "Chủ nhật, 18/06/2023 21:37", "18/06/2023")
MORNING = Moment("2023-06-20T06:30:00+07:00", "Thứ ba, 20/06/2023 06:30", "20/06/2023")

TITLE_OF_213 = (
    "Vùng xa Lộc An: Phát huy vai trò của người có uy tín trong vận động bà con hiến đất, góp công mở rộng đường liên "
    "ấp, dời chuồng trại ra xa nhà ở, giữ gìn tiếng nói và nếp sinh hoạt của đồng bào dọc tuyến biên giới"
)
LONG_LEAD = (
    "Ba năm qua, hơn bốn mươi già làng, trưởng ấp đã đi từng nhà, ngồi từng bếp lửa để nói chuyện làm đường. Họ không "
    "mang theo văn bản, chỉ mang theo lời hứa rằng chính mình sẽ hiến đất trước. Từ những cuộc trò chuyện ấy, mười hai "
    "cây số đường đất đỏ lầy lội mùa mưa nay đã thành đường bê tông, xe thu mua mủ cao su vào tận vườn, học trò đến lớp "
    "không còn phải cởi giày. "
) * 2
HEADLINES = (
    "Mùa tiêu chín sớm, nhà vườn Lộc Ninh thuê thêm người hái",
    "Lớp học xóa mù chữ sáng đèn bên đồn biên phòng",
    "Năm mươi căn nhà tình nghĩa về tay hộ nghèo trước mùa mưa",
    "Tổ chuyển đổi số xuống ấp, dạy bà con bán tiêu qua mạng",
    "Hội xuân của đồng bào S’tiêng rộn tiếng cồng chiêng",
    "Cây cầu dân góp nối hai bờ suối Cần Lê",
    "Đối thoại với nhân dân: hỏi thẳng, trả lời ngay",
)
LEADS = (
    "Trời nắng đều từ sau Tết khiến tiêu chín sớm gần nửa tháng, giá công hái tăng nhưng nhà vườn vẫn phấn khởi.",
    "Mỗi tối thứ hai, tư và sáu, hai mươi bảy học viên từ mười sáu đến sáu mươi tuổi lại cắp sách đến trường.",
    "Nguồn tiền đến từ quỹ Vì người nghèo, công thợ do bộ đội và thanh niên các xã góp.",
)


def photo(name: str, width: int = 960, height: int = 640, alt: str = "") -> Picture:
    """Return a picture of two widths and two formats whose addresses start with the name."""
    small, large = f"/anh/{name}-480", f"/anh/{name}-{width}"
    return Picture(
        sources=(Source("image/webp", f"{small}.webp 480w, {large}.webp {width}w"),),
        src=f"{large}.jpg",
        srcset=f"{small}.jpg 480w, {large}.jpg {width}w",
        sizes="(min-width: 60em) 600px, 100vw",
        width=width,
        height=height,
        alt=alt,
    )


def figure(number: int, width: int = 960, height: int = 640, caption: str = "", credit: str = "") -> Figure:
    """Return a photo with its words and its page; the number makes its address."""
    alt = f"Bà con góp công làm đường, ảnh {number}"
    return Figure(
        picture=photo(f"duong-{number}", width, height, alt),
        caption=escape(caption),
        credit=credit,
        url=f"/2023/muoi-hai-cay-so/anh/duong-{number}/",
        classes="tint-a97 phone-30 tablet-20 desktop-15",
    )


def album(number: int, *, title: str = "") -> AlbumCard:
    """Return a gallery of the album index."""
    return AlbumCard(
        title=title or HEADLINES[number % len(HEADLINES)],
        url=f"/2023/bai-{number}/",
        date=MORNING,
        picture=photo(f"bai-{number}"),
        count=f"{number} ảnh",
    )


def card(number: int, *, title: str = "", section: int | None = None, wordy: bool = False) -> Card:
    """Return a teaser; titles and leads repeat after a while, `wordy` leaves the photo out."""
    return Card(
        title=title or HEADLINES[number % len(HEADLINES)],
        url=f"/2023/bai-{number}/",
        lead=LEADS[number % len(LEADS)],
        date=MORNING if number % 2 else EVENING,
        section=SECTIONS[number % len(SECTIONS) if section is None else section],
        picture=None if wordy else photo(f"bai-{number}"),
    )


def cards(first: int, count: int) -> tuple[Card, ...]:
    """Return a run of teasers with different addresses."""
    return tuple(card(number) for number in range(first, first + count))


def head(title: str, address: str, kind: str = "website") -> Head:
    """Return the head of a page at a root-relative address."""
    picture = SharePicture("https://bao.example/anh/the.jpg", 1200, 630, 'Bà con "hiến đất" làm đường')
    facts = (("article:published_time", EVENING.iso), ("article:tag", "đất & đường"))
    return Head(
        title=f"{title} - Dân vận Lộc Ninh",
        name=title,
        description="Tin của huyện biên giới.",
        canonical=f"https://bao.example{address}",
        image=picture,
        kind=kind,
        facts=facts if kind == "article" else (),
        feeds=(FeedLink("application/atom+xml", "Thời sự (Atom)", f"{address}atom.xml"),),
        data=(Markup('{"@type":"Thing","name":"Gi\\u003c/script\\u003eá"}'),),
    )


def chrome(stylesheet: str = "/theme/css/trang.css") -> Chrome:
    """Return what surrounds every page."""
    return Chrome(
        site_name="Dân vận Lộc Ninh",
        place="Huyện Lộc Ninh, tỉnh Bình Phước",
        description="Tin tức, mô hình hay và tiếng nói của người dân vùng biên.",
        stylesheet=stylesheet,
        reader_script="/theme/js/reader.js",
        share_script="/theme/js/share.js",
        gallery_script="/theme/js/gallery.js",
        viewer_script="/theme/js/viewer.js",
        table_script="/theme/js/table.js",
        icon="/theme/icon.svg",
        menu=tuple(MenuItem(link, SUBSECTIONS if link is SECTIONS[1] else ()) for link in SECTIONS),
        pages=(Link("Giới thiệu", "/gioi-thieu/"), Link("Lưu trữ", "/luu-tru/"), Link("RSS", "/rss.xml")),
        contacts=(
            Contact("Điện thoại", "0271 3568 000", "tel:+842713568000"),
            Contact("Địa chỉ", "Số 1, đường 7 Tháng 4, thị trấn Lộc Ninh", ""),
        ),
        licence="Ghi rõ nguồn khi phát hành lại thông tin từ trang này.",
        feeds=(FeedLink("application/rss+xml", "Dân vận Lộc Ninh (RSS)", "/rss.xml"),),
    )
