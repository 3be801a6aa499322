from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from plugins.articles.library import read_library
from plugins.articles.text_notices import text_notices

HEADER = "---\ntitle: Hội\ndate: 2026-01-01\n---\n"


def notices(text: str) -> list[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder, "articles", "a.md")
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")
        (article,) = read_library(Path(folder)).articles
        found = list(text_notices([article.document]))
    assert all(notice.is_notice for notice in found)
    return [str(notice).replace(str(file), "a.md") for notice in found]


@pytest.mark.parametrize(
    "body",
    [
        "Bà nói: “Đúng”.",
        'Bà nói: "Đúng".',
        "“Một\nhai ba”",
        'Bà nói: "Đúng 60".',
        '![ảnh](a.jpg "Chú (thích) nữa")',
        'Xem ![ảnh](a.jpg "Chú thích") và <a href="/x/">chữ</a>',
        'Ống 15" và ống 20"; màn hình 32"',
        'Mã `"` trong bài',
    ],
)
def test_matching_quotes_are_not_mentioned(body: str) -> None:
    assert notices(f"{HEADER}\n{body}\n\nĐoạn khác.\n") == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Bà nói: “Đúng.", "a.md:6: dấu ngoặc kép chưa khớp ở đoạn «Bà nói: “Đúng.»: 1 dấu “."),
        ("Một.\n\nBà “nói”” thế", "a.md:8: dấu ngoặc kép chưa khớp ở đoạn «Bà “nói”” thế»: 1 dấu “, 2 dấu ”."),
        (
            'Bà con ấp Bàu Sen nói "được rồi ông ạ',
            'a.md:6: dấu ngoặc kép chưa khớp ở đoạn «Bà con ấp Bàu Sen nói "đ…»: 1 dấu ".',
        ),
        ('“Đúng" thế', 'a.md:6: dấu ngoặc kép chưa khớp ở đoạn «“Đúng" thế»: 1 dấu “, 1 dấu ".'),
    ],
)
def test_quotes_that_do_not_match_are_told_with_their_line(body: str, said: str) -> None:
    assert notices(f"{HEADER}\n{body}\n") == [said]


def test_title_and_lead_are_looked_at_too() -> None:
    text = "---\ntitle: Hội “vui\ndate: 2026-01-01\nsummary: Một ” hai\n---\n\nBài.\n"
    assert notices(text) == [
        "a.md:2: dấu ngoặc kép chưa khớp ở đoạn «Hội “vui»: 1 dấu “.",
        "a.md:4: dấu ngoặc kép chưa khớp ở đoạn «Một ” hai»: 1 dấu ”.",
    ]


def test_text_typed_for_an_old_font_is_told_of() -> None:
    text = f"{HEADER}\nCéng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc\n"
    assert notices(text) == ["a.md:2: chữ có lẽ gõ bằng phông TCVN3 cũ nên người đọc thấy sai. Chuyển sang Unicode."]
