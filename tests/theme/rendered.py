"""Every example view as a page, and ways to look into it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.views.pages import ArticleView
from plugins.views.templates import environment, render
from tests.theme.examples import EXAMPLES

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = environment(THEME)
PAGES = {name: BeautifulSoup(render(TEMPLATES, *example), "html.parser") for name, example in EXAMPLES.items()}
ARTICLES = {name: view for name, (_, view) in EXAMPLES.items() if isinstance(view, ArticleView)}

each_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
each_article = pytest.mark.parametrize(("page", "view"), [(PAGES[name], view) for name, view in ARTICLES.items()])


def one(page: BeautifulSoup | Tag, selector: str) -> Tag:
    found = page.select(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0]


def words(element: Tag) -> str:
    return " ".join(element.get_text().split())
