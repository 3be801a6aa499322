import pytest

from plugins.vietnamese.legacy_fonts import legacy_font


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc", "TCVN3"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp Töï do Haïnh phuùc", "VNI"),
        ("Sáng chủ nhật, bà con ra đường trồng hoa; cờ đỏ rợp ngõ, ai cũng vui. " * 20, ""),
        ("Diện tích 5 m² × 3, góc 45° ± 1, công ty Müller, café ©2024 ®", ""),
    ],
)
def test_texts_for_old_fonts_are_recognised(text: str, font: str) -> None:
    assert legacy_font(text) == font
