"""A real sshd on loopback, for one test."""

import getpass
import os
import shlex
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

_ASKS_NOTHING = {"BatchMode": "yes", "StrictHostKeyChecking": "no", "UserKnownHostsFile": "/dev/null"}


class SshServer(NamedTuple):
    """Who may log in, how, and where the client counts what it sends."""

    user: str
    shell: str
    log: Path

    def received(self) -> int:
        """Bytes that have been sent to the server so far."""
        counts = (line for line in self.log.read_text(errors="replace").splitlines() if "Transferred: sent" in line)
        return sum(int(line.split("sent ")[1].split(",")[0]) for line in counts)


@contextmanager
def ssh_server(folder: Path) -> Iterator[SshServer]:
    """A server that lets this user in by a key made for it."""
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    for name in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "ListenAddress": f"127.0.0.1:{port}",
        "HostKey": folder / "host",
        "AuthorizedKeysFile": folder / "key.pub",
        "StrictModes": "no",
        "UsePAM": "no",
        "PidFile": "none",
        "LogLevel": "QUIET",
    }
    log = folder / "ssh.log"
    log.touch()
    shell = [
        "ssh",
        "-v",
        "-E",
        str(log),
        "-F",
        "none",
        "-p",
        str(port),
        "-i",
        str(folder / "key"),
        *_options(_ASKS_NOTHING),
    ]
    with subprocess.Popen(["/usr/sbin/sshd", "-D", "-f", "/dev/null", *_options(settings)]) as server:
        try:
            _wait_for(port)
            yield SshServer(getpass.getuser(), shlex.join(shell), log)
        finally:
            server.terminate()


def _options(settings: Mapping[str, object]) -> list[str]:
    return [word for key, value in settings.items() for word in ("-o", f"{key}={value}")]


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nobody listens at {port}")
