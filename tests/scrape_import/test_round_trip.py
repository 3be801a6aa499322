"""Messy HTML becomes Markdown from which our own reader gets the same words and the same pictures."""

import re
from html import unescape

import pytest

from plugins.articles.body import render_body
from plugins.scrape_import.addresses import absolute
from plugins.scrape_import.clean import clean_body
from plugins.scrape_import.markdown import to_markdown

BASE = "https://cu.example/tin/bai-1.html"
_END_OF_BLOCK = re.compile(r"</?(?:p|td|th|tr|li|h\d|br|blockquote|pre|hr)\b[^>]*>")


def markdown_of(html: str) -> str:
    clean = clean_body(html, lambda link: absolute(BASE, link), lambda link: absolute(BASE, link))
    return to_markdown(clean.html)


def read_back(markdown: str) -> tuple[str, list[str]]:
    """Words (captions among them) and file names, as our reader finds them in the Markdown."""
    body = render_body(markdown)
    assert not body.refused
    pieces = [
        re.sub(r"<[^>]+>", "", _END_OF_BLOCK.sub(" ", part))
        if isinstance(part, str)
        else " ".join(["", *(photo.caption for photo in part), ""])
        for part in body.parts
    ]
    return " ".join(unescape("".join(pieces)).split()), [photo.file.rpartition("/")[2] for photo in body.photos()]


NO_PICTURES: list[str] = []


