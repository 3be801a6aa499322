from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError

from plugins.views.templates import environment


@dataclass(frozen=True)
class Item:
    name: str


@pytest.fixture
def templates(tmp_path: Path) -> Environment:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "line.html").write_text(
        "{% macro line(item, level=2) %}<h{{ level }}>{{ item.name }}</h{{ level }}>{% endmacro %}", encoding="utf-8"
    )
    (folder / "page.html").write_text(
        '{% from "line.html" import line %}{{ line | once(view) }} {{ line | once(view, level=3) }}', encoding="utf-8"
    )
    return environment(tmp_path)


def test_what_is_rendered_once_is_the_macro_s_html_for_each_thing_and_word(templates: Environment) -> None:
    page = templates.get_template("page.html")
    item = Item("Lúa & ngô")
    first = page.render(view=item)
    assert first == "<h2>Lúa &amp; ngô</h2> <h3>Lúa &amp; ngô</h3>"
    assert page.render(view=item) == first
    assert page.render(view=replace(item, name="Khoai")) == "<h2>Khoai</h2> <h3>Khoai</h3>"


def test_things_that_are_gone_are_not_taken_for_new_ones(templates: Environment) -> None:
    page = templates.get_template("page.html")
    assert [page.render(view=Item(str(number))) for number in range(50)] == [
        f"<h2>{number}</h2> <h3>{number}</h3>" for number in range(50)
    ]


def test_a_template_sees_no_globals(templates: Environment) -> None:
    with pytest.raises(UndefinedError):
        templates.from_string("{{ range(3) }}").render(view=Item(""))
