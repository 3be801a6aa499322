from pathlib import Path

import pytest

from plugins.publishing.gate import Absences
from tests.publishing.sites import SITE_URL, articles, built_site, page, refused
from tests.publishing.test_places import photo


def test_a_sound_site_passes_the_first_time_and_again(tmp_path: Path) -> None:
    files = {
        "2026/bai-1/index.html": page(
            f'<p><a href="/">Về</a> <a href="{SITE_URL}/2026/bai-1/?in=1#dau">Bài</a> <a href="#dau">Đầu</a> '
            '<a href="../../2026/bai-1">Bài</a> <a href="https://chinhphu.vn/">Ngoài</a> <a href="tel:0271">Gọi</a></p>'
            '<script type="application/ld+json">{"a": 1}</script>',
            '<link rel="canonical" href="https://danvan.example/2026/bai-1/">'
            '<link rel="stylesheet" href="/giao-dien/site.css"><script src="/giao-dien/a.js"></script>',
        ),
        "giao-dien/site.css": b'@import "./b.css"; a { background: url(data:image/png;base64,AA) }',
        "giao-dien/b.css": b"",
        "giao-dien/a.js": b'import "./b.js"; const names = "http://www.w3.org/2000/svg";',
    }
    assert refused(tmp_path, files) == ()
    assert refused(tmp_path, files, built_site(tmp_path, files).manifest()) == ()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<a href="/khong-co/">x</a>', "/bai/ có liên kết hỏng: /khong-co/"),
        (f'<a href="{SITE_URL}/khong-co/">x</a>', "/bai/ có liên kết hỏng: /khong-co/"),
        ('<a href="tep.pdf">x</a>', "/bai/ có liên kết hỏng: /bai/tep.pdf"),
        ('<form action="/tim/"></form>', "/bai/ có liên kết hỏng: /tim/"),
        ('<img src="/anh/a.jpg" alt="">', "/bai/ dùng tệp không có: /anh/a.jpg"),
        ('<img src="/" srcset="/anh/a.jpg 480w, / 960w" alt="">', "/bai/ dùng tệp không có: /anh/a.jpg"),
        ('<img src="https://khac.vn/a.jpg" alt="">', "/bai/ gọi sang máy chủ khác: https://khac.vn/a.jpg"),
        ('<img src="//khac.vn/a.jpg" alt="">', "/bai/ gọi sang máy chủ khác: //khac.vn/a.jpg"),
        (
            '<img src="https://danvan.example.khac.vn/" alt="">',
            "/bai/ gọi sang máy chủ khác: https://danvan.example.khac.vn/",
        ),
        ('<script src="https://khac.vn/a.js"></script>', "/bai/ gọi sang máy chủ khác: https://khac.vn/a.js"),
        ('<iframe src="https://khac.vn/"></iframe>', "/bai/ gọi sang máy chủ khác: https://khac.vn/"),
        ('<a href="/" ping="https://khac.vn/">x</a>', "/bai/ gọi sang máy chủ khác: https://khac.vn/"),
        ("<script>alert(1)</script>", "/bai/ mang mã nhúng thẳng trong trang: <script>."),
        ('<script type="module">1</script>', "/bai/ mang mã nhúng thẳng trong trang: <script>."),
        ('<p style="color: red">x</p>', "/bai/ mang mã nhúng thẳng trong trang: style."),
        ('<p onclick="a()">x</p>', "/bai/ mang mã nhúng thẳng trong trang: onclick."),
        ('<a href="javascript:a()">x</a>', "/bai/ mang mã nhúng thẳng trong trang: javascript:."),
        ("<p>a</b></p>", "bai/index.html:4: HTML sai chuẩn: Unexpected end tag (b). Ignored."),
        ("<p>a &khong; b</p>", "bai/index.html:4: HTML sai chuẩn: Named entity expected. Got none."),
    ],
)
def test_a_page_is_refused_with_its_reason(tmp_path: Path, body: str, reason: str) -> None:
    assert refused(tmp_path, {"bai/index.html": page(body)}) == (reason,)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("<style>a {}</style>", "/bai/ mang mã nhúng thẳng trong trang: <style>."),
        ('<link rel="preconnect" href="https://khac.vn">', "/bai/ gọi sang máy chủ khác: https://khac.vn"),
        ('<link rel="icon" href="/icon.svg">', "/bai/ dùng tệp không có: /icon.svg"),
        ('<link rel="alternate" href="/rss.xml">', "/bai/ có liên kết hỏng: /rss.xml"),
        (f'<meta property="og:image" content="{SITE_URL}/anh/a.jpg">', "/bai/ có liên kết hỏng: /anh/a.jpg"),
        ('<meta http-equiv="refresh" content="0; url=/di/">', "/bai/ có liên kết hỏng: /di/"),
    ],
)
def test_a_head_is_refused_with_its_reason(tmp_path: Path, head: str, reason: str) -> None:
    assert refused(tmp_path, {"bai/index.html": page(head=head)}) == (reason,)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.css", b"a { background: url('/anh/a.jpg') }", "/a.css dùng tệp không có: /anh/a.jpg"),
        ("a.css", b'@import "https://khac.vn/a.css";', "/a.css gọi sang máy chủ khác: https://khac.vn/a.css"),
        ("a.js", b'fetch("https://khac.vn/dem")', "/a.js gọi sang máy chủ khác: https://khac.vn/dem"),
    ],
)
def test_styles_and_scripts_are_refused_with_their_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    assert refused(tmp_path, {name: data}) == (reason,)


