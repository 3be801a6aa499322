"""A mistake in the content, worded for the editor who can mend it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: the file (as CONTENT gave it), the line (from 1), and one Vietnamese sentence that says what to do.

    A notice asks for what is missing but keeps nothing from being published.
    """

    path: Path
    line: int
    message: str
    is_notice: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"
