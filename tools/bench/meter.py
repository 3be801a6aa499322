"""Runs a command and writes what it used to stderr: seconds on the clock, of CPU, KiB of its largest process, exit status.

Linux counts as a program's memory also that of the process which started it. So it has to be started by a small one: this.
"""

import os
import sys
import time

_SAID_TO_STDOUT = [(os.POSIX_SPAWN_DUP2, 1, 2)]


def main() -> None:
    """Run the command of the arguments; what it says goes to stdout."""
    start = time.monotonic()
    child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=_SAID_TO_STDOUT)
    # wait4 counts the process and every descendant that it has waited for.
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - start
    cpu = usage.ru_utime + usage.ru_stime
    sys.stderr.write(f"{wall} {cpu} {usage.ru_maxrss} {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main()
