"""Forty queries on three thousand articles, most of which nobody is looking for."""

import json
from pathlib import Path
from unicodedata import normalize

from plugins.search.json_text import as_json
from plugins.search.lines import Run, index_files, index_text
from plugins.search.postings import postings
from plugins.search.records import Record
from plugins.search.shards import shards
from plugins.search.titles import titles_file
from tests.search.records import corpus, record
from tests.search.site import searched

DOC_290, DOC_25, DOC_23, DOC_219 = range(9001, 9005)
HOA, DUONG, HOA_GIAI, CHO, RUNG, LUA, CAU, TRUONG, NGUYEN, VAN_HOA, BAC, KY, THUY, QUY, OLD, NEW = range(9011, 9027)

PLANTED = (
    record(DOC_290, "Quyết định số 290-QĐ/TW về Quy chế công tác dân vận của hệ thống chính trị", days=2100, section=2),
    record(DOC_25, "Nghị quyết số 25-NQ/TW tăng cường sự lãnh đạo đối với công tác dân vận", days=2700, section=2),
    record(DOC_23, "Quyết định 23-QĐ/TW quy chế hoạt động của tổ dân vận", days=1300, section=2),
    record(
        DOC_219,
        "Thông báo",
        text="Căn cứ Quyết định số 219-QĐ/TW, khối trực 24/7 trong đợt mưa lũ.",
        days=700,
        section=2,
    ),
    record(HOA, "Tuyến đường hoa dài mười cây số ở Tân Lập", lead="Hoa hướng dương nở đúng Tết.", days=40),
    record(DUONG, "Dưỡng hoa trong vườn ông Dương", lead="Hoa lan rừng.", days=41),
    record(HOA_GIAI, "Tổ hòa giải ấp Tà Thiết hàn gắn bốn mươi mái ấm", days=900),
    record(CHO, "Chợ đêm Lộc Thái họp lại", text="Mỗi phiên có múa lân và hát bội dưới trăng.", days=300),
    record(RUNG, "Chuyện voọc chà vá chân đen về lại rừng Tà Thiết", lead="Kiểm lâm đếm được mười bảy con.", days=1500),
    record(LUA, "Gạo nàng thơm lên sàn", text="Hợp tác xã bán gạo nàng thơm qua mạng, mỗi vụ ba mươi tấn.", days=15),
    record(CAU, "Cầu treo Cần Lê nối hai bờ thương nhớ", days=2000, section=1),
    record(TRUONG, "Thầy Thạch Sa Mol và lớp học xóa mù bên sông Măng", days=1000, section=3),
    record(
        NGUYEN,
        "Gương sáng",
        text="Chị Nguyễn Thị Huyền Trân hiến kế nuôi dế mèn, cả xóm thoát nghèo.",
        days=500,
        section=3,
    ),
    record(VAN_HOA, "Nhà rông mười tầng mái của nghệ nhân Điểu Thon", days=620, section=1),
    record(BAC, "Học Bác từ chiếc đồng hồ quả quýt", days=2500, section=1),
    record(KY, "Kỹ sư trẻ chế máy bóc vỏ lụa hạt điều", text="Máy nặng 1.250 kg, giá 0,9 tỷ đồng.", days=2),
    record(THUY, "Thủy điện Thác Mơ xả lũ đúng quy trình", days=1801),
    record(QUY, "Quỹ học bổng Vừ A Dính trao quà quý", days=1),
    record(OLD, "Lễ hội Phá Bàu năm 2019", days=2700),
    record(NEW, "Lễ hội Phá Bàu năm 2026", days=3),
)
ADDRESSES = {int(item.address.rstrip("/").rsplit("-", 1)[1]): item.address for item in PLANTED}

QUERIES = (
    ("290-QĐ/TW", DOC_290),
    ("290-qd/tw", DOC_290),
    ("290 QĐ TW", DOC_290),
    ("quyet dinh 290", DOC_290),
    ("25-NQ/TW", DOC_25),
    ("nghi quyet so 25-nq/tw", DOC_25),
    ("Quyết định 23-QĐ/TW", DOC_23),
    ("219-QĐ/TW", DOC_219),
    ("trực 24/7", DOC_219),
    ("đường hoa", HOA),
    ("duong hoa", HOA),
    ("tuyen duong hoa", HOA),
    ("dưỡng hoa", DUONG),
    ("ông Dương", DUONG),
    ("hoa hướng dương", HOA),
    ("hoà giải", HOA_GIAI),
    ("hòa giải Tà Thiết", HOA_GIAI),
    ("to hoa giai", HOA_GIAI),
    ("múa lân", CHO),
    ("hat boi duoi trang", CHO),
    ("chợ đêm", CHO),
    ("vooc cha va", RUNG),
    ("chà vá chân đen", RUNG),
    ("gao nang thom", LUA),
    ('"gạo nàng thơm"', LUA),
    ("cầu treo", CAU),
    (normalize("NFD", "cầu treo Cần Lê"), CAU),
    ("thach sa mol", TRUONG),
    ("Nguyễn Thị Huyền Trân", NGUYEN),
    ("nuoi de men", NGUYEN),
    ("nhà rông", VAN_HOA),
    ("dong ho qua quyt", BAC),
    ("kĩ sư", KY),
    ("1250 kg", KY),
    ("0,9 tỉ", KY),
    ("thuỷ điện", THUY),
    ("thuy dien thac mo", THUY),
    ("quà quí", QUY),
    ("vu a dinh", QUY),
    ("phá bàu", NEW),
    ("pha bau 2019", OLD),
    ("thuỷ đienj thác mơ", THUY),
)


def write_large_site(demo: Path, folder: Path, count: int = 3000) -> list[Record]:
    """The demo's search page with an index of its own, of so many articles; the articles, oldest first."""
    articles = corpus(PLANTED, count)
    (folder / "tim-kiem").mkdir(parents=True)
    (folder / "giao-dien").symlink_to(demo / "giao-dien")
    (folder / "tim-kiem" / "index.html").write_bytes((demo / "tim-kiem" / "index.html").read_bytes())
    names = []
    for number, part in enumerate(shards(searched(articles))):
        names.append(f"phan-{number}")
        records = [article.read() for article in part.articles]
        index = index_text([Run(len(records), postings(records))])
        answers = {f"bai/{place}.json": as_json(item.answer) for place, item in enumerate(records)}
        for name, data in (answers | index_files(index.split("\n"), len(records))).items():
            file = folder / "tim-kiem" / "chi-muc" / names[-1] / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    (folder / "tim-kiem" / "tieu-de.json").write_bytes(titles_file(articles, names))
    assert json.loads((folder / "tim-kiem" / "tieu-de.json").read_text())["shards"] == ["phan-0", "phan-1", "phan-2"]
    return articles
