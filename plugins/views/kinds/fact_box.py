"""The fact box of an article."""

from collections.abc import Iterator

from plugins.sections.facts import Fact
from plugins.views.frame import Frame
from plugins.views.kinds.facets import Facet
from plugins.views.kinds.parts import FactBox, FactRow
from plugins.views.parts import Attachment, Link
from plugins.views.site import Story

_NO_BREAK = "\N{NO-BREAK SPACE}"


def fact_box(story: Story, frame: Frame, files: tuple[Attachment, ...]) -> FactBox | None:
    """The fact box of a story, or None where it has no facts; `files` are all that come with the article."""
    kind = story.kind
    if kind is None:
        return None
    facets = {facet.field: facet for facet in frame.facets_of(story)}
    rows: list[FactRow] = []
    for field in kind.fields:
        fact = story.fact(field)
        if field == kind.file_field:
            rows.extend([FactRow(field.label, (), files)] if files else ())
        elif fact and field.type != "file":
            rows.append(FactRow(field.label, tuple(_links(fact, facets.get(field)))))
    return FactBox(kind.label, tuple(rows)) if rows else None


def facet_values(story: Story) -> Iterator[str]:
    """What picks a story out; a year comes with its label, for alone it says nothing (`Từ năm 2021`)."""
    for field in story.kind.facets if story.kind else ():
        for value in story.values(field):
            yield f"{field.label} {value.text}" if field.is_yearly else value.text


def _links(fact: Fact, facet: Facet | None) -> Iterator[Link]:
    unit = f"{_NO_BREAK}{fact.field.unit}" if fact.field.unit else ""
    for value in fact.values:
        yield Link(f"{value.text}{unit}", facet.address_of(value) if facet else "")
