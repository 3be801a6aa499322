"""The classes that carry a photo's place and colour, since a strict policy allows no style attributes."""

from collections.abc import Sequence
from typing import Final

from plugins.gallery.rows import COLUMNS, LAYOUTS, spans

_LEVELS: Final = "05af"
"""First digits of the four levels to which each colour is rounded: 64 placeholder colours in all."""


def tint(colour: str) -> str:
    """The class of a placeholder colour: `#8a4f21` gives `tint-a50`."""
    channels = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "tint-" + "".join(_LEVELS[round(channel / 85)] for channel in channels)


def tiles(ratios: Sequence[float]) -> tuple[tuple[str, str], ...]:
    """For each photo of a gallery its span classes and its `sizes`, which follow from them."""
    by_layout = {name: spans(ratios, layout) for name, layout in LAYOUTS.items()}
    return tuple(
        (f"phone-{phone} tablet-{tablet} desktop-{desktop}", _sizes(phone, tablet, desktop))
        for phone, tablet, desktop in zip(*by_layout.values(), strict=True)
    )


def photo_css() -> str:
    """The rules of all these classes."""
    colours = [f".tint-{a}{b}{c}{{--tint:#{a}{b}{c}}}" for a in _LEVELS for b in _LEVELS for c in _LEVELS]
    places = [f".{name}-{span}{{--span-{name}:{span}}}" for name in LAYOUTS for span in range(1, COLUMNS + 1)]
    return "\n".join((*colours, *places)) + "\n"


def _sizes(phone: int, tablet: int, desktop: int) -> str:
    """On desktops the gallery is 60rem wide, so a column is 1rem; below that it is as wide as the window."""
    return f"(min-width: 68em) {desktop}rem, (min-width: 40em) {_share(tablet)}vw, {_share(phone)}vw"


def _share(span: int) -> str:
    return f"{100 * span / COLUMNS:.1f}".removesuffix(".0")
