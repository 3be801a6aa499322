"""A mistake in the content, worded for the editor who can mend it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: the file (as CONTENT gave it), the line (from 1), and one Vietnamese sentence that says what to do."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"
