from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from plugins.articles.library import read_library
from tools.bench.sites.corpus import SECTIONS, Article, article
from tools.bench.sites.trees import plant_eleventy, plant_hugo, plant_ours, write_eleventy, write_hugo, write_ours


def test_our_tree_reads_without_a_mistake(tmp_path: Path) -> None:
    plant_ours(tmp_path)
    for number in range(16):
        write_ours(tmp_path, article(number, 16))
    library = read_library(tmp_path)
    assert library.problems == ()
    assert [each.address for each in library.articles][:2] == ["/2012/bai-so-000000/", "/2012/bai-so-000001/"]
    declared = yaml.safe_load((tmp_path / "sections.yaml").read_bytes())["sections"]
    assert {section["name"]: section["slug"] for section in declared} == SECTIONS


@pytest.mark.parametrize(
    ("plant", "write", "path", "layout"),
    [
        (plant_hugo, write_hugo, "content/hoi-va-doan/bai-so-000004.md", "layouts/page.html"),
        (plant_eleventy, write_eleventy, "src/news/bai-so-000004.md", "src/_includes/article.njk"),
    ],
)
def test_others_get_the_same_article_and_a_layout_for_it(
    plant: Callable[[Path], None], write: Callable[[Path, Article], None], path: str, layout: str, tmp_path: Path
) -> None:
    plant(tmp_path)
    fourth = article(4, 16)
    write(tmp_path, fourth)
    _, head, body = (tmp_path / path).read_text("utf-8").split("---\n", 2)
    assert yaml.safe_load(head)["title"] == fourth.title
    assert body.strip() == fourth.body
    assert (tmp_path / layout).is_file()
