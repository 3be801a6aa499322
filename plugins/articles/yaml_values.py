"""YAML with line numbers: every scalar a text, typed by those who know what a key means."""

import re
from dataclasses import dataclass
from typing import Final

import yaml

_DEEPEST: Final = 20
"""Levels of nesting; an alias that holds itself has no end."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Scalar:
    """A text of the header and its line in the file, from 1."""

    text: str
    line: int


@dataclass(frozen=True)
class Sequence:
    """A list of the header."""

    items: "tuple[Value, ...]"
    line: int


@dataclass(frozen=True)
class Mapping:
    """Keys with their values; a key that is written twice stands here twice."""

    entries: "tuple[tuple[Scalar, Value], ...]"
    line: int


Value = Scalar | Sequence | Mapping


def read_yaml(text: str, first_line: int = 1) -> Value:
    """The value of a YAML text whose first line is this line of its file; an empty text is an empty mapping.

    Raises yaml.YAMLError.
    """
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    return _value(node, first_line) if node else Mapping((), first_line)


def error_line(error: yaml.YAMLError) -> int:
    """The line of the text, from 1, at which YAML gave up."""
    mark = (error.problem_mark or error.context_mark) if isinstance(error, yaml.MarkedYAMLError) else None
    return mark.line + 1 if mark else 1


def _value(node: yaml.Node, first_line: int, depth: int = 0) -> Value:
    if depth > _DEEPEST:
        raise yaml.MarkedYAMLError(problem="too deep", problem_mark=node.start_mark)
    line = node.start_mark.line + first_line
    if isinstance(node, yaml.MappingNode):
        entries = (
            (_value(key, first_line, depth + 1), _value(value, first_line, depth + 1)) for key, value in node.value
        )
        return Mapping(tuple((key, value) for key, value in entries if isinstance(key, Scalar)), line)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_value(item, first_line, depth + 1) for item in node.value), line)
    return Scalar(_CONTROL.sub("", str(node.value)).strip(), line)
