"""A paper: its text from texts/, what heads it from the fields of its article."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Paper:
    """What is printed. `form` is the heading of a form to fill in, which has neither letterhead nor signature."""

    article: str
    """The article's folder below content/articles."""
    body: str
    """Markdown."""
    number: str
    date: dt.date
    issuers: tuple[str, ...]
    kind: str
    subject: str
    signers: tuple[str, ...]
    capacities: tuple[tuple[str, ...], ...] = ()
    """For each signer the lines above the signature (`T/M BAN THƯỜNG VỤ`, `BÍ THƯ`)."""
    addressee: str = ""
    copies: tuple[str, ...] = ()
    form: str = ""


def read_paper(text: Path, content: Path) -> Paper:
    """The paper of a text, whose article stands in a content folder."""
    own, body = _front_and_body(text)
    article, _ = _front_and_body(content / "articles" / own["article"] / "index.md")
    fields = article["fields"]
    signed = (own.get("signed_as"), own.get("co_signed_as"))
    return Paper(
        article=own["article"],
        body=body,
        number=fields["so_ky_hieu"],
        date=fields["ngay_ban_hanh"],
        issuers=_texts(fields["co_quan_ban_hanh"]),
        kind=fields["loai"],
        subject=fields["trich_yeu"],
        signers=_texts(fields["nguoi_ky"]),
        capacities=tuple(tuple(lines) for lines in signed if lines),
        addressee=own.get("addressee", ""),
        copies=tuple(own.get("copies", ())),
        form=own.get("form", ""),
    )


def _front_and_body(path: Path) -> tuple[dict[str, Any], str]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def _texts(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
