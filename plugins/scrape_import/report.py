"""What an import did, in words for the editor who ran it."""

import json
from dataclasses import dataclass
from typing import Final

from plugins.scrape_import.file_names import Lost
from plugins.scrape_import.write import Written

_OUTCOMES: Final = {
    "imported": "Đã nhập",
    "unchanged": "Không đổi",
    "kept": "Đã sửa tay, giữ nguyên",
}


@dataclass(frozen=True)
class Report:
    """One article's import: what became of it, and what could not come over."""

    address: str
    written: Written
    lost: tuple[Lost, ...] = ()

    def text(self) -> str:
        """A line for the article, and one for each file that is missing."""
        lines = [f"{_OUTCOMES[self.written.outcome]}: {self.written.folder} ← {self.address}"]
        lines += [f"  Thiếu tệp: {item.address} — {item.reason}." for item in self.lost]
        return "\n".join(lines)

    def json(self) -> str:
        """The same for programs."""
        values = {
            "address": self.address,
            "outcome": self.written.outcome,
            "folder": str(self.written.folder),
            "lost": [{"address": item.address, "reason": item.reason} for item in self.lost],
        }
        return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
