from datetime import date

import pytest
from markupsafe import Markup

from plugins.articles.front_matter import OldNumbers
from plugins.views.neighbours import around
from plugins.views.old_numbers import old_numbers_line
from plugins.views.paper_links import paper_links
from plugins.views.parts import Link
from plugins.views.reading_time import reading_time
from plugins.views.share import share_links

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("numbers", "line"),
    [
        (None, ""),
        (OldNumbers(DAY), ""),
        (OldNumbers(DAY, views=0, comments=0, rating=0.0, votes=0), ""),
        (OldNumbers(DAY, views=256, comments=0), "Số liệu từ trang cũ, đến ngày 21/11/2026: 256 lượt xem."),
        (
            OldNumbers(DAY, views=1727, comments=3, rating=5.0, votes=2),
            "Số liệu từ trang cũ, đến ngày 21/11/2026: 1.727 lượt xem, 5 trên 5 điểm (2 phiếu), 3 bình luận.",
        ),
        (OldNumbers(DAY, rating=4.7), "Số liệu từ trang cũ, đến ngày 21/11/2026: 4,7 trên 5 điểm."),
    ],
)
def test_old_numbers_are_one_sentence_without_noughts(numbers: OldNumbers | None, line: str) -> None:
    assert old_numbers_line(numbers) == line


@pytest.mark.parametrize(
    ("syllables", "told"), [(0, ""), (328, ""), (330, "Đọc trong 2 phút"), (2374, "Đọc trong 11 phút")]
)
def test_reading_time_is_told_from_two_minutes_on(syllables: int, told: str) -> None:
    assert reading_time("", [Markup("<p>{}</p>").format("dân " * syllables)]) == told


def test_the_lead_is_read_as_well() -> None:
    assert reading_time("dân " * 440, []) == "Đọc trong 2 phút"


def test_links_on_paper_have_full_addresses_and_plain_texts() -> None:
    stretches = [
        Markup(
            '<p><a href="/2023/bai/">Bài <em>cũ</em></a> và <a title="x" href="https://a.vn/?a=1&amp;b=2">A &amp; B</a></p>'
        ),
        Markup('<p><sup><a href="#fn:1">1</a></sup><a href="mailto:a@b.vn">thư</a> <a id="x">không</a></p>'),
    ]
    assert paper_links(stretches, "https://bao.vn") == (
        Link("Bài cũ", "https://bao.vn/2023/bai/"),
        Link("A & B", "https://a.vn/?a=1&b=2"),
        Link("thư", "mailto:a@b.vn"),
    )


def test_sharing_carries_the_address_whole() -> None:
    zalo, facebook, mail = share_links("Giá & lượng: 50%", "https://bao.vn/2026/gia/")
    # The Base64 of {"url":"https://bao.vn/2026/gia/"}.
    assert (
        zalo.url == "https://button-share.zalo.me/share_external?d=eyJ1cmwiOiJodHRwczovL2Jhby52bi8yMDI2L2dpYS8ifQ%3D%3D"
    )
    assert facebook.url == "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fbao.vn%2F2026%2Fgia%2F"
    subject = "Gi%C3%A1%20%26%20l%C6%B0%E1%BB%A3ng%3A%2050%25"
    assert mail.url == f"mailto:?subject={subject}&body=https%3A%2F%2Fbao.vn%2F2026%2Fgia%2F"


@pytest.mark.parametrize(("place", "before", "after"), [(0, "", "bc"), (1, "a", "cd"), (4, "cd", ""), (3, "bc", "e")])
def test_what_stands_around_a_place_stops_at_the_ends(place: int, before: str, after: str) -> None:
    assert around("abcde", place, 2) == (before, after)
