import pytest

from plugins.vietnamese.spelling import slips
from plugins.vietnamese.syllables import syllables

RIGHT = """người ngành thực hòa hoà thuỷ thủy khoẻ khỏe quá giếng gìn giữ giặt quốc khuya khuỷu quỳnh quýt huýt yêu yên ỷ ý kỹ
kĩ nghỉ ghế ghiền xoong moóc buýt nguệch ngoạc thuở ươm ưa oằn ừ ồ ạ quyển luýnh chuếnh rượu hươu uống ướp tuýp gì già giục giết
quăng quẹo ngoéo huênh toen hoẻn hoẵng boong soóc xẻng quầy ngoằn ngoèo chuệch khuếch quờ huơ gỉ nghiêng kiềng ngoài cửa mùa"""
WRONG = (
    """ngừoi nghành thưc viêc qúa hòan muà hìên kông đựơc nghiêp cẻ giấyy trươngg đuợc ngưòi tiêgn kủa ngé gê phãt"""
)


def told(text: str) -> list[str]:
    return [slip.message for slip in slips(text)]


@pytest.mark.parametrize("word", RIGHT.split())
def test_a_syllable_is_known_however_its_tone_is_placed(word: str) -> None:
    assert word in syllables()


@pytest.mark.parametrize("word", WRONG.split())
def test_what_no_syllable_can_be_is_not_known(word: str) -> None:
    assert word not in syllables()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Bà con ngừoi ấp 7", 'chữ "ngừoi" có lẽ gõ sai. Xem lại chính tả.'),
        ("các (nghành), đoàn thể", 'chữ "nghành" có lẽ gõ sai. Xem lại chính tả.'),
        ("đường của của ấp", 'viết lặp "của của". Bỏ một chữ.'),
        ("bà con ấp,xã", 'thiếu dấu cách sau dấu câu ở "ấp,xã".'),
        ("đã xong.Đến nay", 'thiếu dấu cách sau dấu câu ở "xong.Đến".'),
        ("trồng hoa , làm cổng", 'thừa dấu cách trước dấu ",".'),
        ("bà con nGười Khmer", 'chữ hoa đứng giữa chữ ở "nGười".'),
    ],
)
def test_a_slip_is_told(text: str, message: str) -> None:
    assert told(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "UBND xã, UBMTTQ Việt Nam, HĐND và BCĐ 35; TP.HCM, QĐ-UBND, 290-QĐ/TW, NQ/ĐH",
        "khoá XI và khóa XII, kĩ thuật, kỹ thuật, lý do, lí do, Đắk Lắk, Krông Nô, S'tiêng, M'Nông, Plây Ku, Êđê",
        "luôn luôn, ngày ngày, từ từ, xanh xanh, người người, rất rất vui; là là mặt đất",
        "vắcxin, ôtô, ôxy, xe buýt, xà-phòng, ki-lô-mét, Facebook, internet, email@bolanh.vn, tin.học.vn",
        "Hội Phụ nữ, ngày 30/1, lúc 7 giờ 30, 1.727 người (0,70%), giá 12.000đ/kg… và “hoa mười giờ”!",
        "các mục a, ă, â, đ",
    ],
)
def test_what_is_right_or_unknown_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_slips_come_with_their_place() -> None:
    assert [slip.start for slip in slips("Đoạn một.\nĐoạn nghành hai ngừoi.")] == [15, 26]
