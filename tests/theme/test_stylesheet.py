"""The style sheet: one file without requests of its own, small, with colours that can be read in both schemes."""

import gzip
import re
from pathlib import Path

import pytest

from plugins.views.assets import read_assets
from plugins.views.compact_css import compact
from plugins.views.photo_classes import photo_css

THEME = Path(__file__).parents[2] / "theme"
CSS = read_assets(THEME).stylesheet.data.decode()
TOKENS = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--colour-([a-z-]+): (#[0-9a-f]{6});", part)) for part in TOKENS.split("@media")[:2])
SCHEMES = {"light": LIGHT, "dark": LIGHT | DARK}


def luminance(colour: str) -> float:
    """Relative luminance as in WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        ("ink", "paper", 12),
        ("ink", "sunken", 12),
        ("quiet", "paper", 7),
        ("quiet", "sunken", 4.5),
        ("section", "paper", 7),
        ("section", "sunken", 4.5),
        ("on-wall", "wall", 12),
        ("quiet-on-wall", "wall", 7),
    ],
)
def test_words_stand_out_from_their_ground(scheme: str, text: str, ground: str, least: float) -> None:
    assert contrast(SCHEMES[scheme][text], SCHEMES[scheme][ground]) >= least


def test_the_style_sheet_asks_for_nothing() -> None:
    assert re.findall(r"@import|url\(|https?:", CSS.replace('href^="http"', "")) == []


def test_the_style_sheet_is_small() -> None:
    assert len(gzip.compress(CSS.encode())) < 12_000


def test_every_variable_is_defined() -> None:
    used = set(re.findall(r"var\((--[a-z0-9-]+)\)", CSS))
    assert used - set(re.findall(r"(--[a-z0-9-]+):", CSS)) == set()


def test_colours_stand_in_the_tokens_and_in_print_only() -> None:
    components = (THEME / "static" / "css" / "components").glob("*.css")
    found = {file.name: re.findall(r"#[0-9a-f]{6}\b", file.read_text(encoding="utf-8")) for file in components}
    assert {name: colours for name, colours in found.items() if colours} == {}


def test_every_class_that_templates_use_is_styled_and_none_is_left_over() -> None:
    files = [*(THEME / "templates").rglob("*.html"), *(THEME / "static" / "js").glob("*.js")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    written = CSS.replace(compact(photo_css()), "")
    unused = {name for name in re.findall(r"\.([a-z][a-z0-9_-]+)", written) if not class_stands_in(name, text)}
    assert unused == set()


def class_stands_in(name: str, templates: str) -> bool:
    """Whether a class is written out, or is put together from its block and a variant."""
    block, _, variant = name.partition("--")
    return name in templates or (f"{block}--" in templates and f'"{variant}"' in templates)
