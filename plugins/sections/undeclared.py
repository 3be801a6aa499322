"""Categories that articles name but sections.yaml does not: sections too, after the declared ones."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.articles.document import Document
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.articles.reserved_words import RESERVED
from plugins.sections.tree import Section, SectionTree
from plugins.vietnamese.slugs import numbered, slugify


def with_undeclared(tree: SectionTree, documents: Iterable[Document]) -> SectionTree:
    """The tree and behind it a section for each category it lacks, in the order of their first use."""
    names: dict[str, str] = {}
    for document in documents:
        for _, name in _categories(document):
            if tree.named(name) is None:
                names.setdefault(name.casefold(), name)
    taken = [*RESERVED, *(section.slug for section in tree.sections)]
    slugs = list(numbered([*taken, *(slugify(name) or "muc" for name in names.values())]))[len(taken) :]
    new = (Section(name, slug) for name, slug in zip(names.values(), slugs, strict=True))
    return replace(tree, sections=(*tree.sections, *new))


def undeclared_problems(tree: SectionTree, documents: Iterable[Document]) -> Iterator[Problem]:
    """A problem for each use of a category that the declared tree does not know."""
    names = [section.name for section in tree.sections]
    for document in documents:
        for key, name in _categories(document):
            if tree.named(name) is None:
                message = f'chuyên mục "{name}" chưa có trong sections.yaml.{suggestion(name, names)}'
                yield Problem(document.path, document.line(key), message)


def _categories(document: Document) -> Iterator[tuple[str, str]]:
    """Each section that a document names, with the key that names it."""
    if document.front.category:
        yield "category", document.front.category
    for name in document.front.also_in:
        yield "also_in", name
