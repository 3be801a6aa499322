from datetime import UTC, date, datetime

import pytest

from plugins.articles.front_matter import Attachment, Correction, FrontMatter, OldNumbers, Photo, RawField
from plugins.articles.header import read_header
from plugins.articles.yaml_header import HeaderError, parse, split
from plugins.vietnamese.dates import VIETNAM


def front(text: str) -> FrontMatter:
    header = read_header(parse(text, 2))
    assert header.mistakes == ()
    return header.front


def mistakes(text: str) -> list[tuple[int, str]]:
    return [(mistake.line, mistake.message) for mistake in read_header(parse(text, 2)).mistakes]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Lộc Ninh: Phát huy vai trò", "Lộc Ninh: Phát huy vai trò"),
        ("title:Hội xuân", "Hội xuân"),
        ("title: Bài số #1 của tháng", "Bài số #1 của tháng"),
        ('title: "Dân vận khéo" ở Lộc Ninh', '"Dân vận khéo" ở Lộc Ninh'),
        ('title: "Lộc Ninh: đường hoa"', "Lộc Ninh: đường hoa"),
        ("title: 'Ông Hai: \"Tôi hiến đất\"'", 'Ông Hai: "Tôi hiến đất"'),
        ("title: [Ảnh] Lễ hội", "[Ảnh] Lễ hội"),
        ("title: !quan trọng", "!quan trọng"),
        ("title: *Nổi bật* trong tuần", "*Nổi bật* trong tuần"),
        ("title: @mặt trận", "@mặt trận"),
        ("title: 2026", "2026"),
        ("title:\tHội\txuân", "Hội xuân"),
        ("title: >-\n  Hai dòng\n  một tiêu đề", "Hai dòng một tiêu đề"),
        ("title: S'tiêng: nhịp chiêng", "S'tiêng: nhịp chiêng"),
    ],
)
def test_title_is_read_as_it_was_meant(line: str, title: str) -> None:
    assert front(line).title == title


def test_every_key_has_its_type() -> None:
    text = """\
title: Bài
date: 2026-01-31 07:30
category: Tin tức
also_in: [Nông thôn mới]
summary: Lời dẫn
authors: Lan, Hùng
tags: [a, b, a]
slug: bai-moi
cover:
  file: bia.jpg
  caption: Ảnh: Lan
  alt: Cánh đồng
  credit: Bích Lan
  focus: 50% 30%
gallery:
  - mot.jpg
  - file: hai.jpg
    alt: Hai người
attachments:
  - ke-hoach.pdf
source: BL-LN
source_url: https://vidu.vn/bai
topic: Nông thôn mới
modified: 2026-02-01T08:00:00Z
corrections:
  - date: 2026-02-02
    text: Sửa tên ấp
status: review
publish_at: 2026-03-01 06:00
unpublish_at: 2026-04-01 06:00
aliases: [/cu.html]
original_url: http://cu.vn/cu.html
archive: {views: 256, as_of: 2026-01-01}
fields:
  place: Ấp 7
  trich_yeu: Về việc: trồng rừng
  tep: [a.pdf, b.pdf]
  trong:
"""
    assert front(text) == FrontMatter(
        title="Bài",
        date=datetime(2026, 1, 31, 7, 30, tzinfo=VIETNAM),
        category="Tin tức",
        also_in=("Nông thôn mới",),
        summary="Lời dẫn",
        authors=("Lan", "Hùng"),
        tags=("a", "b"),
        slug="bai-moi",
        cover=Photo("bia.jpg", 11, alt="Cánh đồng", caption="Ảnh: Lan", credit="Bích Lan", focus=(0.5, 0.3)),
        gallery=(Photo("mot.jpg", 17), Photo("hai.jpg", 18, alt="Hai người")),
        attachments=(Attachment("ke-hoach.pdf", 21),),
        source="BL-LN",
        source_url="https://vidu.vn/bai",
        topic="Nông thôn mới",
        modified=datetime(2026, 2, 1, 8, tzinfo=UTC),
        corrections=(Correction(date(2026, 2, 2), "Sửa tên ấp"),),
        status="review",
        publish_at=datetime(2026, 3, 1, 6, tzinfo=VIETNAM),
        unpublish_at=datetime(2026, 4, 1, 6, tzinfo=VIETNAM),
        aliases=("/cu.html",),
        original_url="http://cu.vn/cu.html",
        archive=OldNumbers(date(2026, 1, 1), views=256),
        fields=(
            RawField("place", ("Ấp 7",), 36),
            RawField("trich_yeu", ("Về việc: trồng rừng",), 37),
            RawField("tep", ("a.pdf", "b.pdf"), 38),
        ),
    )


