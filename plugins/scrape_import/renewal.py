"""A refresh: from when on answers count as new, and what teasers said when their articles were fetched.

It is kept in a file until it is finished, so that a run after a killed one goes on with the same refresh.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plugins.scrape_import.files import replace_file


class Renewal:
    """STATE/refresh.json. `since` is None when no refresh is going on."""

    def __init__(self, state: Path) -> None:
        self._path = state / "refresh.json"
        known: dict[str, Any] = json.loads(self._path.read_text(encoding="utf-8")) if self._path.is_file() else {}
        self.since: datetime | None = datetime.fromisoformat(known["since"]) if known.get("since") else None
        self.teasers: dict[str, dict[str, str]] = known.get("teasers", {})

    def begin(self, *, is_kept: bool) -> None:
        """Start a refresh, unless one is unfinished. That of one article alone is not kept: it ends with the run."""
        if self.since is None:
            self.since = datetime.now(UTC)
            if is_kept:
                self._save()

    def finish(self, teasers: dict[str, dict[str, str]]) -> None:
        """Everything was asked for: remember what the lists said."""
        self.since = None
        self.teasers = teasers
        self._save()

    def _save(self) -> None:
        known = {"since": self.since.isoformat() if self.since else None, "teasers": self.teasers}
        replace_file(self._path, (json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode())
