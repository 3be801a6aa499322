"""The build's clock: read once, so that every page of a build agrees on the time."""

import os
from datetime import UTC, datetime


def build_time() -> datetime:
    """The aware moment of the build: SOURCE_DATE_EPOCH (seconds since 1970, UTC) if it is set, else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
