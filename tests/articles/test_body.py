import pytest

from plugins.articles.body import render_body, render_inline


def outline(markdown: str) -> list[str | list[str]]:
    """The body's parts: HTML as it is, each run of photos as the list of its files."""
    return [part if isinstance(part, str) else [photo.file for photo in part] for part in render_body(markdown).parts]


@pytest.mark.parametrize(
    ("markdown", "parts"),
    [
        ("Một đoạn.", ["<p>Một đoạn.</p>"]),
        ("![a](1.jpg)", [["1.jpg"]]),
        ("![a](1.jpg)\n![b](2.jpg)", [["1.jpg", "2.jpg"]]),
        ("![a](1.jpg)\n\n![b](2.jpg)", [["1.jpg", "2.jpg"]]),
        ("![a](1.jpg)\n\nGiữa\n\n![b](2.jpg)", [["1.jpg"], "<p>Giữa</p>", ["2.jpg"]]),
        ("Trước ![a](1.jpg) sau", ["<p>Trước </p>", ["1.jpg"], "<p>sau</p>"]),
        ("**đậm ![a](1.jpg)** sau", ["<p><strong>đậm </strong></p>", ["1.jpg"], "<p>sau</p>"]),
        ("[![a](nho.jpg)](lon.jpg)", [["nho.jpg"]]),
        ("![a](tên có dấu (1).JPG)", [["tên có dấu (1).JPG"]]),
        ("![a](t%C3%AAn.jpg)", [["tên.jpg"]]),
        ("> Trích\n>\n> ![a](1.jpg)", ["<blockquote>\n<p>Trích</p>\n<p></p>\n</blockquote>", ["1.jpg"]]),
        ("- a ![x](1.jpg) b\n- c", ["<ul>\n<li>a  b</li>\n<li>c</li>\n</ul>", ["1.jpg"]]),
        (
            '<table><tr><td><img src="1.jpg">a<img src="2.jpg"></td></tr></table>\n\nb',
            ["<table><tbody><tr><td>a</td></tr></tbody></table>", ["1.jpg"], ["2.jpg"], "<p>b</p>"],
        ),
        ('&lt;photo-run <photo-run data-photos="7">', ['<p>&lt;photo-run &lt;photo-run data-photos="7"&gt;</p>']),
        ('<p><img src="1.jpg" alt="a"></p>', [["1.jpg"]]),
        ("Ghi chú: xyz", ["<p>Ghi chú: xyz</p>"]),
        ('Hội <span lang="en" onclick="x">Open Data</span>', ['<p>Hội <span lang="en">Open Data</span></p>']),
        ("# Một\n\n### Hai\n\n# Ba", ["<h2>Một</h2>\n<h3>Hai</h3>\n<h2>Ba</h2>"]),
        ("<script>alert(1)</script>\n\nChữ", ["<p>Chữ</p>"]),
        ('<p style="color:red" onclick="x()">Chữ</p>', ["<p>Chữ</p>"]),
        ("[x](javascript:alert(1))", ["<p><a>x</a></p>"]),
    ],
)
def test_body_parts(markdown: str, parts: list[str | list[str]]) -> None:
    assert outline(markdown) == parts


def test_a_photo_keeps_alt_caption_and_line() -> None:
    body = render_body('Chữ\n\n![Hàng hoa](hoa.jpg "Đường hoa: “đẹp” và "mới"")', first_line=5)
    (photo,) = body.photos()
    assert (photo.file, photo.alt, photo.caption, photo.line) == ("hoa.jpg", "Hàng hoa", 'Đường hoa: “đẹp” và "mới"', 7)


def test_table_columns_are_aligned_by_class_not_by_style() -> None:
    html = render_body("| a | b |\n|---|--:|\n| 1 | 2 |").html()
    assert '<td class="align-right">2</td>' in html
    assert "style" not in html


def test_markup_that_is_left_out_is_named_with_its_line() -> None:
    body = render_body('Một\n\n<iframe src="https://x.vn"></iframe>\n\n<p style="a">b</p>')
    assert body.refused == ((2, "iframe"), (4, "style"))


@pytest.mark.parametrize(
    ("caption", "html"),
    [
        ("Chữ thường", "Chữ thường"),
        ("*Nghiêng* và [liên kết](/2026/a/)", '<em>Nghiêng</em> và <a href="/2026/a/">liên kết</a>'),
        ("3 < 4 & 5", "3 &lt; 4 &amp; 5"),
        ("<script>x</script>Chữ", "Chữ"),
        ("1. Lễ khai mạc & hội", "1. Lễ khai mạc &amp; hội"),
        ("# Một *hai*", "# Một <em>hai</em>"),
    ],
)
def test_captions_may_hold_emphasis_and_links(caption: str, html: str) -> None:
    assert render_inline(caption) == html
