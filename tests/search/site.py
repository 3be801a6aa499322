"""Articles of the index without a site behind them."""

from functools import partial

from plugins.search.keys import Searched
from plugins.search.records import Record
from plugins.views.keys import key_of


def searched(records: list[Record]) -> list[Searched]:
    """Records as the index meets them."""
    return [Searched(key_of(item), item.date, partial(_same, item)) for item in records]


def _same(item: Record) -> Record:
    return item
