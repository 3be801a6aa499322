from pathlib import Path

import pytest

from plugins.views.mentions import Mentions
from tests.conftest import write_article
from tests.sections.samples import sections_file
from tests.views.samples import frame_of


@pytest.fixture(scope="module")
def mentions(tmp_path_factory: pytest.TempPathFactory) -> Mentions:
    """Documents, two of them with one number."""
    folder = tmp_path_factory.mktemp("content")
    sections_file(folder, "sections:\n  - {name: Văn bản, kind: van-ban}\n  - {name: Tin tức}\n")
    papers = {
        "nq-25": ("25-NQ/TW", "Ban Chấp hành Trung ương"),
        "nd-72": ("72/2013/NĐ-CP", "Chính phủ"),
        "kh-1-an": ("01/KH-UBND", "Ủy ban nhân dân xã Lộc An"),
        "kh-1-hoa": ("01/KH-UBND", "Ủy ban nhân dân xã Lộc Hòa"),
        "hd-3-bdv": ("03-HD/BDV", "Ban Dân vận"),
        "hd-3-hu": ("03-HD/BDV", "Ban Dân vận Huyện ủy"),
    }
    for slug, (number, body) in papers.items():
        front = f"title: A\nslug: {slug}\ndate: 2026-01-01\ncategory: Văn bản\nfields:\n"
        write_article(folder, f"{slug}.md", f"{front}  so_ky_hieu: {number}\n  co_quan_ban_hanh: {body}")
    return frame_of(folder).keys.mentions


@pytest.mark.parametrize(
    ("text", "slug", "words"),
    [
        ("theo Nghị quyết số 25-NQ/TW của Đảng", "nq-25", "Nghị quyết số 25-NQ/TW"),
        ("nghị quyết 25-NQ/TW, ngày", "nq-25", "nghị quyết 25-NQ/TW"),
        ("Nghị quyết số: 25-nq/tw.", "nq-25", "Nghị quyết số: 25-nq/tw"),
        ("Nghị quyết số 25–NQ/TW", "nq-25", "Nghị quyết số 25–NQ/TW"),
        ("Nghị&nbsp;quyết số\xa025-NQ/TW", "nq-25", "Nghị&nbsp;quyết số\xa025-NQ/TW"),
        ("<b>Nghị quyết số 25-NQ/TW</b>", "nq-25", "Nghị quyết số 25-NQ/TW"),
        ("Nghị định 72/2013/ND-CP", "nd-72", "Nghị định 72/2013/ND-CP"),
        ("Kế hoạch số 1/KH-UBND của Ủy ban nhân dân xã Lộc Hòa", "kh-1-hoa", "Kế hoạch số 1/KH-UBND"),
        ("Ủy ban nhân dân xã Lộc An có Kế hoạch số 01/KH-UBND", "kh-1-an", "Kế hoạch số 01/KH-UBND"),
        ("Hướng dẫn số 03-HD/BDV của Ban Dân vận Huyện ủy", "hd-3-hu", "Hướng dẫn số 03-HD/BDV"),
        ("Hướng dẫn số 03-HD/BDV của Ban Dân vận xã", "hd-3-bdv", "Hướng dẫn số 03-HD/BDV"),
    ],
)
def test_a_document_that_is_named_by_number_is_linked(mentions: Mentions, text: str, slug: str, words: str) -> None:
    assert mentions.linker("/2026/bai/")(f"<p>{text}</p>") == f"<p>{text}</p>".replace(
        words, f'<a href="/2026/{slug}/">{words}</a>'
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>số 25-NQ/TW</p>",
        "<p>Nghị quyết số 26-NQ/TW, Nghị quyết số 25-NQ/TWX</p>",
        "<p>Nghị quyết 25</p>",
        '<p><a href="/x/">Nghị quyết số 25-NQ/TW</a></p>',
        '<p><a href="/x/">xem <em>Nghị quyết số 25-NQ/TW</em></a></p>',
        "<h2>Nghị quyết số 25-NQ/TW</h2>",
        "<pre><code>Nghị quyết số 25-NQ/TW</code></pre>",
        '<p><span title="a > Nghị quyết số 25-NQ/TW">a</span></p>',
        "<p>Kế hoạch số 01/KH-UBND</p>",
        "<p>Kế hoạch số 01/KH-UBND của Ủy ban nhân dân xã Lộc An và Ủy ban nhân dân xã Lộc Hòa</p>",
    ],
)
def test_other_words_are_left_alone(mentions: Mentions, html: str) -> None:
    assert mentions.linker("/2026/bai/")(html) == html


def test_only_the_first_mention_in_an_article_is_a_link(mentions: Mentions) -> None:
    parts = ["<p>Nghị quyết số 25-NQ/TW</p>", "", "<p>Nghị quyết số 25-NQ/TW và Nghị định 72/2013/NĐ-CP</p>"]
    link = mentions.linker("/2026/bai/")
    assert [link(part).count("<a ") for part in parts] == [1, 0, 1]


def test_a_document_does_not_link_to_itself_nor_to_its_namesake(mentions: Mentions) -> None:
    assert "<a" not in mentions.linker("/2026/nq-25/")("<p>Nghị quyết số 25-NQ/TW</p>")
    text = "<p>Kế hoạch số 01/KH-UBND của Ủy ban nhân dân xã Lộc Hòa</p>"
    assert "<a" not in mentions.linker("/2026/kh-1-an/")(text)


def test_a_site_without_documents_leaves_every_text_as_it_is(tmp_path: Path) -> None:
    write_article(tmp_path, "a.md", "title: A\ndate: 2026-01-01")
    html = "<p>Nghị quyết số 25-NQ/TW</p>"
    assert frame_of(tmp_path).keys.mentions.linker("/2026/a/")(html) == html
