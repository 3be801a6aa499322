"""Slips of the keyboard in Vietnamese prose. It says only what it is sure of: silence is no praise."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from plugins.vietnamese.syllables import syllables

_MARKED: Final = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_SMALL: Final = f"a-z{_MARKED}"
_LARGE: Final = f"A-Z{_MARKED.upper()}"
_HAS_MARK: Final = re.compile(f"[{_MARKED}{_MARKED.upper()}]")
_WORD: Final = re.compile(rf"[{_SMALL}]{{2,}}")
_AROUND: Final = "\"'“”‘’«»()[]{}<>.,;:!?…*_|#–-"
"""What stands around words."""

_LOAN_TABLE: Final = "ôtô ôxy ôxi vắcxin cácbon kilômét kilôgam ápphích ôliu rôbốt mêtan canxi gôm xôviết bôxít"
_LOANS: Final = frozenset(_LOAN_TABLE.split())
"""Loans that are written in one word."""

_SINGLE_TABLE: Final = "của và các những với được trong tại để đã sẽ theo trên dưới do nhưng khi nếu này về"
_SINGLE: Final = frozenset(_SINGLE_TABLE.split())
"""Words that never stand twice: many others do so rightly (luôn luôn, ngày ngày)."""

_LETTER: Final = f"[{_SMALL}{_LARGE}]"
_RULES: Final = (
    (re.compile(rf"{_LETTER}+[,;]{_LETTER}+"), 'thiếu dấu cách sau dấu câu ở "{}".'),
    (re.compile(rf"[{_SMALL}]{{3,}}\.[{_LARGE}][{_SMALL}]+"), 'thiếu dấu cách sau dấu câu ở "{}".'),
    (re.compile(rf"{_LETTER}*[{_SMALL}][{_LARGE}]{_LETTER}*"), 'chữ hoa đứng giữa chữ ở "{}".'),
)

_REMEMBERED: Final = 1 << 17
"""A newspaper of three thousand articles has some fifty thousand forms of words."""


class Slip(NamedTuple):
    """A slip: where it begins in the text, and the Vietnamese sentence that tells of it."""

    start: int
    message: str


def slips(text: str) -> Iterator[Slip]:
    """The slips of a text in NFC, in their order."""
    tokens = text.split()
    doubled = any(one == other and one.lower() in _SINGLE for one, other in pairwise(tokens))
    if not doubled and not any(map(_slip_of, set(tokens))):
        return
    before = ""
    for match in re.finditer(r"\S+", text):
        token = match[0]
        if message := _slip_of(token):
            yield Slip(match.start(), message)
        elif token == before and token.lower() in _SINGLE:
            yield Slip(match.start(), f'viết lặp "{token} {token}". Bỏ một chữ.')
        before = token


@lru_cache(maxsize=_REMEMBERED)
def _slip_of(token: str) -> str:
    """What is wrong with what stands between two spaces; empty if nothing is, or nothing sure."""
    if token in {",", ";"}:
        return f'thừa dấu cách trước dấu "{token}".'
    word = token.strip(_AROUND)
    if not _HAS_MARK.search(word):
        return ""
    if _WORD.fullmatch(word):
        is_right = word in syllables() or word in _LOANS
        return "" if is_right else f'chữ "{word}" có lẽ gõ sai. Xem lại chính tả.'
    return next((message.format(word) for rule, message in _RULES if rule.fullmatch(word)), "")