@pytest.mark.parametrize("empty", ["''", '""', "", "~", "null", "[]"])
def test_empty_values_count_as_absent(empty: str) -> None:
    assert front(f"title: Bài\nsummary: {empty}\ndate: {empty}\ntags: {empty}") == FrontMatter(title="Bài")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("date: 32/01/2026", 2, 'ngày "32/01/2026" không có thật. Viết theo mẫu 2026-01-31 07:30.'),
        ("date: 2026-02-30 07:30", 2, 'ngày "2026-02-30 07:30" không có thật. Viết theo mẫu 2026-01-31 07:30.'),
        ("date: 31/01/2026 7:30", 2, 'ngày "31/01/2026 7:30" viết ngược. Viết 2026-01-31 07:30.'),
        ("date: hôm qua", 2, 'không đọc được ngày "hôm qua". Viết theo mẫu 2026-01-31 07:30.'),
        ("titel: Bài", 2, 'không có khóa "titel". Có phải là "title"?'),
        ("Title: Bài", 2, 'không có khóa "Title". Có phải là "title"?'),
        ("tác giả: Lan", 2, 'không có khóa "tác giả". Có phải là "authors"?'),
        ("ngày: 2026-01-31", 2, 'không có khóa "ngày". Có phải là "date"?'),
        ("xyzzy: 1", 2, 'không có khóa "xyzzy". Xem bảng các khóa trong docs/bien-tap/.'),
        ("title: a\ntitle: b", 3, 'khóa "title" đã viết ở dòng 2. Bỏ một trong hai dòng.'),
        (
            "status: drat",
            2,
            'trạng thái "drat" không có. Có phải là "draft"? Dùng một trong: draft, review, published, archived.',
        ),
        ("slug: Bài Mới", 2, 'slug "Bài Mới" không dùng làm địa chỉ được. Viết bai-moi.'),
        (
            "title: [a, [b]]\nsource: [x]",
            3,
            "chỗ này cần một đoạn chữ, không phải danh sách. Đặt giá trị trong ngoặc kép.",
        ),
        (
            "source_url: vidu.vn",
            2,
            '"vidu.vn" không phải địa chỉ trang. Viết đầy đủ, chẳng hạn https://vidu.vn/bai.html.',
        ),
        ("cover:\n  caption: x", 3, "ảnh này thiếu dòng file: tên tệp ảnh."),
        (
            "cover:\n  fiel: a.jpg",
            3,
            'không có khóa "fiel" ở đây. Có phải là "file"? Các khóa dùng được: file, caption, alt, credit, focus.',
        ),
        (
            "cover:\n  file: a.jpg\n  focus: giữa",
            4,
            'focus "giữa" chưa rõ. Viết hai số phần trăm từ trái và từ trên, chẳng hạn 50% 30%.',
        ),
        ("attachments: a.pdf", 2, "chỗ này cần một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang."),
        ("corrections:\n  - text: x", 3, "mỗi đính chính cần hai dòng: date và text."),
        ("fields: 256", 2, "chỗ này cần các dòng con, mỗi dòng một tên: giá trị."),
        ("archive: 256", 2, "chỗ này cần các dòng con: views, comments, rating, votes, as_of."),
        (
            "archive: {views: 256}",
            2,
            "thiếu dòng as_of: ngày đọc các số này trên trang cũ, chẳng hạn 2026-01-31.",
        ),
        (
            "archive:\n  as_of: 2026-01-01\n  views: 1.727 lượt",
            4,
            'views "1.727 lượt" không phải số đếm. Viết liền các chữ số: 1727.',
        ),
        (
            "archive:\n  as_of: 2026-01-01\n  votes: hai",
            4,
            'votes "hai" không phải số đếm. Viết liền các chữ số: 1727.',
        ),
        (
            "archive:\n  as_of: 2026-01-01\n  rating: 10",
            4,
            'rating "10" không phải số điểm từ 0 đến 5, chẳng hạn 4.5.',
        ),
        ("archive:\n  as_of: 32/01/2026", 3, 'ngày "32/01/2026" không có thật. Viết theo mẫu 2026-01-31 07:30.'),
        (
            "archive:\n  as_of: 2026-01-01\n  view: 256",
            4,
            'không có khóa "view" ở đây. Có phải là "views"? Các khóa dùng được: views, comments, rating, votes, as_of.',
        ),
        (f"title: {'a' * 301}", 2, "tiêu đề dài 301 ký tự. Rút gọn còn nhiều nhất 300 ký tự."),
        (
            "publish_at: 2026-02-01 07:00\nunpublish_at: 2026-01-01 07:00",
            3,
            "unpublish_at phải sau publish_at, nếu không bài không bao giờ hiện.",
        ),
    ],
)
def test_each_mistake_has_one_sentence_and_its_line(text: str, line: int, message: str) -> None:
    assert (line, message) in mistakes(text)


