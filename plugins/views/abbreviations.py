"""content/abbreviations.yaml: what UBND and MTTQ stand for, told at the first mention in each article."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Final

import yaml

from plugins.articles.encoding import decode
from plugins.articles.problems import Problem
from plugins.articles.values import WrongValueError, is_empty, read_text
from plugins.articles.yaml_values import Mapping as YamlMapping
from plugins.articles.yaml_values import Scalar, Value, error_line, read_yaml

FILE: Final = "abbreviations.yaml"

_PATTERN: Final = "Viết theo mẫu UBND: Ủy ban nhân dân"

_MARKUP: Final = r'<(?P<quoted>abbr|code|kbd|pre|samp|var)\b.*?</(?P=quoted)>|<(?:[^>"]|"[^"]*")*>'
"""What is passed over: elements that are not prose, and every tag with its attributes."""


@dataclass(frozen=True)
class Abbreviations:
    """What each abbreviation stands for. A site without the file has none."""

    meanings: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longer word first, so that GD&ĐT is not taken for GD; in the number of a document (12/KH-UBND) none is meant.
        words = sorted((escape(word, quote=False) for word in self.meanings), key=len, reverse=True)
        return re.compile(rf"{_MARKUP}|(?<![\w/-])(?P<word>{'|'.join(map(re.escape, words))})(?!\w)", re.DOTALL)

    def expander(self) -> Callable[[str], str]:
        """A function for the stretches of one article's HTML, in their order: each abbreviation is explained once."""
        left = {escape(word, quote=False): escape(meaning) for word, meaning in self.meanings.items()}

        def explained(match: re.Match[str]) -> str:
            meaning = left.pop(match["word"] or "", "")
            return f'<abbr title="{meaning}">{match[0]}</abbr>' if meaning else match[0]

        return lambda html: self._pattern.sub(explained, html) if left else html


def read_abbreviations(content: Path) -> tuple[Abbreviations, tuple[Problem, ...]]:
    """The abbreviations of a content folder and what is wrong with their file. A line that cannot be read counts as absent."""
    path = content / FILE
    if not path.is_file():
        return Abbreviations(), ()
    try:
        value = read_yaml(decode(path.read_bytes()).text)
    except yaml.YAMLError as error:
        return Abbreviations(), (Problem(path, error_line(error), f"không đọc được dòng này. {_PATTERN}"),)
    if not isinstance(value, YamlMapping):
        return Abbreviations(), (Problem(path, value.line, f"mỗi dòng của tệp này giải nghĩa một chữ tắt. {_PATTERN}"),)
    meanings: dict[str, str] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for key, entry in value.entries:
        try:
            meaning = _meaning(key, entry, lines)
        except WrongValueError as error:
            problems.append(Problem(path, error.line, str(error)))
        else:
            meanings[key.text], lines[key.text] = meaning, key.line
    return Abbreviations(meanings), tuple(problems)


def _meaning(key: Scalar, entry: Value, lines: Mapping[str, int]) -> str:
    """What a line says its abbreviation stands for."""
    if key.text in lines:
        raise WrongValueError(
            key.line, f'chữ tắt "{key.text}" đã viết ở dòng {lines[key.text]}. Bỏ một trong hai dòng.'
        )
    if len(key.text) < 2:
        raise WrongValueError(key.line, f'chữ tắt "{key.text}" quá ngắn, cần ít nhất hai ký tự. {_PATTERN}')
    if is_empty(entry):
        raise WrongValueError(key.line, f'chữ tắt "{key.text}" chưa có nghĩa. {_PATTERN}')
    return read_text(entry)
