from pathlib import Path

import pytest

from plugins.views.chrome import Contact
from plugins.views.parts import Link
from plugins.views.site_file import SiteFile, read_site_file


def test_masthead_and_foot_come_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(
        "name: Báo\ncontacts:\n  - label: Điện thoại\n    text: 0271\n    url: tel:0271\n"
        "links:\n  - text: Khác\n    url: https://x.vn\n",
        encoding="utf-8",
    )
    site, problems = read_site_file(path)
    assert problems == ()
    expected = SiteFile(
        name="Báo", contacts=(Contact("Điện thoại", "0271", "tel:0271"),), links=(Link("Khác", "https://x.vn"),)
    )
    assert site == expected


def test_a_site_without_the_file_has_a_name(tmp_path: Path) -> None:
    assert read_site_file(tmp_path / "site.yaml") == (SiteFile(), ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "nam: Báo",
            '1: không có khóa "nam". Có phải là "name"? Các khóa: name, place, description, licence, contacts, links.',
        ),
        ("links: x", "1: chỗ này cần một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang."),
        ("links:\n  - x", "2: mỗi mục cần các dòng con: text, url."),
        ("links:\n  - ten: x", '2: không có khóa "ten" ở đây. Các khóa: text, url.'),
        ("name: Báo: tin", "1: không đọc được dòng này. Đặt giá trị có dấu hai chấm trong ngoặc kép."),
        ("- a", "1: tệp này phải gồm các dòng khóa: giá trị, chẳng hạn name: Tên báo."),
    ],
)
def test_each_mistake_in_the_file_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(text, encoding="utf-8")
    assert [str(found) for found in read_site_file(path)[1]] == [f"{path}:{problem}"]
