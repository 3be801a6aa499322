"""JSON as the search page reads it."""

import json
from typing import Any


def as_json(value: Any) -> bytes:  # noqa: ANN401  whatever JSON can hold
    """The value as JSON, always the same bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
