"""Checks against the schemas of this folder: each returns what is wrong, an empty list if nothing is."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from lxml import etree  # type: ignore[import-untyped]

HERE = Path(__file__).parent


def sitemap_errors(data: bytes) -> list[str]:
    """What a sitemap or an index breaks of sitemap.xsd."""
    schema = etree.XMLSchema(etree.parse(HERE / "sitemap.xsd"))
    return [] if schema.validate(etree.fromstring(data)) else [str(error) for error in schema.error_log]


def atom_errors(data: bytes) -> list[str]:
    """What a feed breaks of atom.rng."""
    schema = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
    return [] if schema.validate(etree.fromstring(data)) else [str(error) for error in schema.error_log]


def json_errors(name: str, value: Any) -> list[str]:
    """What a value breaks of a JSON schema, by the name of its file without the ending."""
    schema = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return [error.message for error in Draft202012Validator(schema).iter_errors(value)]
