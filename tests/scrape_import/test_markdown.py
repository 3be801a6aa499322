"""How the Markdown looks to the editor who opens it."""

import pytest

from plugins.articles.body import render_body
from plugins.scrape_import.elements import Element, write_html
from plugins.scrape_import.markdown import to_markdown
from tests.scrape_import.test_round_trip import markdown_of


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Trước<b>giữa</b>sau</p>", "Trước<strong>giữa</strong>sau"),
        ("<p>Một <b> hai </b>ba</p>", "Một **hai** ba"),
        ("<p><b><i>Dưới đây là ảnh:</i></b></p>", "***Dưới đây là ảnh:***"),
        ("<p>- gạch đầu dòng</p>", r"\- gạch đầu dòng"),
        ("<p>12. mười hai</p>", r"12\. mười hai"),
        ("<p>ten_tep_anh, 25-NQ/TW, 50%</p>", "ten_tep_anh, 25-NQ/TW, 50%"),
        ("<h3>1. Công tác</h3>", "### 1. Công tác"),
        ("<p>một<br>hai</p>", "một  \nhai"),
        ("<p>một<br>&nbsp;<br>hai</p>", "một\n\nhai"),
        ("<p>một <br> - hai</p>", "một  \n\\- hai"),
        ("<p>mã <code>a * b</code> và <code>`c`</code></p>", "mã `a * b` và `` `c` ``"),
        ("<ul><li>một</li></ul><ol><li>hai</li></ol>", "- một\n\n1. hai"),
        ("<ul><li>một<ul><li>hai</li></ul></li><li>ba</li></ul>", "- một\n    - hai\n- ba"),
        ('<a href="https://x.vn/a (1).pdf">x</a>', "[x](<https://x.vn/a%20(1).pdf>)"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |",
        ),
        (
            '<table class="x"><tr><td style="color:red" colspan="2"><p>a</p></td></tr>'
            "<tr><td>1</td><td><b>2</b></td></tr></table>",
            '<table>\n<tr><td colspan="2">a</td></tr>\n<tr><td>1</td><td><strong>2</strong></td></tr></table>',
        ),
    ],
)
def test_markdown_is_what_an_editor_would_write(html: str, markdown: str) -> None:
    assert markdown_of(html) == markdown


def test_bare_photos_become_one_gallery() -> None:
    photo = '<div style="text-align: center;"><img alt="dan van {0}" src="/u/dan-van-{0}.jpg" />&nbsp;</div>\n&nbsp;\n'
    html = "<p>Một số hình ảnh:</p>" + "".join(photo.format(number) for number in range(10, 32))
    lines = [f"![](https://cu.example/u/dan-van-{number}.jpg)" for number in range(10, 32)]
    assert markdown_of(html) == "Một số hình ảnh:\n\n" + "\n".join(lines)


def test_photos_parted_by_words_are_not_one_gallery() -> None:
    html = '<p><img src="/u/1.jpg"></p><p>Giữa</p><p><img src="/u/2.jpg"></p>'
    assert markdown_of(html).count("\n\n") == 2


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        ("dan van 01", ""),
        ("Dan-Van-01.JPG", ""),
        ("Dân vận 01", ""),
        ("Bà con trồng hoa", "Bà con trồng hoa"),
        ("  hai   dòng ", "hai dòng"),
        ("a [b]", "a (b)"),
    ],
)
def test_an_alt_that_repeats_the_file_name_is_dropped(alt: str, kept: str) -> None:
    assert (
        markdown_of(f'<img src="/u/dan-van-01.jpg" alt="{alt}">') == f"![{kept}](https://cu.example/u/dan-van-01.jpg)"
    )


@pytest.mark.parametrize(
    "html",
    [
        '<img src="/u/a.jpg"><p style="text-align:right"><em>Bích Lan</em></p>',
        '<img src="/u/a.jpg"><p><em>Một đoạn nghiêng ở đoạn sau.</em></p>',
        '<img src="/u/a.jpg"><br>Chữ thường ngay dưới ảnh.',
        '<p style="text-align:center"><img src="/u/a.jpg"><br><em>' + "dài " * 100 + "</em></p>",
    ],
    ids=["a signature at the right", "italics of the next paragraph", "plain words", "a long paragraph"],
)
def test_words_under_a_photo_that_are_no_caption_stay_text(html: str) -> None:
    assert markdown_of(html).startswith("![](https://cu.example/u/a.jpg)\n\n")


@pytest.mark.parametrize(
    "html",
    [
        '<img src="/u/a.jpg"><br><em>Chú thích</em>',
        '<p style="text-align:center"><img src="/u/a.jpg"></p><p style="text-align:center"><em>Chú thích</em></p>',
        '<p align="center"><img src="/u/a.jpg"><br><strong><em>Chú thích</em></strong></p>',
        '<div style="text-align:center"><figure><img src="/u/a.jpg"><figcaption>Chú thích</figcaption></figure></div>',
        '<table><tr><td><img src="/u/a.jpg"></td></tr><tr><td>Chú thích</td></tr></table>',
        '<table><tr><td><img src="/u/a.jpg"><br>Chú thích</td></tr></table>',
    ],
)
def test_captions_are_found_wherever_they_stand(html: str) -> None:
    assert markdown_of(html) == '![](https://cu.example/u/a.jpg "Chú thích")'


@pytest.mark.parametrize(
    ("caption", "kept"),
    [
        ('Hội xuân "Biên cương" năm 2024', 'Hội xuân "Biên cương" năm 2024'),
        ("Ấp K'Liêu (xã Lộc Hòa) * 50% [1] a_b", "Ấp K'Liêu (xã Lộc Hòa) * 50% [1] a_b"),
        ('Đại biểu (ảnh: "Báo tỉnh")', "Đại biểu (ảnh: “Báo tỉnh”)"),
        ("Đại biểu (ảnh 'Báo tỉnh') ra về", "Đại biểu (ảnh ‘Báo tỉnh’) ra về"),
        ('"Dân vận khéo" ở "Đông"', "“Dân vận khéo” ở “Đông”"),
        ("[a](b) `c` d\\e", "[a] (b) 'c' d/e"),
    ],
)
def test_captions_survive_where_markdown_knows_no_escapes(caption: str, kept: str) -> None:
    figure = Element("figure", children=[Element("img", {"alt": "", "src": "a.jpg", "title": caption})])
    (photo,) = render_body(to_markdown(write_html([figure]))).photos()
    assert photo.caption == kept