@pytest.mark.parametrize(
    ("html", "words", "pictures"),
    [
        pytest.param(
            '<p class="MsoNormal" style="mso-fareast-language:VI"><span lang="VI">Kế <b>hoạch</b><o:p></o:p></span></p>'
            "<!--[if gte mso 9]><xml><w:WordDocument>Normal</w:WordDocument></xml><![endif]-->",
            "Kế hoạch",
            NO_PICTURES,
            id="Word's markup",
        ),
        pytest.param(
            '<p><span style="mso-list:Ignore">-<span>&nbsp;&nbsp; </span></span>Mục một</p><p>1. Mục hai</p><p># Mục ba</p>'
            "<p>+ Mục bốn</p><p>&gt; Mục năm</p><p>2023. Mục sáu</p>",
            "- Mục một 1. Mục hai # Mục ba + Mục bốn > Mục năm 2023. Mục sáu",
            NO_PICTURES,
            id="typed list marks are text",
        ),
        pytest.param("<p>Ghi chú: xyz</p><p>Hai</p>", "Ghi chú: xyz Hai", NO_PICTURES, id="a colon in the first line"),
        pytest.param(
            "<p>*[THPT]: trường</p><p>[^1]: chân</p><p>[a]: http://b</p><p>: định nghĩa</p><p>{: .lop }</p><p>~~~</p>",
            "*[THPT]: trường [^1]: chân [a]: http://b : định nghĩa {: .lop } ~~~",
            NO_PICTURES,
            id="marks of Markdown's extensions",
        ),
        pytest.param(
            "<p>Tên<br>===<br>---<br>Hết</p><p>---</p><p>***</p><p>_ _ _</p>",
            "Tên === --- Hết --- *** _ _ _",
            NO_PICTURES,
            id="underlines and rules",
        ),
        pytest.param(
            r"<p>a * b * c _d_ ten_tep_anh `mã` 5 \* 3 [x](y) ![z](t)</p>",
            r"a * b * c _d_ ten_tep_anh `mã` 5 \* 3 [x](y) ![z](t)",
            NO_PICTURES,
            id="inline marks",
        ),
        pytest.param(
            "<p>AT&amp;T &amp;amp; &amp;lt;b&amp;gt; 3 &lt; 4 &lt;script&gt;</p>",
            "AT&T &amp; &lt;b&gt; 3 < 4 <script>",
            NO_PICTURES,
            id="entities said twice",
        ),
        pytest.param(
            "<p>Trước<b>giữa</b>sau, <b> đậm </b>rồi<i> nghiêng</i> <b>a</b><b>b</b> <b><i>cả hai</i></b> <b>c<i>d</i>e</b></p>",
            "Trướcgiữasau, đậm rồi nghiêng ab cả hai cde",
            NO_PICTURES,
            id="bold that touches letters, with spaces inside, in pieces",
        ),
        pytest.param(
            "<p><strong>Dòng một<br></strong>dòng hai<strong><br>dòng ba</strong></p>",
            "Dòng một dòng hai dòng ba",
            NO_PICTURES,
            id="breaks at the edges of bold",
        ),
        pytest.param(
            "Chữ trần<br><br>đoạn hai<br>dòng hai<div>khối</div>cuối",
            "Chữ trần đoạn hai dòng hai khối cuối",
            NO_PICTURES,
            id="bare text parted by breaks",
        ),
        pytest.param(
            '<p><a href="/tep (1)/a b.html">một</a>, <a href="https://x.vn/a_(b)">hai [2]</a>, <a href="#neo">ba</a>, '
            '<a href="javascript:x()">bốn</a>, <a name="n"></a><a href="mailto:a@b.vn">năm</a></p>',
            "một, hai [2], ba, bốn, năm",
            NO_PICTURES,
            id="links with spaces, brackets, and to nowhere",
        ),
        pytest.param(
            "<ul><li>Một<ul><li>Con a</li><li>Con b<ol><li>Cháu</li></ol></li></ul></li><li><p>Hai</p><p>đoạn</p></li></ul>"
            '<ol start="3"><li>Ba</li><li>1. Bốn</li></ol>',
            "Một Con a Con b Cháu Hai đoạn Ba 1. Bốn",
            NO_PICTURES,
            id="nested lists",
        ),
        pytest.param(
            "<ul><li>Một<ul><li>a</li></ul><ol><li>b</li></ol></li></ul><table><caption>Bảng</caption><tr><td>c</td></tr></table>",
            "Một a b Bảng c",
            NO_PICTURES,
            id="two lists in an item, a caption of a table that holds no data",
        ),
        pytest.param(
            '<object data=""><embed src="https://www.youtube.com/embed/abc"></object>',
            "Xem video trên YouTube",
            NO_PICTURES,
            id="a player in a player",
        ),
        pytest.param(
            "<ul><li><h3>Đề mục</h3><p>Chữ</p></li><ul><li>lạc chỗ</li></ul></ul>",
            "Đề mục Chữ lạc chỗ",
            NO_PICTURES,
            id="headings in lists, lists in lists",
        ),
        pytest.param(
            "<table><tr><th>Năm</th><th>Hộ | nghèo</th></tr><tr><td>2021</td><td>385 * 2</td></tr></table>",
            "Năm Hộ | nghèo 2021 385 * 2",
            NO_PICTURES,
            id="a table with a header",
        ),
        pytest.param(
            '<table><tr><td><p><b>STT</b></p></td><td><p><b>Xã</b></p></td></tr><tr><td rowspan="2">1 &amp; 2</td><td>A</td></tr>'
            '<tr><td>B *x*</td></tr><tr><td colspan="2">Cộng</td></tr></table>',
            "STT Xã 1 & 2 A B *x* Cộng",
            NO_PICTURES,
            id="a table with spans",
        ),
        pytest.param(
            "<table><tr><td>Ông A</td><td><ul><li>một</li><li>hai</li></ul></td></tr><tr><td>Bà B</td><td>ba</td></tr></table>",
            "Ông A một hai Bà B ba",
            NO_PICTURES,
            id="a table with a list inside",
        ),
        pytest.param(
            '<table><tr><td><img src="/u/1.jpg"></td></tr><tr><td><em>Ảnh 1: "khai mạc"</em></td></tr></table>'
            '<table><tr><td><img src="/u/2.jpg"></td><td><img src="/u/3.jpg"></td></tr>'
            "<tr><td>Trái</td><td>Phải</td></tr></table>",
            'Ảnh 1: "khai mạc" Trái Phải',
            ["1.jpg", "2.jpg", "3.jpg"],
            id="tables of photos",
        ),
        pytest.param(
            '<table><tr><td><img src="/u/ong-a.jpg"></td><td>Ông A</td></tr>'
            '<tr><td><img src="/u/ba-b.jpg"></td><td>Bà B</td></tr></table>',
            "Ông A Bà B",
            ["ong-a.jpg", "ba-b.jpg"],
            id="photos as data of a table",
        ),
        pytest.param(
            '<figure class="image"><img src="/u/a.jpg" alt="Hội trường">'
            "<figcaption>Chú thích <b>đậm</b></figcaption></figure>Sau",
            "Chú thích đậm Sau",
            ["a.jpg"],
            id="a figure",
        ),
        pytest.param(
            '<img src="/u/a.jpg"><br  />\n<em>Bà con ra quân</em><br  />\nChữ sau<img src="/u/b.jpg"><p>Chữ nữa</p>',
            "Bà con ra quân Chữ sau Chữ nữa",
            ["a.jpg", "b.jpg"],
            id="a caption in italics under its photo",
        ),
        pytest.param(
            '<p><b>Đậm <img src="/u/a.jpg"> tiếp</b> cuối</p>',
            "Đậm tiếp cuối",
            ["a.jpg"],
            id="a photo inside of bold words",
        ),
        pytest.param(
            '<picture><source srcset="/u/a.webp"><img src="/u/a.jpg"></picture>'
            '<img class="lazy" data-src="/u/b.jpg" src="/pix.svg"><img srcset="/u/c-1.jpg 300w, /u/c-2.jpg 900w">',
            "",
            ["a.jpg", "b.jpg", "c-2.jpg"],
            id="picture, lazy and srcset",
        ),
        pytest.param(
            '<a href="/u/to.JPG"><img src="/nho.jpg"></a> <a href="/bai-2.html"><img src="/u/khac.jpg"></a>',
            "",
            ["to.JPG", "khac.jpg"],
            id="a thumbnail linked to the big picture",
        ),
        pytest.param(
            '<p>Xem:</p><iframe src="https://www.youtube.com/embed/abc"></iframe>'
            '<p><video><source src="/u/phim.mp4"></video></p>',
            "Xem: Xem video trên YouTube Xem video",
            NO_PICTURES,
            id="players become links",
        ),
        pytest.param(
            "<p>Bie\u0302\u0309n\u00a0đảo\u00ad quê\u200b hương</p>",
            "Biển đảo quê hương",
            NO_PICTURES,
            id="NFD, NBSP, soft hyphen",
        ),
        pytest.param("<p>Một</div></div><p>Hai<div>Ba", "Một Hai Ba", NO_PICTURES, id="tags closed too often or never"),
        pytest.param(
            "<blockquote><p>Dân vận khéo</p>thì việc gì cũng thành công<ul><li>một</li></ul></blockquote>"
            "<hr><pre>a  *b*\n  c</pre>",
            "Dân vận khéo thì việc gì cũng thành công một a *b* c",
            NO_PICTURES,
            id="a quote, a rule and code",
        ),
        pytest.param(
            "<p>H<sub>2</sub>O, 3 m<sup>2</sup>, <s>cũ</s></p>",
            "H2O, 3 m2, cũ",
            NO_PICTURES,
            id="sub, sup and struck words",
        ),
        pytest.param(
            '<table>Lời <b>đầu</b> <img src="/u/1.jpg"><tr>giữa<td>a</td><p>đoạn</p><td>b</td></tr><img src="/u/2.jpg">'
            "<tr><table><tr><td>trong</td></tr></table><td>c</td></tr>cuối</table><table><td>không hàng</td></table>",
            "Lời đầu giữa a đoạn b trong c cuối không hàng",
            ["1.jpg", "2.jpg"],
            id="words and photos in a table and in none of its cells",
        ),
        pytest.param(
            '<figure><figure><img src="/u/1.jpg"><figcaption>Một</figcaption></figure>'
            '<figure><img src="/u/2.jpg"><figcaption>Hai</figcaption></figure><figcaption>Cả hai</figcaption></figure>',
            "Một Hai Cả hai",
            ["1.jpg", "2.jpg"],
            id="figures in a figure",
        ),
        pytest.param(
            '<embed src="/u/phim.swf"><p>Chữ sau</p><img src="/u/1.jpg">',
            "Xem nội dung Chữ sau",
            ["1.jpg"],
            id="a player that is never closed",
        ),
        pytest.param('<img src="/u/a  b.jpg"><p>x  y</p>', "x y", ["a  b.jpg"], id="two spaces in the name of a file"),
        pytest.param('<p>Cuối bài <img src="/u/1.jpg"', "Cuối bài", ["1.jpg"], id="a body that ends inside of a tag"),
        pytest.param(
            "<pre>[a](b) *c*\n\n# `d`</pre><ul><li>x<pre>_e_\n\n[^1]: f</pre></li></ul><blockquote><pre>g\n> h</pre></blockquote>"
            "<pre> </pre>",
            "[a](b) *c* # `d` x _e_ [^1]: f g > h",
            NO_PICTURES,
            id="marks in preformatted words",
        ),
        pytest.param(
            "<ul><li><blockquote><p>a</p><p>b*</p></blockquote></li><li><hr><p>_c_</p></li><li><hr></li></ul>",
            "a b* _c_",
            NO_PICTURES,
            id="items that begin with a quote or a rule",
        ),
        pytest.param(
            "<ul><li>x<table><tr><td>[a](b) *c*</td><td>_d_ \\* `e`</td></tr></table></li></ul>"
            "<blockquote><table><tr><td>*f*</td><td>g</td></tr></table></blockquote>",
            "x [a](b) *c* _d_ \\* `e` *f* g",
            NO_PICTURES,
            id="marks in tables in lists and quotes",
        ),
        pytest.param(
            "<h2>Ngôn ngữ C#</h2><h2>Mục ##</h2><p>Nóng!<a href='/x.html'>xem</a></p><p>| a |<br>| --- |<br>| 1 |</p>",
            "Ngôn ngữ C# Mục ## Nóng!xem | a | | --- | | 1 |",
            NO_PICTURES,
            id="a heading's last hash, a link behind an exclamation, a table of strokes",
        ),
        pytest.param(
            '<figure><img src="/u/a.jpg"><figcaption>A &amp;amp; B &amp;lt;C&amp;gt;</figcaption></figure>',
            "A &amp; B &lt;C&gt;",
            ["a.jpg"],
            id="entities said twice in a caption",
        ),
        pytest.param(
            "<script>x()</script><style>p{}</style><p onclick='x()'>Chữ</p><form><input value='a'><button>Gửi</button></form>",
            "Chữ",
            NO_PICTURES,
            id="scripts, styles and forms go",
        ),
        pytest.param(
            '<img src="/dem.gif" width="1" height="1"><img src=""><img><img src="file:///C:/Temp/a.jpg"><p>Chữ</p>',
            "Chữ",
            NO_PICTURES,
            id="pictures that nobody could see",
        ),
    ],
)
def test_words_and_pictures_survive(html: str, words: str, pictures: list[str]) -> None:
    assert read_back(markdown_of(html)) == (words, pictures)


@pytest.mark.parametrize("tags", ["<div>", "<b>", '<div title="<">', "<ul><li>", "<blockquote>", "<table><tr><td>"])
def test_tags_that_never_close_do_not_exhaust_the_stack(tags: str) -> None:
    assert read_back(markdown_of(f'{tags * 1000}sâu <img src="/u/a.jpg">')) == ("sâu", ["a.jpg"])
