"""The store of raw answers: what the old site sent, byte for byte, kept before anything reads it."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from plugins.scrape_import.addresses import absolute
from plugins.scrape_import.files import replace_file

_GONE = (404, 410)


@dataclass(frozen=True)
class Answer:
    """One answer of the old site. `final` is the address after redirects; `headers` have lower-case names."""

    address: str
    final: str
    status: int
    fetched: datetime
    body: bytes = field(repr=False)
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def is_found(self) -> bool:
        """Whether the site had something to send."""
        return self.status == 200

    @property
    def target(self) -> str:
        """Where the site sent us instead, absolute; empty where it did not, or where that is nowhere on the web."""
        return absolute(self.final, self.headers.get("location", "")) if 300 <= self.status < 400 else ""

    @property
    def is_lasting(self) -> bool:
        """Whether asking again would bring the same: a find, a redirect or a loss, but no passing trouble."""
        return self.status < 400 or self.status in _GONE


class Archive:
    """Answers by the address that was asked for: answers/ tells of each, bodies/ has the bytes by their hash."""

    def __init__(self, folder: Path) -> None:
        self._answers = folder / "answers"
        self._bodies = folder / "bodies"

    def keep(self, answer: Answer) -> None:
        """Store an answer, its body first, so that what is told of is there."""
        digest = sha256(answer.body).hexdigest()
        replace_file(self._body(digest), answer.body)
        about = {
            "address": answer.address,
            "final": answer.final,
            "status": answer.status,
            "fetched": answer.fetched.isoformat(),
            "headers": answer.headers,
            "body": digest,
        }
        text = json.dumps(about, ensure_ascii=False, indent=1, sort_keys=True)
        replace_file(self._answer(answer.address), f"{text}\n".encode())

    def has(self, address: str) -> bool:
        """Whether the archive holds an answer to this address."""
        return self._answer(address).is_file()

    def find(self, address: str) -> Answer | None:
        """The answer to this address, if it was ever fetched."""
        path = self._answer(address)
        if not path.is_file():
            return None
        about = json.loads(path.read_text(encoding="utf-8"))
        return Answer(
            address=about["address"],
            final=about["final"],
            status=about["status"],
            fetched=datetime.fromisoformat(about["fetched"]),
            body=self._body(about["body"]).read_bytes(),
            headers=about["headers"],
        )

    def _answer(self, address: str) -> Path:
        digest = sha256(address.encode()).hexdigest()[:32]
        return self._answers / digest[:2] / f"{digest}.json"

    def _body(self, digest: str) -> Path:
        return self._bodies / digest[:2] / digest
