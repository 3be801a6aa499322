import os
import subprocess
import sys

import pytest

from tools.bench.cost import run
from tools.bench.sites.rounds import reason


def failure(script: str, limit: float | None = None) -> str:
    with pytest.raises(subprocess.SubprocessError) as caught:
        run((sys.executable, "-c", script), os.environ, limit=limit)
    return reason(caught.value)


def test_a_failed_build_says_its_error() -> None:
    script = "print('Building'); print('FATAL ERROR: heap out of memory'); print('at 0x1'); exit(134)"
    assert failure(script) == "exit status 134: FATAL ERROR: heap out of memory"
    assert failure("print('Building'); exit(2)") == "exit status 2: Building"
    assert failure("exit(2)") == "exit status 2: "


def test_a_build_that_takes_too_long_is_killed() -> None:
    assert failure("import time; time.sleep(60)", limit=0.1) == "not done after 1,200 s"


def test_the_memory_of_the_largest_process_is_counted() -> None:
    script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'x = b\"x\" * 10**8'])"
    assert 10**8 < run((sys.executable, "-c", script), os.environ).peak < 1.3 * 10**8


def test_the_memory_of_who_measures_is_not_counted() -> None:
    held = b"x" * 10**8
    assert run((sys.executable, "-c", "pass"), os.environ).peak < 3 * 10**7 < len(held)
