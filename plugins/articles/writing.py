"""An article's text file, written as the reader of this folder reads it back."""

from collections.abc import Mapping
from datetime import date, datetime

import yaml

from plugins.articles.front_matter import KEYS
from plugins.vietnamese.dates import VIETNAM


def format_article(front: Mapping[str, object], body: str) -> str:
    """Text of an index.md: front matter in the contract's order of keys, then the body.

    Empty values are left out. Datetimes are aware and written in Vietnam's time. Raises KeyError on a key that the
    contract does not know.
    """
    unknown = [key for key in front if key not in KEYS]
    if unknown:
        raise KeyError(", ".join(unknown))
    values = {key: _plain(front[key]) for key in KEYS if key in front and front[key] not in ("", None, [], {}, ())}
    header = yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31)
    return f"---\n{header}---\n\n{body.strip()}\n" if body.strip() else f"---\n{header}---\n"


def _plain(value: object) -> object:
    """The value as YAML's own types, with moments in the form that editors write."""
    if isinstance(value, datetime):
        local = value.astimezone(VIETNAM)
        return _Moment(f"{local:%Y-%m-%d %H:%M:%S}" if local.second else f"{local:%Y-%m-%d %H:%M}")
    if isinstance(value, date):
        return _Moment(value.isoformat())
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items() if item not in ("", None)}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


class _Moment(str):
    """A date as an editor writes it: without quotes."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Block style with indented lists, as people write YAML by hand."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        super().increase_indent(flow, indentless=False)


_Dumper.add_representer(_Moment, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:str", value))
