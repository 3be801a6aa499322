import os
import subprocess
import sys
from base64 import b64encode
from pathlib import Path

import pytest

from plugins.articles.document import read_bytes
from plugins.desk.clipboard import read_clipboard
from plugins.desk.pasted import clean, to_markdown
from tests.conftest import ROOT, Workshop, write_article
from tests.desk.phone import MAKER, bytes_of, phone_exif, scene
from tests.desk.word_file import paragraph, picture, run, table, word_file

FRONT = "title: Đường hoa\ndate: 2026-01-31 07:30"


def paste(article: Path | str, place: Path | str = "", piped: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "plugins.desk.paste"],
        cwd=ROOT,
        env=os.environ | {"ARTICLE": str(article), "FROM": str(place)},
        input=piped,
        capture_output=True,
        check=False,
    )


def markdown(text: str) -> str:
    return to_markdown(clean(read_clipboard(text.encode())), {})


def office_letter(path: Path) -> Path:
    photo = bytes_of(scene(1), "jpeg", exif=phone_exif())
    return word_file(
        path,
        [
            paragraph(run("Đường hoa ấp 7"), style="u1"),
            paragraph(run("Sáng 30/1, "), run("sáu mươi hộ", "b"), run(" cùng ra đường.")),
            paragraph(picture(1)),
            paragraph(run("Các chị tưới hoa", "i"), centred=True),
            paragraph(run("Cách làm"), style="u2"),
            paragraph(run("Mỗi hộ mười mét"), item=1),
            paragraph(run("Tuần hai buổi tưới"), item=1),
            paragraph(run("Bước một"), item=2),
            paragraph(run("Bước hai"), item=2),
            table(("Ấp", "Số hộ"), ("Ấp 7", "60")),
            paragraph(picture(2)),
            paragraph(run("Hoa mười giờ"), style="Chuthich"),
            paragraph(picture(3)),
            paragraph(run("Hết.")),
        ],
        [("jpeg", photo), ("jpeg", bytes_of(scene(2), "jpeg")), ("emf", b"\x01\x00\x00\x00 EMF")],
    )


def test_a_word_file_comes_over_whole(workshop: Workshop, tmp_path: Path) -> None:
    path = write_article(workshop.content, "2026/duong-hoa/index.md", FRONT, "Đoạn đã viết.")
    result = paste(path.parent, office_letter(tmp_path / "bài.docx"))
    assert result.returncode == 0, result.stderr.decode()
    assert path.read_text(encoding="utf-8").split("---\n", 2)[2] == (
        "\nĐoạn đã viết.\n\n"
        "# Đường hoa ấp 7\n\n"
        "Sáng 30/1, **sáu mươi hộ** cùng ra đường.\n\n"
        '![](duong-hoa-01.jpg "Các chị tưới hoa")\n\n'
        "## Cách làm\n\n"
        "- Mỗi hộ mười mét\n- Tuần hai buổi tưới\n\n"
        "1. Bước một\n2. Bước hai\n\n"
        "<table>\n<tr><td>Ấp</td><td>Số hộ</td></tr>\n<tr><td>Ấp 7</td><td>60</td></tr></table>\n\n"
        '![](duong-hoa-02.jpg "Hoa mười giờ")\n\n'
        "Hết.\n"
    )
    assert MAKER.encode() not in (path.parent / "duong-hoa-01.jpg").read_bytes()
    assert f"Đã dán vào cuối {path}:" in result.stdout.decode()
    assert "Ảnh thứ 3 không phải ảnh mà máy đọc được. Chép lại ảnh gốc." in result.stdout.decode()


def test_pasting_again_changes_nothing(workshop: Workshop, tmp_path: Path) -> None:
    path = write_article(workshop.content, "2026/duong-hoa/index.md", FRONT, "")
    source = office_letter(tmp_path / "b.docx")
    paste(path.parent, source)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    again = paste(path.parent, source)
    assert again.stdout.decode().startswith(f"{path} đã có nội dung này, giữ nguyên.\n")
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before
    assert len(before) == 3


