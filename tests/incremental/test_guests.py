"""Plugins of others find what Pelican gives them."""

import random
import sys
from pathlib import Path

import pytest

from tests.incremental.edits import begin
from tests.incremental.press import Press

GUEST = """
from pathlib import Path
from pelican import signals

def tell(generator):
    titles = sorted(str(article.title) for article in generator.articles)
    words = [len(article.content) > 10 for article in generator.articles]
    Path(generator.settings["GUEST_BOOK"]).write_text(f"{titles[0]} {len(titles)} {all(words)}")

def written(path, context):
    with Path("WRITTEN").open("a") as book:
        book.write(f"{path}\\n")

def register():
    signals.article_generator_finalized.connect(tell)
    signals.content_written.connect(written)
"""


def test_a_plugin_of_others_sees_articles_and_what_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "guest_book.py").write_text(GUEST.replace("WRITTEN", str(tmp_path / "written")), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    plugins = [f"plugins.{name}" for name in ("articles", "sections", "gallery", "views", "search", "incremental")]
    settings = {"PLUGINS": [*plugins, "guest_book"], "GUEST_BOOK": str(tmp_path / "book")}
    press = Press(tmp_path / "content", tmp_path / "output", tmp_path / "cache", settings=settings, now=1_790_000_000)
    begin(press.content, random.Random(1))
    assert press.build() == ""
    sys.modules.pop("guest_book", None)
    title, count, has_words = (tmp_path / "book").read_text(encoding="utf-8").rsplit(" ", 2)
    assert title.startswith("bai-")
    assert int(count) >= 5
    assert has_words == "True"
    written = (tmp_path / "written").read_text(encoding="utf-8").splitlines()
    assert str(tmp_path / "output/index.html") in written


def test_another_theme_is_rendered_whole_by_pelican(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    (theme / "templates").mkdir(parents=True)
    (theme / "templates/article.html").write_text("<h1>{{ article.title }}</h1>{{ article.content }}", encoding="utf-8")
    (theme / "templates/page.html").write_text("<h1>{{ page.title }}</h1>", encoding="utf-8")
    (theme / "templates/index.html").write_text("{% for a in articles %}{{ a.url }}\n{% endfor %}", encoding="utf-8")
    settings = {"DIRECT_TEMPLATES": ["index"], "PAGINATED_TEMPLATES": {}}
    press = Press(tmp_path / "content", tmp_path / "output", tmp_path / "cache", theme, settings, now=1_790_000_000)
    begin(press.content, random.Random(1))
    for _ in range(2):
        assert press.build() == ""
        addresses = (press.output / "index.html").read_text(encoding="utf-8").split()
        assert len(addresses) >= 5
        for address in addresses:
            assert "Đoạn một có UBND" in (press.output / address / "index.html").read_text(encoding="utf-8")
        assert "Giới thiệu" in (press.output / "gioi-thieu/index.html").read_text(encoding="utf-8")
