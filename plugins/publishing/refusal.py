"""Why something is not published or not deployed, in words for whoever asked for it."""

import sys
from typing import Final

MOST_SHOWN: Final = 40
"""Reasons printed; one mistake in a menu can stand on every page."""


class RefusedError(Exception):
    """The reasons, one Vietnamese sentence each. What the public sees has not been touched."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


def report(error: RefusedError) -> int:
    """The exit status of a refusal, which is printed to stderr."""
    sys.stderr.write(f"Từ chối, trang đang chạy giữ nguyên. Lý do ({len(error.reasons)}):\n")
    for reason in error.reasons[:MOST_SHOWN]:
        sys.stderr.write(f"- {reason}\n")
    if len(error.reasons) > MOST_SHOWN:
        sys.stderr.write(f"... và {len(error.reasons) - MOST_SHOWN} chỗ nữa.\n")
    return 1
