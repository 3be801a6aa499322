"""Where the fields of an article stand on the pages of one system, as data; copy wordpress.py to add a system."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Site:
    """CSS queries by field, each a tuple from the best to the last resort; an empty one leaves the field to the vote.

    `mark` matches on every page of the system. `dropped` is what stands inside of the body and does not belong to it.
    """

    name: str
    mark: str
    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


ANY = Site(name="any", mark="html")
"""A site that nobody has described: everything is left to metadata and the vote."""
