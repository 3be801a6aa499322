from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.scrape_import.article import ScrapedArticle
from plugins.scrape_import.harvest import Gathered
from plugins.scrape_import.sections import OldSection, old_sections, unkinded, write_sections
from plugins.scrape_import.write import Ledger
from plugins.sections.sections_file import read_sections

NAMES = {
    ("/vi/news/", ""): "Tin Tức",
    ("/vi/news/", "tin-xa"): "Tin xã",
    ("/vi/news/", "Bien-dao"): 'Biển, đảo "quê hương"',
    ("/vi/news/", "chua-dung"): "Chưa dùng",
    ("/index.php?language=vi&nv=news&op=", "phu-nu"): "Phụ nữ",
}
TIN_XA = OldSection("Tin xã", "tin-xa", ("/vi/news/tin-xa/",), has_documents=False)
LAWS = OldSection("Văn bản", "van-ban", (), has_documents=True)


def gathered(section: str, number: int, *lists: str, **fields: str) -> Gathered:
    address = f"https://cu.example/vi/news/tin-xa/bai-{number}.html"
    article = ScrapedArticle(address, "Bài", datetime(2026, 1, 2, tzinfo=UTC), section, fields=fields)
    return Gathered(article, [address], list(lists))


def test_the_sections_in_use_come_in_the_sites_order_under_their_old_words() -> None:
    articles = [gathered("Văn bản", 1, so_ky_hieu="1/KH"), gathered("Tin xã", 2, "Bien-dao"), gathered("", 3)]
    assert old_sections(NAMES, articles) == (
        TIN_XA,
        OldSection('Biển, đảo "quê hương"', "bien-dao", ("/vi/news/Bien-dao/",), has_documents=False),
        LAWS,
    )


def test_a_list_without_a_path_of_its_own_is_no_old_address() -> None:
    (section,) = old_sections(NAMES, [gathered("Phụ nữ", 1)])
    assert section == OldSection("Phụ nữ", "phu-nu", (), has_documents=False)


def test_a_word_that_is_taken_gets_a_number_and_the_build_no_error(tmp_path: Path) -> None:
    names = {
        ("/", "thu-vien-anh"): "Thư viện ảnh",
        ("/news/", "tin"): "Tin",
        ("/tin-xa/", "tin"): "Tin khác",
        ("/xa/", "Tin"): "TIN",
    }
    sections = old_sections(names, [gathered(name, 1) for name in (*names.values(), "日本")])
    assert [(section.name, section.slug, section.paths) for section in sections] == [
        ("Thư viện ảnh", "thu-vien-anh-2", ()),
        ("Tin", "tin", ("/news/tin/",)),
        ("Tin khác", "tin-2", ("/tin-xa/tin/",)),
        ("日本", "muc", ()),
    ]
    write_sections(tmp_path, sections, Ledger(tmp_path / "written"))
    assert not read_sections(tmp_path / "sections.yaml")[1]


def test_the_build_reads_what_is_written(tmp_path: Path) -> None:
    sections = old_sections(NAMES, [gathered("Tin xã", 2, "Bien-dao"), gathered("Văn bản", 1, so_ky_hieu="1/KH")])
    assert write_sections(tmp_path, sections, Ledger(tmp_path / "written"))
    tree, problems = read_sections(tmp_path / "sections.yaml")
    assert not problems
    assert [(section.name, section.slug) for section in tree.sections] == [
        ("Tin xã", "tin-xa"),
        ('Biển, đảo "quê hương"', "bien-dao"),
        ("Văn bản", "van-ban"),
    ]
    assert tree.kind_of(tree.named("Văn bản")) is not None


def test_what_an_editor_wrote_stays_and_what_the_import_wrote_grows(tmp_path: Path) -> None:
    ledger, path = Ledger(tmp_path / "written"), tmp_path / "sections.yaml"
    assert write_sections(tmp_path, [TIN_XA], ledger)
    assert write_sections(tmp_path, [TIN_XA, LAWS], ledger)
    grown = path.read_bytes()
    assert b"van-ban" in grown
    path.write_bytes(grown + b"# sua\n")
    assert not write_sections(tmp_path, [TIN_XA], ledger)
    assert path.read_bytes() == grown + b"# sua\n"


def test_a_file_that_a_killed_run_wrote_is_ours(tmp_path: Path) -> None:
    write_sections(tmp_path, [TIN_XA], Ledger(tmp_path / "lost"))
    ledger = Ledger(tmp_path / "written")
    assert write_sections(tmp_path, [TIN_XA], ledger)
    assert write_sections(tmp_path, [TIN_XA, LAWS], ledger)


@pytest.mark.parametrize(
    ("text", "names"),
    [("sections:\n  - name: Văn bản\n", ("Văn bản",)), ("sections:\n  - name: Văn bản\n    kind: van-ban\n", ())],
)
def test_an_editors_file_without_a_kind_for_documents_is_told_of(
    tmp_path: Path, text: str, names: tuple[str, ...]
) -> None:
    (tmp_path / "sections.yaml").write_text(text, encoding="utf-8")
    assert unkinded(tmp_path, [TIN_XA, LAWS]) == names
