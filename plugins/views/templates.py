"""The templates of the theme: pure functions from a view to HTML."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.views.pages import Page, RedirectView


def environment(theme: Path) -> Environment:
    """The environment of a theme's templates. It is strict and has no globals, so a template sees its view alone."""
    made = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.clear()
    return made


def render(templates: Environment, name: str, view: Page | RedirectView) -> bytes:
    """The page that a template makes of a view, in UTF-8."""
    return templates.get_template(f"{name}.html").render(view=view).encode()
