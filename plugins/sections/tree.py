"""The section tree: which sections there are, in which order, and who is whose parent."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A section. `parent` is the parent's slug, or empty at the top level."""

    name: str
    slug: str
    parent: str = ""
    description: str = ""


@dataclass(frozen=True)
class SectionTree:
    """All sections in reading order, children behind their parents or not, as the editors like."""

    sections: tuple[Section, ...] = ()

    def named(self, name: str) -> Section | None:
        """The section of this name; letter case does not matter."""
        return next((section for section in self.sections if section.name.casefold() == name.casefold()), None)

    def at(self, slug: str) -> Section | None:
        """The section with this slug."""
        return next((section for section in self.sections if section.slug == slug), None)

    def children(self, parent: str = "") -> tuple[Section, ...]:
        """The sections directly below a section's slug; those of the top level without one."""
        return tuple(section for section in self.sections if section.parent == parent)

    def trail(self, section: Section) -> tuple[Section, ...]:
        """The way from the top level down to the section, which is its last element."""
        parent = self.at(section.parent)
        return (*self.trail(parent), section) if parent else (section,)
