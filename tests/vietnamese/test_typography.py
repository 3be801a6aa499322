import pytest

from plugins.vietnamese.typography import together, together_in_html


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("đường dài 12 km", "đường dài 12~km"),
        ("14.200 m² đất, 0,70 % số hộ", "14.200~m² đất, 0,70~% số hộ"),
        ("hơn 843 triệu đồng", "hơn 843~triệu~đồng"),
        ("25 mét và 5 maven", "25 mét và 5 maven"),
        ("lúc 7 giờ 30 phút ngày 18/6", "lúc 7~giờ 30~phút ngày~18/6"),
        ("Tháng 6 năm 2023, năm 5 người, quý II/2024, quý vị", "Tháng~6 năm~2023, năm 5 người, quý~II/2024, quý vị"),
        ("Nghị quyết số 25-NQ/TW và số 42/2022/NĐ-CP", "Nghị quyết số~25-NQ/TW và số~42/2022/NĐ-CP"),
        ("Bài số 5, một số người", "Bài số 5, một số người"),
        ("khoản 2 Điều 5 Chương IV", "khoản~2 Điều~5 Chương~IV"),
        ("Đường ở Lô 12, Ấp 3, khu phố 4 và phố 5", "Đường ở Lô~12, Ấp~3, khu phố~4 và phố 5"),
        ("điều kiện, mục tiêu, khoản thu", "điều kiện, mục tiêu, khoản thu"),
        ("TP. Hồ Chí Minh, ThS. Lan", "TP.~Hồ Chí Minh, ThS.~Lan"),
        ("kinh tế - xã hội – văn hóa", "kinh tế~- xã hội~– văn hóa"),
        ("- đầu dòng", "- đầu dòng"),
        ("2018-2023", "2018-2023"),
        ("", ""),
    ],
)
def test_what_is_read_as_one_stays_on_one_line(text: str, kept: str) -> None:
    assert together(text).replace("\N{NO-BREAK SPACE}", "~") == kept


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>Dài 12 km</p>", "<p>Dài 12~km</p>"),
        ('<a href="/x y" title="5 km">5 km</a>', '<a href="/x y" title="5 km">5~km</a>'),
        ("<code>5 km</code> và 5 km", "<code>5 km</code> và 5~km"),
        ("<pre>5 km <b>6 km</b></pre>5 km", "<pre>5 km <b>6 km</b></pre>5~km"),
        ("cờ &amp; hoa - quả", "cờ &amp; hoa~- quả"),
    ],
)
def test_markup_and_code_stay_as_they_are(html: str, kept: str) -> None:
    assert together_in_html(html).replace("\N{NO-BREAK SPACE}", "~") == kept


def test_folding_white_space_gives_the_text_back() -> None:
    text = "Ngày 3/6/2013, Nghị quyết số 25-NQ/TW: 385 hộ, 0,70 %, 843 triệu đồng - kinh tế - xã hội."
    assert together(text) != text
    assert " ".join(together(text).split()) == text
