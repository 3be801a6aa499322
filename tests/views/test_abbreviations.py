import time
from pathlib import Path

import pytest

from plugins.views.abbreviations import Abbreviations, read_abbreviations

UBND, MTTQ = '<abbr title="Ủy ban nhân dân">UBND</abbr>', '<abbr title="Mặt trận Tổ quốc">MTTQ</abbr>'
TABLE = Abbreviations(
    {"UBND": "Ủy ban nhân dân", "MTTQ": "Mặt trận Tổ quốc", "GD": "Giáo dục", "GD&ĐT": 'Giáo dục "và" Đào tạo'}
)


@pytest.mark.parametrize(
    ("html", "expanded"),
    [
        ("<p>UBND xã và UBND huyện</p>", f"<p>{UBND} xã và UBND huyện</p>"),
        ("<p>(UBND, MTTQ).</p>", f"<p>({UBND}, {MTTQ}).</p>"),
        ("<h2>UBND</h2><p>UBND</p>", f"<h2>{UBND}</h2><p>UBND</p>"),
        ("<p>HĐND-UBND xã, số 12/KH-UBND, UBND.</p>", f"<p>HĐND-UBND xã, số 12/KH-UBND, {UBND}.</p>"),
        ("<p>UBNDX, XUBND, ubnd</p>", "<p>UBNDX, XUBND, ubnd</p>"),
        (
            '<a href="/UBND/" title="của UBND > MTTQ">UBND</a>',
            f'<a href="/UBND/" title="của UBND > MTTQ">{UBND}</a>',
        ),
        ("<pre><code>UBND</code></pre><code>UBND</code> UBND", f"<pre><code>UBND</code></pre><code>UBND</code> {UBND}"),
        ('<abbr title="Tên khác">UBND</abbr> UBND', f'<abbr title="Tên khác">UBND</abbr> {UBND}'),
        (
            "<p>Sở GD&amp;ĐT</p>",
            '<p>Sở <abbr title="Giáo dục &quot;và&quot; Đào tạo">GD&amp;ĐT</abbr></p>',
        ),
        ("<p>Không có chữ nào</p>", "<p>Không có chữ nào</p>"),
    ],
)
def test_the_first_mention_is_explained(html: str, expanded: str) -> None:
    assert TABLE.expander()(html) == expanded


def test_stretches_of_one_article_share_their_first_mentions() -> None:
    expand = TABLE.expander()
    assert [expand("<p>UBND</p>"), expand("<p>UBND, MTTQ</p>")] == [f"<p>{UBND}</p>", f"<p>UBND, {MTTQ}</p>"]
    assert TABLE.expander()("<p>UBND</p>") == f"<p>{UBND}</p>"


def test_a_site_without_abbreviations_changes_nothing(tmp_path: Path) -> None:
    found, problems = read_abbreviations(tmp_path)
    assert problems == ()
    assert found.expander()("<p>UBND</p>") == "<p>UBND</p>"


def test_long_text_full_of_odd_marks_takes_no_time() -> None:
    text = '<p>x < y "' * 20_000 + "<" * 20_000 + "<code>" * 2_000
    begun = time.perf_counter()
    TABLE.expander()(text)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- UBND", "1: mỗi dòng của tệp này giải nghĩa một chữ tắt. Viết theo mẫu UBND: Ủy ban nhân dân"),
        ("UBND: a: b", "1: không đọc được dòng này. Viết theo mẫu UBND: Ủy ban nhân dân"),
        ("A: Ấp", '1: chữ tắt "A" quá ngắn, cần ít nhất hai ký tự. Viết theo mẫu UBND: Ủy ban nhân dân'),
        ("UBND:", '1: chữ tắt "UBND" chưa có nghĩa. Viết theo mẫu UBND: Ủy ban nhân dân'),
        ("UBND: a\nUBND: b", '2: chữ tắt "UBND" đã viết ở dòng 1. Bỏ một trong hai dòng.'),
        ("UBND:\n  - a", "2: chỗ này cần một đoạn chữ, không phải danh sách. Đặt giá trị trong ngoặc kép."),
    ],
)
def test_each_mistake_in_the_file_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "abbreviations.yaml"
    path.write_text(f"{text}\n", encoding="utf-8")
    assert [str(found) for found in read_abbreviations(tmp_path)[1]] == [f"{path}:{problem}"]


def test_a_mistake_costs_its_own_line_only(tmp_path: Path) -> None:
    (tmp_path / "abbreviations.yaml").write_text("UBND: Ủy ban nhân dân\nA: x\n", encoding="utf-8")
    assert read_abbreviations(tmp_path)[0].meanings == {"UBND": "Ủy ban nhân dân"}
