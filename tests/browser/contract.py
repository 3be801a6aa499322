"""The search contract: what readers type, and an article that must be among the first three answers."""

from unicodedata import normalize

HOA = "/2024/tuyen-duong-hoa-bau-sen/"
HIEN_DAT = "/2026/hien-dat-mo-duong-lo-12/"
NGAY_HOI = "/2026/ngay-hoi-dai-doan-ket-bau-sen/"
TET = "/2026/tet-quan-dan-bien-gioi/"
TIEP_DAN = "/2026/tiep-cong-dan-luu-dong/"
LOP_HOC = "/2026/lop-hoc-dem-soc-lon/"
HU_GAO = "/2026/hu-gao-tinh-thuong-co-ut/"
CHUYEN_DOI_SO = "/2026/to-chuyen-doi-so-cong-dong/"
GIAO_XU = "/2025/giao-xu-an-toan-ban-tan/"
NUOC = "/2025/giot-nuoc-o-doi-dai/"
HOI_NGHI = "/2025/hoi-nghi-tong-ket-dan-van-2024/"
THUNG_RAC = "/2025/thung-rac-thanh-nien/"
GIU_RUNG = "/2025/to-giu-rung-bu-lach/"
TIENG_VIET = "/2024/cau-lac-bo-noi-tieng-viet/"
PHAN_BIEN = "/2024/phan-bien-phi-thu-gom-rac/"
XIN_RAC = "/2024/xin-rac-xay-nha/"
DAN_BO = "/2023/dan-bo-khoi-nghiep/"
CHUONG_TRAI = "/2023/doi-chuong-trai-xa-nha/"
HUONG_DAN = "/2023/huong-dan-dang-ky-mo-hinh-2024/"
THI_VIET = "/2023/thi-viet-viec-kheo-lang-minh/"

DUA_DO = "/2026/ong-tam-dua-do/"
CHIENG = "/2024/chieng/"
TRONG = "/2026/ba-hoi-trong-hem-cho/"
THU_VIEN = "/2026/thu-vien-bac-them/"
THO_HO = "/2025/doi-tho-ho-tinh-thuong/"
HOP_AP = "/2025/hop-ap-45-phut/"
LU = "/2024/nuoc-len-nua-dem/"
VUON_TIEU = "/2026/nhat-ky-vuon-tieu/"
VAY_VON = "/2026/bo-sung-von-vay-ho-moi-thoat-ngheo/"
ONG_MAT = "/2025/ong-mat-duoi-tan-cao-su/"
BUI = "/2026/nhat-ky-bui/"
KHAI_GIANG = "/2026/khai-giang-diem-truong-ta-nung/"
LICH = "/2024/lich-tiep-cong-dan-thang-12/"

QD_1147 = "/2026/quyet-dinh-1147-cong-nhan-mo-hinh/"
QD_318 = "/2025/quyet-dinh-318-tiep-dan-doi-thoai/"
KH_64 = "/2025/ke-hoach-64-xoa-nha-tam/"
NQ_07 = "/2025/nghi-quyet-07-xoa-nha-tam/"
NQ_11 = "/2026/nghi-quyet-11-ho-tro-xi-mang/"
CV_233 = "/2026/cong-van-233-ra-soat-nha-dot/"
CT_15 = "/2026/chi-thi-15-chong-benh-hinh-thuc/"
BC_112 = "/2025/bao-cao-112-dan-van-2025/"
HD_25 = "/2025/huong-dan-25-mo-hinh-dan-van-kheo/"

