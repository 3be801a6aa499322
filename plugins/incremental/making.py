"""Planned files made and written: what lies in OUTPUT is left, what CACHE has is taken, the rest is made on all cores."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from plugins.articles.atomic import write_if_changed
from plugins.articles.content_tree import Stamp
from plugins.articles.workers import spread
from plugins.incremental.output_state import stamp_of
from plugins.incremental.page_store import PageStore
from plugins.views.planned import PlannedFile


class Written(NamedTuple):
    """A file that is right now: its stamp, and whether its bytes changed."""

    stamp: Stamp
    is_changed: bool


def perform(planned: Sequence[PlannedFile], folder: Path, store: PageStore) -> Iterator[tuple[PlannedFile, Written]]:
    """Each file once it lies in the folder, in no fixed order. What was made is kept in the store."""
    for place, written in spread(partial(_bring, folder, store), planned):
        yield planned[place], written


def _bring(folder: Path, store: PageStore, file: PlannedFile) -> Written:
    target = f"{folder}/{file.name}"
    kept = None if file.is_copy else store.get(file.fingerprint)
    if kept:
        is_changed = store.bring(*kept, target)
    else:
        data = file.make()
        is_changed = write_if_changed(target, data)
        if not file.is_copy:
            store.keep(file.fingerprint, target, data)
    stamp = stamp_of(target)
    assert stamp is not None
    return Written(stamp, is_changed)
