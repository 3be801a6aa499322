"""Questions to the editor at the keyboard, asked again until the answer can be used."""

import sys
from collections.abc import Callable
from typing import TypeVar

from plugins.articles.values import WrongValueError

Answer = TypeVar("Answer")


class NoAnswerError(Exception):
    """Nobody is at the keyboard, or the editor went away."""


def ask(question: str, read: Callable[[str], Answer]) -> Answer:
    """What `read` makes of the editor's answer; where it raises WrongValueError, that is shown and the question repeated.

    Raises NoAnswerError at the end of the input.
    """
    while True:
        sys.stdout.write(question)
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stdout.write("\n")
            raise NoAnswerError
        try:
            return read(line.strip())
        except WrongValueError as error:
            sys.stdout.write(f"{error}\n")
