"""One import at a time in a state folder."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class StateInUseError(Exception):
    """Another import works in this state folder; the text is one Vietnamese sentence."""


@contextmanager
def only_import(state: Path) -> Iterator[None]:
    """Hold the state folder. The system lets go of it when the process ends, even a killed one.

    Raises StateInUseError.
    """
    state.mkdir(parents=True, exist_ok=True)
    with (state / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StateInUseError(
                f"Một lần nhập khác đang chạy với thư mục {state}. Hãy chờ nó xong, hoặc dừng nó rồi chạy lại.",
            ) from None
        yield
