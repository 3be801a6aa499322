"""The templates of the theme: pure functions from a view to HTML."""

import hashlib
import re
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Macro
from markupsafe import Markup

from plugins.views.pages import Page, RedirectView

_TAKES: Final = re.compile(r"\{%-?\s*(?:extends|from|import|include)\s+([^%]*)")
_NAME: Final = re.compile(r'"([^"]+)"')


class _Environment(Environment):
    """Without globals, which Jinja else gathers anew for each template that a page takes in."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Nothing but what is given for one template."""
        return {} if d is None else d


def environment(theme: Path) -> Environment:
    """The environment of a theme's templates. It is strict and has no globals, so a template sees its view alone."""
    made = _Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        # Looking for constants takes a quarter of the time that compiling takes, and finds none worth it.
        optimized=False,
    )
    made.filters["once"] = Once()
    return made


class Once:
    """The filter `once`: a macro's HTML for these things, made once a process, as `{{ card | once(item, level=2) }}`.

    A macro sees nothing but its arguments, so the same ones give the same HTML. What stands first (views, chrome) is known by its
    identity, which is quick; the named ones (texts, numbers, tuples of links) by their value.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[tuple[object, ...], Markup]] = {}

    def __call__(self, macro: Macro, *things: object, **words: Any) -> Markup:  # noqa: ANN401 whatever a macro takes
        """The macro's HTML."""
        key = (id(macro), *map(id, things), *words.items())
        if key not in self._made:
            # Kept with what it was made from, so that no other thing can ever get the same identity.
            self._made[key] = (macro, *things), Markup(macro(*things, **words))  # noqa: S704 the macro has escaped it
        return self._made[key][1]


def render(templates: Environment, name: str, view: Page | RedirectView) -> bytes:
    """The page that a template makes of a view, in UTF-8."""
    return templates.get_template(f"{name}.html").render(view=view).encode()


class TemplateKeys:
    """What stands for each page type's template: its own text and those of all that it takes in."""

    def __init__(self, theme: Path) -> None:
        folder = theme / "templates"
        files = sorted(folder.rglob("*.html"))
        self._texts = {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}

    def of(self, name: str) -> bytes:
        """The key (16 bytes) of a page type. One whose parts cannot be told from its text depends on all."""
        found: dict[str, None] = {}
        waiting = [f"{name}.html"]
        while waiting:
            part = waiting.pop()
            if part in found:
                continue
            found[part] = None
            for taken in _TAKES.findall(self._texts.get(part, "")):
                named = _NAME.match(taken)
                waiting += [named[1]] if named else self._texts
        seen = hashlib.blake2b(digest_size=16)
        for part in sorted(found):
            seen.update(hashlib.sha256(f"{part}\n{self._texts.get(part, '')}".encode()).digest())
        return seen.digest()
