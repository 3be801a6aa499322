"""A paper as one HTML page, set the way offices set theirs, without seals or emblems."""

from html import escape
from pathlib import Path
from typing import Final

from markdown import markdown

from tools.demo_documents.letterhead import LETTERHEADS
from tools.demo_documents.paper import Paper

_STYLE: Final = (Path(__file__).parent / "sheet.css").read_text(encoding="utf-8")
_LETTER: Final = "Công văn"
"""The kind that has no heading: its subject stands below the number, its addressee above the text."""


def sheet(paper: Paper) -> str:
    """The whole page; every text of the paper is escaped, its body is Markdown."""
    parts = (_form(paper),) if paper.form else (_head(paper), _heading(paper))
    foot = "" if paper.form else _foot(paper)
    body = markdown(paper.body, extensions=["tables"], output_format="html")
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{escape(_title(paper))}</title>'
        f"<style>{_STYLE}</style>{''.join(parts)}<main>{body}</main>{foot}</html>"
    )


def _title(paper: Paper) -> str:
    return paper.form or f"{paper.kind} số {paper.number}: {paper.subject}"


def _head(paper: Paper) -> str:
    heads = [LETTERHEADS[issuer] for issuer in paper.issuers]
    first = heads[0]
    left = "<br>".join(_issuer(head.left) for head in heads)
    star = "<br>*" if first.has_star else ""
    *upper, last = first.right
    right = "".join(f"<b>{escape(line)}</b><br>" for line in upper) + f"<b class=ruled>{escape(last)}</b>"
    subject = f"<p class=regarding>V/v {escape(_lowered(paper.subject))}</p>" if paper.kind == _LETTER else ""
    date = f"Lộc Biên, ngày {paper.date:%d} tháng {_month(paper)} năm {paper.date.year}"
    return (
        f"<header><div>{left}{star}<p>Số {escape(paper.number)}</p>{subject}</div>"
        f"<div>{right}<p><i>{date}</i></p></div></header>"
    )


def _issuer(lines: tuple[str, ...]) -> str:
    *upper, last = lines
    return "".join(f"{escape(line)}<br>" for line in upper) + f"<b class=ruled>{escape(last)}</b>"


def _month(paper: Paper) -> str:
    """The month as offices write it: with a zero only where 1 and 2 could be made 11 and 12."""
    return f"{paper.date.month:02}" if paper.date.month <= 2 else str(paper.date.month)


def _heading(paper: Paper) -> str:
    if paper.kind == _LETTER:
        return f"<p class=addressee><i>Kính gửi:</i> {escape(paper.addressee)}.</p>"
    return f"<h1>{escape(paper.kind.upper())}</h1><p class=subject>{escape(_lowered(paper.subject))}</p>"


def _form(paper: Paper) -> str:
    return (
        f"<h1>{escape(paper.form)}</h1><p class=subject>(kèm theo {escape(paper.kind)} số {escape(paper.number)})</p>"
    )


def _foot(paper: Paper) -> str:
    copies = "".join(f"<li>{escape(copy)}</li>" for copy in paper.copies)
    signatures = "".join(
        f"<div>{'<br>'.join(f'<b>{escape(line)}</b>' for line in lines)}<p>(đã ký)</p><b>{escape(signer)}</b></div>"
        for lines, signer in zip(paper.capacities, paper.signers, strict=True)
    )
    return f"<footer><div class=copies><b>Nơi nhận:</b><ul>{copies}</ul></div>{signatures}</footer>"


def _lowered(subject: str) -> str:
    return subject[:1].lower() + subject[1:]
