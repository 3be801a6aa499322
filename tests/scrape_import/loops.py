"""Coroutines in tests: run in a thread of their own, because a browser's tests leave a loop running in their worker's."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

_T = TypeVar("_T")


def run(coroutine: Callable[[], Coroutine[Any, Any, _T]]) -> _T:
    """What the coroutine returns or raises."""
    with ThreadPoolExecutor(max_workers=1) as threads:
        return threads.submit(lambda: asyncio.run(coroutine())).result()
