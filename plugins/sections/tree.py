"""The section tree: which sections there are, in which order, and who is whose parent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plugins.sections.kind import Kind


@dataclass(frozen=True)
class Section:
    """A section. `parent` is the parent's slug, or empty at the top level; `kind` is what the file names, or empty."""

    name: str
    slug: str
    parent: str = ""
    description: str = ""
    kind: str = ""


@dataclass(frozen=True)
class SectionTree:
    """All sections in reading order, children behind their parents or not, as the editors like."""

    sections: tuple[Section, ...] = ()
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    """The kinds by their names."""

    def named(self, name: str) -> Section | None:
        """The section of this name; letter case does not matter."""
        return self._by_name.get(name.casefold())

    def at(self, slug: str) -> Section | None:
        """The section with this slug."""
        return self._by_slug.get(slug)

    def children(self, parent: str = "") -> tuple[Section, ...]:
        """The sections directly below a section's slug; those of the top level without one."""
        return tuple(section for section in self.sections if section.parent == parent)

    def trail(self, section: Section) -> tuple[Section, ...]:
        """The way from the top level down to the section, which is its last element."""
        parent = self.at(section.parent)
        return (*self.trail(parent), section) if parent else (section,)

    def kind_of(self, section: Section | None) -> Kind | None:
        """The kind of a section's articles: its own, or else that of the nearest section above it that has one."""
        return self._kinds.get(section.slug) if section else None

    def names_kind(self, section: Section) -> bool:
        """Whether the section has a kind, be it one that does not exist."""
        return bool(self._named_kind(section))

    @cached_property
    def _by_name(self) -> dict[str, Section]:
        return {section.name.casefold(): section for section in reversed(self.sections)}

    @cached_property
    def _by_slug(self) -> dict[str, Section]:
        return {section.slug: section for section in reversed(self.sections)}

    @cached_property
    def _kinds(self) -> dict[str, Kind | None]:
        """The kind of each section's articles, by the section's slug."""
        return {section.slug: self.kinds.get(self._named_kind(section)) for section in reversed(self.sections)}

    def _named_kind(self, section: Section) -> str:
        return next((part.kind for part in reversed(self.trail(section)) if part.kind), "")
