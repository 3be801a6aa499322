"""Files that articles name in their fields but do not bring along."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from plugins.articles.library import Article
from plugins.articles.nearest import suggestion
from plugins.articles.problems import Problem
from plugins.gallery.originals import Folder
from plugins.sections.facts import read_facts
from plugins.sections.tree import SectionTree


def lost_files(articles: Iterable[Article], tree: SectionTree, folders: Mapping[Path, Folder]) -> Iterator[Problem]:
    """A problem for each file of a field that is not there; `folders` by the path of the document."""
    for article in articles:
        document = article.document
        kind = tree.kind_of(tree.named(document.front.category))
        for fact in read_facts(document, kind).facts if kind else ():
            for value in fact.values if fact.field.type == "file" else ():
                folder = folders[document.path]
                if folder.find(value.text) is None:
                    hint = suggestion(value.text, folder.files)
                    message = f'{fact.field} "{value.text}": không thấy tệp này cạnh bài.{hint}'
                    yield Problem(document.path, fact.line, message)
