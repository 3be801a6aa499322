"""The section tree in the context that Pelican's generators share."""

from datetime import datetime
from pathlib import Path
from typing import Final

from pelican.generators import ArticlesGenerator

from plugins.articles.content_files import content_folder
from plugins.articles.library import Library
from plugins.articles.pelican_reader import LIBRARY, NOW
from plugins.articles.problems import Problem
from plugins.sections.facts import field_problems
from plugins.sections.sections_file import read_sections
from plugins.sections.tree import SectionTree
from plugins.sections.undeclared import undeclared_problems, with_undeclared

SECTIONS: Final = "SECTION_TREE"
"""The tree's name in Pelican's context."""

SECTION_PROBLEMS: Final = "SECTION_PROBLEMS"


def settle_sections(content: Path, library: Library, now: datetime) -> tuple[SectionTree, tuple[Problem, ...]]:
    """The tree of a content folder at a moment, and the problems of its file and of all articles' categories and fields.

    What a draft calls its category is nobody's business yet, so only public articles add sections.
    """
    documents = [article.document for article in library.articles]
    public = [document for document in documents if document.front.is_public(now)]
    file = content / "sections.yaml"
    declared, problems = read_sections(file)
    if file.is_file():
        problems = (*problems, *undeclared_problems(declared, documents))
    tree = with_undeclared(declared, public)
    return tree, (*problems, *field_problems(tree, documents))


def share_sections(generator: ArticlesGenerator) -> None:
    """Put the tree and its problems into the shared context."""
    tree, problems = settle_sections(
        content_folder(generator.settings["PATH"]), generator.context[LIBRARY], generator.context[NOW]
    )
    generator.context[SECTIONS] = tree
    generator.context[SECTION_PROBLEMS] = problems
