"""What `make check` has found, the gravest first: what keeps an article from readers, what they would see broken, the rest."""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Final, Literal, NamedTuple

from plugins.articles.document import Document
from plugins.articles.problems import Problem

Severity = Literal["hidden", "broken", "notice"]
SEVERITIES: Final[tuple[Severity, ...]] = ("hidden", "broken", "notice")
"""The gravest first. `hidden` keeps a page from readers, `broken` is what they would see, a `notice` blocks nothing."""

_HIDING: Final = ("status", "publish_at")


class Finding(NamedTuple):
    """A problem and how grave it is."""

    severity: Severity
    problem: Problem


def ranked(
    problems: Iterable[Problem], documents: Mapping[Path, Document], off_site: Collection[Problem]
) -> tuple[Finding, ...]:
    """The problems in the order in which editors should mend them.

    `documents` are those that were read, by their paths; `off_site` are problems known to keep a page from readers.
    """
    found = [
        Finding("hidden" if problem in off_site else _severity(problem, documents), problem) for problem in problems
    ]
    return tuple(sorted(found, key=lambda finding: (SEVERITIES.index(finding.severity), finding.problem)))


def as_json(findings: Iterable[Finding]) -> str:
    """One JSON document: the problems in order, and how many there are of each severity."""
    listed = [
        {
            "path": problem.path.as_posix(),
            "line": problem.line,
            "severity": severity,
            "message": problem.message,
        }
        for severity, problem in findings
    ]
    counts = {severity: sum(item["severity"] == severity for item in listed) for severity in SEVERITIES}
    return json.dumps({"counts": counts, "problems": listed}, ensure_ascii=False, indent=1) + "\n"


def _severity(problem: Problem, documents: Mapping[Path, Document]) -> Severity:
    """A Markdown file that became no document is on no page; a key that cannot be read may hide the article."""
    if problem.is_notice:
        return "notice"
    document = documents.get(problem.path)
    if document is None:
        return "hidden" if problem.path.suffix != ".yaml" else "broken"
    is_hiding = problem.line in {document.synopsis.lines[key] for key in _HIDING if key in document.synopsis.lines}
    is_meant_to = any(f'Có phải là "{key}"?' in problem.message for key in _HIDING)
    return "hidden" if document.front.status == "draft" and (is_hiding or is_meant_to) else "broken"