def test_the_clipboard_of_word_gives_lists_and_words_without_their_dress() -> None:
    html = (
        "Version:0.9\r\nStartHTML:0000000105\r\n<html><head><style>p.MsoNormal{}</style></head><body>"
        "<!--StartFragment--><p class=MsoNormal style='text-align:justify'><span lang=VI style='font-size:14.0pt'>"
        "Bà con <b>ấp 7</b><o:p></o:p></span></p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Trồng hoa</p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
        "<span style='mso-list:\nIgnore'>·</span>Làm cổng</p><!--EndFragment--></body></html>"
    )
    assert markdown(html) == "Bà con **ấp 7**\n\n- Trồng hoa\n- Làm cổng"


def test_a_message_of_zalo_becomes_paragraphs_and_lists() -> None:
    text = "Kính gửi các ấp\u200b\n\n- Ấp 7: 8 giờ\n- Ấp 8: 9 giờ\nTrân trọng <3"
    assert markdown(text) == "Kính gửi các ấp\n\n- Ấp 7: 8 giờ\n- Ấp 8: 9 giờ\n\nTrân trọng &lt;3"


def test_pictures_in_the_clipboard_and_beside_a_saved_page_come_over(workshop: Workshop, tmp_path: Path) -> None:
    path = write_article(workshop.content, "2026/a/index.md", FRONT, "")
    photo = b64encode(bytes_of(scene(1), "png")).decode()
    (tmp_path / "trang_files").mkdir()
    (tmp_path / "trang_files/ảnh 1.jpg").write_bytes(bytes_of(scene(2), "jpeg"))
    html = (
        f'<p>Một</p><img src="data:image/png;base64,{photo}"><p>Hai</p><img src="trang_files/%E1%BA%A3nh%201.jpg">'
        '<p>Ba</p><img src="file:///C:/Users/Lan/a.jpg"><img src="../../../etc/passwd"><p>Bốn</p>'
    )
    page = tmp_path / "trang.html"
    page.write_text(html, encoding="utf-8")
    result = paste(path.parent, page)
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    assert body == "\nMột\n\n![](a-01.jpg)\n\nHai\n\n![](a-02.jpg)\n\nBa\n\nBốn\n"
    assert "Không lấy được ảnh có địa chỉ file:///C:/Users/Lan/a.jpg" in result.stdout.decode()
    assert "Không lấy được ảnh có địa chỉ ../../../etc/passwd" in result.stdout.decode()
    assert read_bytes(path.read_bytes()).mistakes == ()


def test_windows_line_ends_stay(workshop: Workshop) -> None:
    path = workshop.content / "articles/2026/a/index.md"
    path.parent.mkdir(parents=True)
    path.write_bytes("\ufeff---\r\ntitle: A\r\ndate: 2026-01-31\r\n---\r\n".encode())
    assert paste(path.parent, piped="<p>Một</p><p>Hai</p>".encode()).returncode == 0
    assert path.read_bytes() == "\ufeff---\r\ntitle: A\r\ndate: 2026-01-31\r\n---\r\n\r\nMột\r\n\r\nHai\r\n".encode()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        (
            "cu.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1",
            "cu.doc là tệp Word đời cũ hoặc có mật khẩu. Mở bằng Word, bỏ mật khẩu, lưu lại thành .docx.",
        ),
        (
            "hong.docx",
            b"PK\x03\x04 dang tai",
            "hong.docx không phải tệp Word đọc được. Mở bằng Word rồi lưu lại thành .docx.",
        ),
        ("rong.html", b"<p> </p>", "Không thấy chữ hay ảnh nào trong nội dung ấy."),
    ],
)
def test_what_is_no_text_is_told(workshop: Workshop, name: str, data: bytes, message: str) -> None:
    path = write_article(workshop.content, "2026/a/index.md", FRONT)
    before = path.read_bytes()
    place = workshop.content / name
    place.write_bytes(data)
    result = paste(path.parent, place)
    assert (result.returncode, result.stderr.decode().replace(f"{workshop.content}/", "")) == (2, f"{message}\n")
    assert path.read_bytes() == before


def test_nothing_to_paste_is_told(workshop: Workshop) -> None:
    path = write_article(workshop.content, "2026/a/index.md", FRONT)
    assert paste(path.parent).stderr.decode() == (
        "Chưa có gì để dán. Viết FROM=bai.docx hoặc FROM=trang.html, hoặc đưa nội dung đã chép vào lệnh này.\n"
    )
    assert paste(path.parent, "khong-co.docx").stderr.decode() == (
        "Không thấy tệp khong-co.docx. Ghi tên một tệp .docx, .html hoặc .txt.\n"
    )
