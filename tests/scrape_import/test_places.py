from datetime import datetime
from pathlib import Path

import pytest

from plugins.scrape_import.article import ScrapedArticle
from plugins.scrape_import.places import Place, settle
from plugins.vietnamese.dates import VIETNAM


def article(number: int, title: str = "Bài một", year: int = 2024) -> ScrapedArticle:
    return ScrapedArticle(f"https://cu.example/tin/bai-{number}.html", title, datetime(year, 5, 1, tzinfo=VIETNAM))


def live(content: Path, folder: str, original: str = "") -> None:
    index = content / "articles" / folder / "index.md"
    index.parent.mkdir(parents=True)
    index.write_text(f"---\ntitle: Bài một\n{f'original_url: {original}' if original else ''}\n---\n", encoding="utf-8")


def places(content: Path, *articles: ScrapedArticle) -> list[Place]:
    return list(settle(articles, content).values())


def test_the_first_gets_the_titles_own_name(tmp_path: Path) -> None:
    assert places(tmp_path, article(1), article(2), article(3, year=2023)) == [
        Place("2024/bai-mot"),
        Place("2024/bai-mot-2", "bai-mot-2"),
        Place("2023/bai-mot"),
    ]


def test_a_title_without_letters_gets_a_name(tmp_path: Path) -> None:
    assert places(tmp_path, article(1, "???")) == [Place("2024/bai-viet")]


def test_a_folder_and_a_file_of_the_editors_are_not_taken(tmp_path: Path) -> None:
    live(tmp_path, "2024/bai-mot")
    (tmp_path / "articles/2024/bai-mot-2.md").write_text("---\ntitle: Bài\n---\n", encoding="utf-8")
    assert places(tmp_path, article(1)) == [Place("2024/bai-mot-3", "bai-mot-3")]


@pytest.mark.parametrize("written", [(), (1,), (2,), (3,), (1, 3), (2, 3)])
def test_names_do_not_depend_on_what_a_killed_run_wrote(tmp_path: Path, written: tuple[int, ...]) -> None:
    articles = [article(1), article(2), article(3)]
    quiet = settle(articles, tmp_path)
    for number in written:
        original = articles[number - 1].address
        live(tmp_path, quiet[original].folder, original)
    assert settle(articles, tmp_path) == quiet


def test_who_lives_there_stays_under_a_new_title(tmp_path: Path) -> None:
    live(tmp_path, "2024/bai-mot", article(1).address)
    assert places(tmp_path, article(1, "Tên khác")) == [Place("2024/bai-mot", "bai-mot")]
