import pytest

from plugins.articles.encoding import decode

TEXT = "Lộc Ninh: Đường hoa\nấp 7\n"
UTF16 = "tệp lưu bằng bảng mã UTF-16. Lưu lại với bảng mã UTF-8."
WINDOWS = "tệp không phải UTF-8 (có lẽ là Windows-1258). Lưu lại với bảng mã UTF-8 rồi đọc lại các dấu."


@pytest.mark.parametrize(
    ("data", "mistake"),
    [
        (TEXT.encode(), ""),
        (TEXT.encode("utf-8-sig"), ""),
        (TEXT.replace("\n", "\r\n").encode(), ""),
        ("Lo\u0323\u0302c Ninh: Đươ\u0300ng hoa\na\u0302\u0301p 7\n".encode(), ""),
        (TEXT.encode("utf-16"), UTF16),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), UTF16),
        ("Lô\u0323c Ninh: Đươ\u0300ng hoa\nâ\u0301p 7\n".encode("cp1258"), WINDOWS),
    ],
    ids=["utf-8", "byte order mark", "windows line ends", "decomposed", "utf-16 le", "utf-16 be", "windows-1258"],
)
def test_text_survives_every_encoding_an_office_writes(data: bytes, mistake: str) -> None:
    assert decode(data) == (TEXT, mistake)
