"""What an import did, in words for the editor who ran it, and as data for programs."""

import json
from collections import Counter
from dataclasses import dataclass
from typing import Final

from plugins.scrape_import.file_names import Lost

OUTCOMES: Final = {
    "imported": "Đã nhập",
    "unchanged": "Không đổi",
    "kept": "Đã sửa tay, giữ nguyên",
    "refused": "Trang cũ không cho đọc",
    "failed": "Chưa nhập được",
}
"""In the order in which the report lists them."""

FIELDS: Final = {
    "section": "chuyên mục",
    "lead": "sapo",
    "cover": "ảnh đại diện",
    "body": "thân bài",
    "photos": "ảnh trong bài",
    "attachments": "tệp đính kèm",
    "authors": "tác giả",
    "source": "nguồn tin",
    "tags": "từ khóa",
    "topic": "dòng sự kiện",
    "figures": "số liệu cũ",
    "comments": "bình luận",
}


@dataclass(frozen=True)
class Entry:
    """One article: what became of it, and what could not come over.

    `folder` is where it lives; `reason` tells why it does not. `remarks` are sentences on what was not understood.
    """

    address: str
    outcome: str
    title: str = ""
    folder: str = ""
    reason: str = ""
    lost: tuple[Lost, ...] = ()
    remarks: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    comments: int = 0

    def text(self) -> str:
        """A line for the article, and one for each file that is missing."""
        told = f"{self.folder} ← {self.address}" if self.folder else f"{self.address} — {self.reason}."
        lines = [f"{OUTCOMES[self.outcome]}: {told}"]
        lines += [
            f"  {'Ở trang khác' if item.is_elsewhere else 'Thiếu tệp'}: {item.address} — {item.reason}."
            for item in self.lost
        ]
        return "\n".join(lines)

    @property
    def missing(self) -> tuple[Lost, ...]:
        """What should have come over and did not."""
        return tuple(item for item in self.lost if not item.is_elsewhere)

    @property
    def elsewhere(self) -> tuple[Lost, ...]:
        """What lies on hosts that nobody named: a link stays in its place."""
        return tuple(item for item in self.lost if item.is_elsewhere)


@dataclass(frozen=True)
class Report:
    """One import. `notices` concern the whole site; bytes are those downloaded this time and those of the articles.

    `others` are pages of the old site that are no articles and stay behind; `hints` are no failures.
    """

    site: str
    entries: tuple[Entry, ...]
    notices: tuple[str, ...] = ()
    downloaded: int = 0
    size: int = 0
    is_dry: bool = False
    others: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Articles by outcome."""
        counted = Counter(entry.outcome for entry in self.entries)
        return {outcome: counted[outcome] for outcome in OUTCOMES}

    @property
    def field_counts(self) -> dict[str, int]:
        """Articles that have each field."""
        counted = Counter(name for entry in self.entries for name in entry.fields)
        return {name: counted[name] for name in FIELDS}

    @property
    def is_whole(self) -> bool:
        """Whether nothing failed.

        What the old site itself does not show is no failure, unless it is everything; nor is a picture elsewhere.
        """
        if self.entries and self.counts["refused"] == len(self.entries):
            return False
        return not self.counts["failed"] and not self.notices and not any(entry.missing for entry in self.entries)

    def text(self) -> str:
        """A few lines; each article's own for what needs a look, and for all if there are but few."""
        shown = [
            entry
            for entry in self.entries
            if len(self.entries) == 1 or entry.lost or entry.outcome in {"kept", "failed"}
        ]
        lines = [entry.text() for entry in shown]
        if len(self.entries) != 1:
            lines += [f"{words}: {count}" for (outcome, words) in OUTCOMES.items() if (count := self.counts[outcome])]
        return "\n".join([*lines, *self.notices, *self.hints])

    def json(self) -> str:
        """The same for programs."""
        values = {
            "site": self.site,
            "dry_run": self.is_dry,
            "found": len(self.entries),
            "counts": self.counts,
            "files": {
                "missing": sum(len(entry.missing) for entry in self.entries),
                "elsewhere": sum(len(entry.elsewhere) for entry in self.entries),
            },
            "fields": self.field_counts,
            "bytes": {"downloaded": self.downloaded, "articles": self.size},
            "notices": self.notices,
            "hints": self.hints,
            "other_pages": self.others,
            "articles": [_plain(entry) for entry in self.entries],
        }
        return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def gigabytes(size: int) -> str:
    """A size in words: `1,4 GB`, `12,0 MB`."""
    unit, divisor = ("GB", 2**30) if size >= 2**30 else ("MB", 2**20)
    return f"{size / divisor:.1f} {unit}".replace(".", ",")


def _plain(entry: Entry) -> dict[str, object]:
    values: dict[str, object] = {
        "address": entry.address,
        "outcome": entry.outcome,
        "title": entry.title,
        "folder": entry.folder,
        "reason": entry.reason,
        "lost": [{"address": item.address, "reason": item.reason} for item in entry.missing],
        "elsewhere": [item.address for item in entry.elsewhere],
        "remarks": list(entry.remarks),
        "comments": entry.comments,
    }
    return {name: value for name, value in values.items() if value}
