import pytest

from plugins.scrape_import.charsets import decode
from plugins.vietnamese.text import normalise

WORDS = "<p>Sáng chủ nhật, bà con ra đường trồng hoa; cờ đỏ rợp ngõ, ai cũng vui.</p>"
_TONES = {"\u0300": 0xCC, "\u0309": 0xD2, "\u0303": 0xDE, "\u0301": 0xEC, "\u0323": 0xF2}
_LETTERS = {"ă": 0xE3, "â": 0xE2, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD, "đ": 0xF0}


def windows_1258(text: str) -> bytes:
    """The text as Windows wrote it: tone marks behind their letters."""
    from unicodedata import normalize  # noqa: PLC0415

    out = bytearray()
    for letter in text:
        parts = normalize("NFD", letter)
        tones = [part for part in parts if part in _TONES]
        base = normalize("NFC", "".join(part for part in parts if part not in _TONES))
        out.append(_LETTERS.get(base, ord(base) if base.isascii() else 0x3F))
        out.extend(_TONES[tone] for tone in tones)
    return bytes(out)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (WORDS.encode(), ""),
        (WORDS.encode(), "text/html; charset=iso-8859-1"),
        (b'<meta charset="windows-1252">' + WORDS.encode(), ""),
        (WORDS.encode("utf-8-sig"), ""),
        (WORDS.encode("utf-16"), ""),
        (WORDS.encode("utf-16-le"), ""),
        (WORDS.encode("utf-16-be"), "text/html; charset=utf-8"),
        (windows_1258(WORDS), ""),
        (windows_1258(WORDS), "text/html; charset=iso-8859-1"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">' + windows_1258(WORDS), ""),
    ],
)
def test_the_text_is_found_whatever_the_page_declares(body: bytes, content_type: str) -> None:
    text = decode(body, content_type)
    assert normalise(text.text).endswith(WORDS)
    assert text.trouble == ""


def test_a_page_cut_in_the_middle_of_a_letter_keeps_the_rest_and_is_told_of() -> None:
    text = decode("<p>Bà con ra đường".encode() + "ừ".encode()[:2])
    assert text.text == "<p>Bà con ra đường"
    assert "cắt giữa chừng" in text.trouble


def test_a_few_wrong_bytes_do_not_make_utf_8_another_charset() -> None:
    text = decode(WORDS.encode() * 20 + b"\xff<p>H\xe9t</p>")
    assert text.text.startswith(WORDS)
    assert text.trouble == "có 2 chữ hỏng mã trong trang"


def test_a_declared_charset_counts_where_the_bytes_are_no_utf_8() -> None:
    assert decode("<p>café</p>".encode("latin-1"), "text/html; charset=ISO-8859-1").text == "<p>café</p>"


def test_an_unknown_charset_is_guessed_and_told_of() -> None:
    body = "<p>café crème</p>".encode("latin-1")
    assert "không rõ bảng mã" in decode(body, "text/html; charset=khong-co").trouble
