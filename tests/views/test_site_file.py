from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.vietnamese.dates import VIETNAM
from plugins.views.chrome import Contact
from plugins.views.site_entries import Banner, Block, Pin, TimedLink
from plugins.views.site_file import SiteFile, read_site_file
from plugins.views.span import ALWAYS, Span


def test_masthead_and_foot_come_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(
        "name: Báo\ncontacts:\n  - label: Điện thoại\n    text: 0271\n    url: tel:0271\n"
        "links:\n  - text: Khác\n    url: https://x.vn\n",
        encoding="utf-8",
    )
    site, problems = read_site_file(path)
    assert problems == ()
    contact = Contact("Điện thoại", "0271", "tel:0271")
    assert site == SiteFile(name="Báo", contacts=(contact,), links=(TimedLink("Khác", "https://x.vn", ALWAYS, 7),))


def test_the_front_page_is_steered_by_the_file(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(
        "pinned: 2026/hoi-xuan\nfront:\n  - section: Mô hình\n  - newest\n  - photos\n  - documents: Văn bản\n"
        "notices:\n  - text: Lịch tiếp dân\n    until: 2026-12-31 17:00\n"
        "banners:\n  - image: bieu-ngu/dai-hoi.jpg\n    alt: Chào mừng Đại hội\n    from: 2026-11-01\n",
        encoding="utf-8",
    )
    site, problems = read_site_file(path)
    assert problems == ()
    assert site == SiteFile(
        pinned=Pin("2026/hoi-xuan", ALWAYS, 1),
        front=(
            Block("section", "Mô hình", 3),
            Block("newest", "", 4),
            Block("photos", "", 5),
            Block("documents", "Văn bản", 6),
        ),
        notices=(TimedLink("Lịch tiếp dân", "", Span(None, datetime(2026, 12, 31, 17, tzinfo=VIETNAM)), 8),),
        banners=(
            Banner("bieu-ngu/dai-hoi.jpg", "Chào mừng Đại hội", "", Span(datetime(2026, 11, 1, tzinfo=VIETNAM)), 11),
        ),
    )


def test_a_pin_may_have_its_days(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text("pinned:\n  article: /2026/hoi-xuan/\n  until: 2026-02-01 06:00\n", encoding="utf-8")
    pin = Pin("/2026/hoi-xuan/", Span(None, datetime(2026, 2, 1, 6, tzinfo=VIETNAM)), 2)
    assert read_site_file(path) == (SiteFile(pinned=pin), ())


def test_one_wrong_item_loses_no_other(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text("links:\n  - text: Một\n  - url: /x/\n  - text: Ba\n", encoding="utf-8")
    site, problems = read_site_file(path)
    assert [item.text for item in site.links] == ["Một", "Ba"]
    assert [problem.line for problem in problems] == [3]


def test_a_site_without_the_file_has_a_name(tmp_path: Path) -> None:
    assert read_site_file(tmp_path / "site.yaml") == (SiteFile(), ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "nam: Báo",
            '1: không có khóa "nam". Có phải là "name"? Các khóa: name, place, description, licence, pinned, old_visits, '
            "contacts, links, front, notices, banners.",
        ),
        ("links: x", "1: chỗ này cần một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang."),
        ("links:\n  - x", "2: mỗi mục cần các dòng con: text, url, from, until."),
        (
            "links:\n  - tex: x",
            '2: không có khóa "tex" ở đây. Có phải là "text"? Các khóa: text, url, from, until.',
        ),
        ("notices:\n  - url: /x/", "2: mục này thiếu dòng text: lời hiện trên trang."),
        (
            "notices:\n  - text: A\n    from: 31/01/2026",
            '3: ngày "31/01/2026" viết ngược. Viết 2026-01-31 00:00.',
        ),
        (
            "notices:\n  - text: A\n    from: 2026-02-01\n    until: 2026-01-31",
            "4: until phải sau from, nếu không mục này không bao giờ hiện.",
        ),
        (
            "links:\n  - text: A\n    url: javascript:alert(1)",
            '3: địa chỉ "javascript:alert(1)" không dùng được. Viết https://..., /dia-chi-tren-trang/, mailto:... hoặc '
            "tel:...",
        ),
        ("banners:\n  - alt: A", "2: biểu ngữ này thiếu dòng image: tên tệp ảnh trong thư mục content."),
        (
            "banners:\n  - image: a.jpg",
            "2: biểu ngữ này thiếu dòng alt: lời ghi trên biểu ngữ, cho người không nhìn thấy.",
        ),
        ("pinned:\n  until: 2026-01-31", "2: chỗ này thiếu dòng article: thư mục của bài, chẳng hạn 2026/hoi-xuan."),
        ("pinned:\n  bai: a", '2: không có khóa "bai" ở đây. Các khóa: article, from, until.'),
        (
            "front:\n  - newes",
            '2: không có khối "newes". Có phải là "newest"? Các khối: section, documents, newest, photos.',
        ),
        ("front:\n  - section", "2: khối này cần tên chuyên mục. Viết section: Tên chuyên mục."),
        ("front:\n  - newest: Tin", '2: không có khóa "newest" ở đây. Các khóa: section, documents.'),
        (
            "front:\n  - section: A\n    documents: B",
            "2: mỗi khối cần một dòng, chẳng hạn section: Tên chuyên mục.",
        ),
        ("name: Báo: tin", "1: không đọc được dòng này. Đặt giá trị có dấu hai chấm trong ngoặc kép."),
        ("- a", "1: tệp này phải gồm các dòng khóa: giá trị, chẳng hạn name: Tên báo."),
    ],
)
def test_each_mistake_in_the_file_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(text, encoding="utf-8")
    assert [str(found) for found in read_site_file(path)[1]] == [f"{path}:{problem}"]


DAY_ONE, DAY_TWO = (datetime(2026, 11, day, tzinfo=VIETNAM) for day in (1, 2))
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(("now", "is_live"), [(DAY_ONE - MINUTE, False), (DAY_ONE, True), (DAY_TWO - MINUTE, True)])
def test_everything_dated_comes_on_the_minute(now: datetime, *, is_live: bool) -> None:
    assert live_names(now) == (["ghim", "liên kết", "thông báo", "biểu ngữ"] if is_live else [])


def test_everything_dated_goes_on_the_minute() -> None:
    assert live_names(DAY_TWO) == []


def test_what_bears_no_date_always_stays() -> None:
    site = SiteFile(name="Báo", links=(TimedLink("Khác", "https://x.vn", ALWAYS, 1),), front=(Block("newest", "", 1),))
    assert site.at(DAY_ONE) == site


def live_names(now: datetime) -> list[str]:
    span = Span(DAY_ONE, DAY_TWO)
    site = SiteFile(
        pinned=Pin("ghim", span, 1),
        links=(TimedLink("liên kết", "", span, 2),),
        notices=(TimedLink("thông báo", "", span, 3),),
        banners=(Banner("a.jpg", "biểu ngữ", "", span, 4),),
    ).at(now)
    pinned = [site.pinned.article] if site.pinned else []
    return [*pinned, *(item.text for item in (*site.links, *site.notices)), *(banner.alt for banner in site.banners)]
