"""A section's kind in numbers, for the front page."""

from typing import Final

from plugins.sections.tree import Section
from plugins.vietnamese.numbers import grouped
from plugins.views.frame import Frame
from plugins.views.kinds.facets import Facet
from plugins.views.pages import CountedLink, Numbers
from plugins.views.parts import Link

_MOST_COUNTS: Final = 3
"""A line that counts more would be read by nobody."""


def numbers(section: Section, frame: Frame) -> Numbers | None:
    """How many things a section holds and in which fields; None for a section without a kind, or without things.

    The links are those of the first facet whose values editors choose from a list, or else of the first one.
    """
    kind = frame.site.tree.kind_of(section)
    things = [story for story in frame.site.by_section.get(section.slug, ()) if kind and story.kind == kind]
    if kind is None or not things:
        return None
    facets = [facet for facet in frame.facets[section.slug] if not facet.field.is_yearly]
    chosen = next((facet for facet in facets if facet.field.type == "choice"), next(iter(facets), None))
    counts = (f"{len(facet.lists)} {facet.label.lower()}" for facet in facets)
    return Numbers(
        counts=(f"{grouped(len(things))} {kind.noun}", *counts)[:_MOST_COUNTS],
        label=chosen.label if chosen else "",
        links=_links(chosen) if chosen else (),
    )


def _links(facet: Facet) -> tuple[CountedLink, ...]:
    return tuple(CountedLink(Link(name.name, facet.address(name)), len(things)) for name, things in facet.lists.items())
