"""One publication at a time on a machine."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.publishing.refusal import RefusedError


@contextmanager
def one_at_a_time(output: Path) -> Iterator[None]:
    """Hold OUTPUT's lock, which ends with the process. Raises RefusedError where another holds it."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.with_name(f".{output.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RefusedError("đang có một lần xuất bản khác chạy trên máy này. Đợi xong rồi chạy lại.") from None
        yield
