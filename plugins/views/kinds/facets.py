"""The values by which a section's articles can be picked out, each with a page of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from plugins.sections.field_types import FactValue
from plugins.sections.kind import Field, Kind
from plugins.sections.tree import SectionTree
from plugins.vietnamese.order import sort_key
from plugins.views.addresses import facet_address
from plugins.views.names import Name, grouped, register
from plugins.views.site import Story


@dataclass(frozen=True)
class Facet:
    """A field of a section whose values have pages: the stories of each value, newest first."""

    section: str
    """The section's slug."""
    field: Field
    names: Mapping[str, Name]
    """The values by themselves in lower case."""
    lists: Mapping[Name, tuple[Story, ...]]
    """In the order in which readers look for them: years from the newest, choices as declared, all else by the alphabet."""

    @cached_property
    def label(self) -> str:
        """The field's label; a date is picked out by its year, so `Ngày ban hành` becomes `Năm ban hành`."""
        label = self.field.label
        return (
            f"Năm {label.removeprefix('Ngày ')}" if self.field.type == "date" and label.startswith("Ngày ") else label
        )

    def address(self, name: Name) -> str:
        """The address of a value's page."""
        return facet_address(self.section, self.field.slug, name.slug)

    def address_of(self, value: FactValue) -> str:
        """The address of the page that lists this value."""
        return self.address(self.names[value.facet.casefold()])


def facets(tree: SectionTree, by_section: Mapping[str, tuple[Story, ...]]) -> dict[str, tuple[Facet, ...]]:
    """The facets of every section that has a kind, by the section's slug. A field that no article fills in is none."""
    found = {}
    for section in tree.sections:
        if kind := tree.kind_of(section):
            stories = [story for story in by_section.get(section.slug, ()) if story.kind == kind]
            found[section.slug] = tuple(_facets(section.slug, kind, stories))
    return found


def _facets(section: str, kind: Kind, stories: Sequence[Story]) -> Iterator[Facet]:
    for field in kind.facets:
        names = register((text for story in reversed(stories) for text in _texts(field, story)), field.slug)
        lists = grouped(stories, partial(_texts, field), names)
        if lists:
            yield Facet(section, field, names, {name: lists[name] for name in _ordered(field, list(lists))})


def _texts(field: Field, story: Story) -> list[str]:
    """The facet values of a story in a field."""
    return [value.facet for value in story.values(field)]


def _ordered(field: Field, names: list[Name]) -> list[Name]:
    if field.is_yearly:
        return sorted(names, key=lambda name: name.name, reverse=True)
    if field.type == "choice":
        return sorted(names, key=lambda name: field.choices.index(name.name))
    return sorted(names, key=lambda name: sort_key(name.name))
