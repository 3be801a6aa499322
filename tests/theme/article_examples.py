"""Example views of the article page: a rich one, a bare one, and what their bodies are made of."""

from markupsafe import Markup
from msgspec.structs import replace

from plugins.views.kinds.parts import FactBox, FactRow
from plugins.views.pages import (
    ArticleView,
    Correction,
)
from plugins.views.parts import Attachment, BodyPart, Figure, Link
from plugins.views.share import share_links
from tests.theme.samples import (
    EVENING,
    FRONT,
    LONG_LEAD,
    MORNING,
    SECTIONS,
    cards,
    chrome,
    figure,
    head,
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