def test_one_mistake_does_not_hide_the_others() -> None:
    found = mistakes("titel: a\ndate: 32/01/2026\nstatus: x\nauthors: Lan")
    assert [line for line, _ in found] == [2, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "status: drat",
        "Status: draft",
        "stauts: draft",
        "draft: true",
        "publish_at: 2030-1-5 7:00",
        "publis_at: 2030-01-05",
    ],
)
def test_what_was_meant_to_hide_an_article_hides_it(text: str) -> None:
    assert read_header(parse(text, 2)).front.status == "draft"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (
            "Chỉ có chữ\n",
            1,
            "thiếu phần khai báo. Mở đầu tệp bằng một dòng ---, rồi title, date, và một dòng --- nữa.",
        ),
        ("\n---\ntitle: a\n", 2, "phần khai báo chưa khép. Thêm một dòng --- sau dòng khai báo cuối cùng."),
    ],
)
def test_a_file_without_its_fences_is_explained(text: str, line: int, message: str) -> None:
    with pytest.raises(HeaderError) as raised:
        split(text)
    assert (raised.value.line, str(raised.value)) == (line, message)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (
            "title: x\n   summary: y",
            3,
            'không đọc được dòng khai báo "summary: y". Viết theo mẫu khóa: giá trị, thụt dòng bằng dấu cách; '
            "đặt giá trị có dấu đặc biệt trong ngoặc kép.",
        ),
        ("- a\n- b", 2, "phần khai báo phải gồm các dòng khóa: giá trị, chẳng hạn title: Tên bài."),
    ],
)
def test_yaml_that_cannot_be_read_is_explained(text: str, line: int, message: str) -> None:
    with pytest.raises(HeaderError) as raised:
        parse(text, 2)
    assert (raised.value.line, str(raised.value)) == (line, message)


@pytest.mark.parametrize(
    ("now", "is_public"),
    [
        (datetime(2026, 3, 1, 5, 59, tzinfo=VIETNAM), False),
        (datetime(2026, 3, 1, 6, 0, tzinfo=VIETNAM), True),
        (datetime(2026, 4, 1, 5, 59, tzinfo=VIETNAM), True),
        (datetime(2026, 4, 1, 6, 0, tzinfo=VIETNAM), False),
    ],
)
def test_only_the_two_at_keys_hide_by_time(now: datetime, *, is_public: bool) -> None:
    text = "title: a\ndate: 2030-01-01\npublish_at: 2026-03-01 06:00\nunpublish_at: 2026-04-01 06:00"
    assert front(text).is_public(now) is is_public
