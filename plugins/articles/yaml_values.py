"""YAML with line numbers: every scalar a text, typed by those who know what a key means."""

from dataclasses import dataclass

import yaml


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


def _value(node: yaml.Node, first_line: int) -> Value:
    line = node.start_mark.line + first_line
    if isinstance(node, yaml.MappingNode):
        entries = ((_value(key, first_line), _value(value, first_line)) for key, value in node.value)
        return Mapping(tuple((key, value) for key, value in entries if isinstance(key, Scalar)), line)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_value(item, first_line) for item in node.value), line)
    return Scalar(str(node.value).strip(), line)
