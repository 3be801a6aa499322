"""What stands at the head of a paper, by who issues it: the left lines, the line between and the right lines."""

from typing import Final, NamedTuple

_PARTY: Final = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
_STATE: Final = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_DISTRICT: Final = "HUYỆN ỦY LỘC BIÊN"


class Letterhead(NamedTuple):
    """The last of the left lines is the issuer; a star follows it on papers of the Party."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    has_star: bool = False


LETTERHEADS: Final = {
    "Ban Dân vận Huyện ủy": Letterhead((_DISTRICT, "BAN DÂN VẬN"), _PARTY, has_star=True),
    "Ban Chấp hành Đảng bộ huyện": Letterhead(("ĐẢNG BỘ TỈNH", _DISTRICT), _PARTY, has_star=True),
    "Ban Thường vụ Huyện ủy": Letterhead(("ĐẢNG BỘ TỈNH", _DISTRICT), _PARTY, has_star=True),
    "Ủy ban nhân dân huyện": Letterhead(("ỦY BAN NHÂN DÂN", "HUYỆN LỘC BIÊN"), _STATE),
    "Hội đồng nhân dân huyện": Letterhead(("HỘI ĐỒNG NHÂN DÂN", "HUYỆN LỘC BIÊN"), _STATE),
    "Ủy ban Mặt trận Tổ quốc huyện": Letterhead(
        ("MẶT TRẬN TỔ QUỐC VIỆT NAM", "ỦY BAN HUYỆN LỘC BIÊN", "BAN THƯỜNG TRỰC"), _STATE
    ),
    "Đồn Biên phòng Lộc Phong": Letterhead(("BỘ ĐỘI BIÊN PHÒNG", "ĐỒN LỘC PHONG"), _STATE),
}