def test_a_published_picture_with_coordinates_is_refused(tmp_path: Path) -> None:
    files = {"anh/a.jpg": photo(tmp_path, "x/a.jpg", place=True), "anh/b.jpg": photo(tmp_path, "x/b.jpg", place=False)}
    assert refused(tmp_path, files) == ("tệp anh/a.jpg còn mang tọa độ GPS nơi chụp. Xóa tọa độ khỏi tệp gốc.",)


VANISHED = (
    "/2026/bai-2/ đã xuất bản mà nay không còn. "
    "Thêm một dòng vào content/redirects.yaml hoặc một mục vào content/gone.yaml."
)


def test_a_permalink_vanishes_only_with_a_redirect_an_entry_or_at_its_end(tmp_path: Path) -> None:
    last = built_site(tmp_path / "1", articles(1, 2)).manifest()
    assert refused(tmp_path / "2", articles(1), last) == (VANISHED,)
    assert refused(tmp_path / "3", articles(1), last, redirects={"/2026/bai-2/": "/2026/bai-1/"}) == ()
    assert refused(tmp_path / "4", articles(1), last, absent=Absences(gone=frozenset({"/2026/bai-2/"}))) == ()
    assert refused(tmp_path / "5", articles(1), last, absent=Absences(over=frozenset({"/2026/bai-2/"}))) == ()


def test_a_list_or_a_photo_may_vanish_but_no_section_or_standing_page(tmp_path: Path) -> None:
    files = {"the/ap-7/index.html": page(), "2026/bai-1/anh/a/index.html": page(), "gioi-thieu/index.html": page()}
    last = built_site(tmp_path / "1", {**files, **articles(1)}).manifest()
    (reason,) = refused(tmp_path / "2", articles(1), last)
    assert reason.startswith("/gioi-thieu/ đã xuất bản mà nay không còn.")


def test_an_old_address_that_led_somewhere_leads_there_still(tmp_path: Path) -> None:
    last = built_site(tmp_path / "1", articles(1), {"/vi/a.html": "/2026/bai-1/"}).manifest()
    assert refused(tmp_path / "2", articles(1), last) == (
        "địa chỉ cũ /vi/a.html trước dẫn tới /2026/bai-1/, nay không dẫn tới đâu. "
        "Thêm lại dòng ấy vào content/redirects.yaml.",
    )
    assert refused(tmp_path / "3", {}, last, absent=Absences(gone=frozenset({"/2026/bai-1/"}))) == ()


@pytest.mark.parametrize(
    ("before", "after", "passes"), [(100, 95, True), (100, 94, False), (301, 295, True), (20, 15, True)]
)
def test_many_articles_less_are_an_accident(tmp_path: Path, before: int, after: int, passes: bool) -> None:
    last = built_site(tmp_path / "1", articles(*range(before))).manifest()
    moved = {f"/2026/bai-{number}/": "/" for number in range(after, before)}
    found = refused(tmp_path / "2", articles(*range(after)), last, redirects=moved)
    message = (
        f"số bài giảm từ {before} xuống {after}, trong đó chỉ 0 bài có ghi trong content/gone.yaml hoặc hết hạn đăng. "
        "Nếu đúng là bỏ, ghi thêm vào content/gone.yaml."
    )
    assert found == (() if passes else (message,))


def test_articles_taken_down_on_purpose_are_no_accident(tmp_path: Path) -> None:
    last = built_site(tmp_path / "1", articles(*range(100))).manifest()
    gone = frozenset(f"/2026/bai-{number}/" for number in range(50, 100))
    assert refused(tmp_path / "2", articles(*range(50)), last, absent=Absences(gone=gone)) == ()


def test_what_is_known_of_a_page_is_found_anew_where_the_cache_is_damaged(tmp_path: Path) -> None:
    files = {"bai/index.html": page("<p>a</b></p>")}
    first = refused(tmp_path, files)
    kept = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert len(kept) == 2
    for path in kept:
        path.write_bytes(path.read_bytes().replace(b"Unexpected", b""))
    assert refused(tmp_path, files) == first != ()