DEMO = (
    # without any marks, đ included
    ("duong hoa", HOA),
    ("dan van kheo", HD_25),
    ("hien dat", HIEN_DAT),
    ("dai doan ket", NGAY_HOI),
    ("dong bao", NGAY_HOI),
    ("doi dai", NUOC),
    ("den lop hoc dem", LOP_HOC),
    ("bo doi bien phong", LOP_HOC),
    ("dan bo", DAN_BO),
    ("cuoc thi viet", THI_VIET),
    ("hu gao", HU_GAO),
    # with all marks
    ("đường hoa", HOA),
    ("Tết quân dân", TET),
    ("giữ rừng", GIU_RUNG),
    ("phản biện", PHAN_BIEN),
    ("chuyển đổi số", CHUYEN_DOI_SO),
    ("tiếp công dân", TIEP_DAN),
    ("xin rác xây nhà", XIN_RAC),
    ("chuồng trâu bò", CHUONG_TRAI),
    ("thùng rác thanh niên", THUNG_RAC),
    ("giáo xứ an toàn", GIAO_XU),
    ("lâm tặc", GIU_RUNG),
    ("hợp đồng giao khoán", GIU_RUNG),
    # some marks, capitals, odd spaces and points
    ("duong Hoa Bàu sen", HOA),
    ("  HŨ   GẠO  ", HU_GAO),
    ("già làng Điểu Rân", CHUONG_TRAI),
    ("hiến đất, mở đường!", HIEN_DAT),
    ("DOI CHUONG TRAU", CHUONG_TRAI),
    # one letter with its marks, or taken apart as macOS does (NFD)
    (normalize("NFC", "đường hoa"), HOA),
    (normalize("NFD", "đường hoa"), HOA),
    (normalize("NFD", "giữ rừng Bù Lách"), GIU_RUNG),
    (normalize("NFD", "Giáo xứ"), GIAO_XU),
    # the place of the tone
    ("hoà giải", TIEP_DAN),
    ("hòa giải", TIEP_DAN),
    ("khóa sớm", GIAO_XU),
    ("khoá sớm", GIAO_XU),
    ("xoá mù chữ", LOP_HOC),
    ("cô Thuỷ", LOP_HOC),
    ("khoẻ mạnh", HOA),
    # i or y
    ("quản lí", NUOC),
    ("bác sỹ thú y", DAN_BO),
    ("bác sĩ thú y", DAN_BO),
    ("ngân hàng chính sách lãi xuất", TIENG_VIET),
    ("1,2 tỉ đồng", DAN_BO),
    ("công lý luật gia Phạm Quốc Hùng", PHAN_BIEN),
    # numbers, units, dates
    ("1.727 m²", NGAY_HOI),
    ("1727 m2", NGAY_HOI),
    ("48 m²", XIN_RAC),
    ("96.400", HOI_NGHI),
    ("84,76 %", HOI_NGHI),
    ("30/11/2023", HUONG_DAN),
    ("28/8", THI_VIET),
    ("2.074 hộ", PHAN_BIEN),
    ("mã QR", CHUYEN_DOI_SO),
    ("0,58", HOI_NGHI),
    # numbers of documents
    ("1147/QĐ-UBND", QD_1147),
    ("1147 qd ubnd", QD_1147),
    ("318-QĐ/HU", QD_318),
    ("318-qd/hu", QD_318),
    ("Kế hoạch 64/KH-UBND", KH_64),
    ("07-NQ/HU", NQ_07),
    ("nghi quyet 11/NQ-HDND", NQ_11),
    ("cong van 233-cv/bdv", CV_233),
    ("chỉ thị 15-CT/HU", CT_15),
    ("112-BC/BDV", BC_112),
    ("25-HD/BDV", HD_25),
    # phrases
    ('"việc khéo làng mình"', THI_VIET),
    ("“thùng rác thanh niên”", THUNG_RAC),
    ('"to giu rung"', GIU_RUNG),
    ('"nói sai cũng được"', TIENG_VIET),
    # names of people, places, authors, tags, topics, captions
    ("Dương Thị Hồng", HOA),
    ("nguyen tan dat", DAN_BO),
    ("Bù Lách", GIU_RUNG),
    ("Suối Nhung", THUNG_RAC),
    ("khởi nghiệp", DAN_BO),
    ("Bãi cỏ của câu lạc bộ", DAN_BO),
    ("Mười giờ nhà ông Ba Đực", HOA),
    ("Ban Dân vận Tỉnh ủy", THI_VIET),
    ("S'tiêng phụ nữ", TIENG_VIET),
    # a key that was missed, a word too many, a word not written to its end
    ("duongg hoa", HOA),
    ("giu rungg", GIU_RUNG),
    ("phan bienj xa hoi", PHAN_BIEN),
    ("tuyến đường hoa kỳ diệu vạn dặm", HOA),
    ("chuyển đổi số cộng đ", CHUYEN_DOI_SO),
    # written down before anybody looked at what the search does with them
    ("mo duong lo 12", HIEN_DAT),
    ("ông tám đưa đò", DUA_DO),
    ("ong tam lai do", DUA_DO),
    ("trần văn tám", DUA_DO),
    ("chiêng câm", CHIENG),
    ("già làng cồng chiêng bù rinh", CHIENG),
    ("07 nq hu", NQ_07),
    ("nghị quyết 07", NQ_07),
    ("05-KH/BDV-ĐBP", "/2026/ke-hoach-05-phoi-hop-bien-phong/"),
    ("bao cao dan van nam 2025", BC_112),
    ("tổng kết công tác dân vận 2025", "/2026/tong-ket-dan-van-2025/"),
    (normalize("NFD", "thư viện bậc thềm"), THU_VIEN),
    ("thư viện bậc th", THU_VIEN),
    ("hoà lộc trồng tiêu", VUON_TIEU),
    ("kĩ thuật trồng tiêu", VUON_TIEU),
    ("thuỷ giáo viên lớp học đêm", LOP_HOC),
    ('"ba hồi trống"', TRONG),
    ("phong chay chua chay cho", TRONG),
    ("chợ và phòng cháy", TRONG),
    ("ong mật cao su cựu chiến binh", ONG_MAT),
    ("bo doi bien phong banh chung", TET),
    ("tet khmer", "/2026/chol-chnam-thmay-sa-rai/"),
    ("lũ lụt suối đá", LU),
    ("nuowcs lên nửa đêm", LU),
    ("giot nuocs", NUOC),
    ("nước sạch đồi Đài", NUOC),
    ("vay von ngan hang chinh sach", VAY_VON),
    ("48 tỉ đồng", VAY_VON),
    ("linh mục trộm cắp", GIAO_XU),
    ("chủ tịch ubnd huyện tiếp dân", LICH),
    ("mỏ đá Lộc Trà", BUI),
    ("cột mốc biên giới gia đình", "/2024/gia-dinh-nhan-moc/"),
    ("s'tieng hoc tieng viet", TIENG_VIET),
    ("hienf dất mở đường", HIEN_DAT),
    ("ddooij thợ hồ", THO_HO),
    ("thuw vieenj baacj theemf", THU_VIEN),
    ("giuwx rungwf", GIU_RUNG),
    ("thùng rácc thanh niên", THUNG_RAC),
    ("họp ấp 45 phút", HOP_AP),
    ("họp ấp bốn lăm phút", HOP_AP),
    ("căn nhà thứ 100", "/2026/can-nha-thu-mot-tram/"),
    ("hom thu gop y", "/2026/hom-thu-quan-nuoc/"),
    ("đăng kí mô hình", HUONG_DAN),
    ("khai giảng tà nung", KHAI_GIANG),
    ("chi so lang nghe", "/2026/chi-so-lang-nghe-dan/"),
)

EXACT_FIRST = (
    # typed with marks: this one comes before that one, which has the same letters with others
    ("loài", HOA, NUOC),
    ("khỏe", HOA, LOP_HOC),
    ("khoẻ", HOA, LOP_HOC),
    ("chòi", CHUONG_TRAI, LOP_HOC),
    ("khoán", GIU_RUNG, PHAN_BIEN),
    ("giàu", GIU_RUNG, XIN_RAC),
    ("hồng", HOA, NUOC),
)
