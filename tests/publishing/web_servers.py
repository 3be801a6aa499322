"""Real nginx and Caddy on loopback, with the configurations of recipes/, serving a folder that make deploy fills."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT

RECIPES = ROOT / "recipes"


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


class WebServer(NamedTuple):
    """A running server. `reload` reads the maps again; `log` is the access log.

    Caddy 2.6 does not reload while it is read: it may reset a connection that was just being made (docs/operations).
    """

    port: int
    reload: Callable[[], None]
    log: Path

    def get(self, address: str, **headers: str) -> Answer:
        """The answer to a request of its own connection."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(
                "GET", address, headers={name.replace("_", "-"): value for name, value in headers.items()}
            )
            response = connection.getresponse()
            return Answer(
                response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
            )
        finally:
            connection.close()


@contextmanager
def nginx(site: Path, work: Path) -> Iterator[WebServer]:
    """Nginx with the recipe's maps and server, without TLS."""
    port = free_port()
    for name in ("newspaper-http.conf", "newspaper-server.conf"):
        text = (RECIPES / "nginx" / name).read_text(encoding="utf-8")
        text = text.replace("/srv/newspaper", str(site)).replace("/var/log/nginx", str(work))
        (work / name).write_text(text, encoding="utf-8")
    temporary = "".join(
        f"{kind}_temp_path {work}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (work / "nginx.conf").write_text(
        f"""load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
{"user root;" if os.geteuid() == 0 else ""}
pid {work}/pid;
error_log {work}/error.log;
worker_processes 2;
events {{}}
http {{
include /etc/nginx/mime.types;
{temporary}include {work}/newspaper-http.conf;
server {{ listen 127.0.0.1:{port}; include {work}/newspaper-server.conf; }}
}}
"""
    )
    command = ["nginx", "-c", str(work / "nginx.conf"), "-e", str(work / "error.log"), "-p", str(work)]

    def reload() -> None:
        subprocess.run([*command, "-s", "reload"], check=True)

    with _running([*command, "-g", "daemon off;"], port):
        yield WebServer(port, reload, work / "newspaper.log")


@contextmanager
def caddy(site: Path, work: Path) -> Iterator[WebServer]:
    """Caddy with the recipe's site, without TLS."""
    port, admin = free_port(), free_port()
    text = (RECIPES / "caddy/Caddyfile").read_text(encoding="utf-8")
    text = text.replace("/srv/newspaper", str(site)).replace("/var/log/caddy", str(work))
    text = text.replace("www.news.example {", f"http://localhost:{port} {{").replace(
        "\nnews.example {", f"\nhttp://127.0.0.1:{port} {{"
    )
    file = work / "Caddyfile"
    file.write_text(f"{{\n\tadmin 127.0.0.1:{admin}\n}}\n{text}", encoding="utf-8")
    options = ["--config", str(file), "--adapter", "caddyfile"]

    with _running(["env", f"XDG_CONFIG_HOME={work}", f"XDG_DATA_HOME={work}", "caddy", "run", *options], port):
        yield WebServer(port, lambda: None, work / "newspaper.log")


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as server:
        try:
            for _ in range(200):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                assert server.poll() is None, server.stderr and server.stderr.read().decode()
                time.sleep(0.05)
            yield
        finally:
            server.terminate()
