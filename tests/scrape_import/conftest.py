"""An old site on loopback, and the import's command run against it as an editor would run it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Lock, Thread
from time import monotonic, sleep

import pytest
from PIL import Image

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Reply:
    """What the old site answers to a path."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/html; charset=UTF-8"
    location: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    drops: bool = False
    """Break the connection instead."""

    announced: int | None = None
    """The length that the answer claims to have, if not its own."""

    drip: float = 0.0
    """Seconds before each byte."""


@dataclass
class OldSite:
    """A site that answers from a table; what it lacks leads home, as under eGov.

    `before` has answers that are given first, each once.
    `asked` lists the paths in order, `moments` when they were asked for, in seconds.
    """

    base: str = ""
    replies: dict[str, Reply] = field(default_factory=dict)
    before: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    pause: float = 0.0
    """Seconds that each page takes."""

    busiest: int = 0
    """The most pages that were asked for at once."""

    def page(self, path: str, html: str) -> None:
        """Put a page there."""
        self.replies[path] = Reply(html.encode())

    def photo(self, path: str, seed: int = 1, form: str = "JPEG") -> bytes:
        """Put a picture there; other seeds give other bytes."""
        data = BytesIO()
        Image.new("RGB", (12, 8), (seed * 40 % 256, 90, 30)).save(data, form)
        self.replies[path] = Reply(data.getvalue(), kind="image/jpeg")
        return data.getvalue()


@pytest.fixture
def old_site() -> Iterator[OldSite]:
    """A running old site with an open robots.txt and a home page."""
    site = OldSite(
        replies={
            "/robots.txt": Reply(b"User-agent: *\nDisallow: /admin/\n", kind="text/plain"),
            "/": Reply("<title>Trang nhất</title>".encode()),
        },
    )

    under_way: list[str] = []
    counting = Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if not self.path.startswith("/u"):
                with counting:
                    under_way.append(self.path)
                    site.busiest = max(site.busiest, len(under_way))
                sleep(site.pause)
                with counting:
                    under_way.remove(self.path)
            site.asked.append(self.path)
            site.moments.append(monotonic())
            site.agents.add(self.headers.get("User-Agent", ""))
            first = site.before.get(self.path)
            reply = first.pop(0) if first else site.replies.get(self.path, Reply(status=301, location=f"{site.base}/"))
            if reply.drops:
                self.connection.close()
                return
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.kind)
            self.send_header("Content-Length", str(len(reply.body) if reply.announced is None else reply.announced))
            if reply.location:
                self.send_header("Location", reply.location)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.end_headers()
            with suppress(ConnectionError):  # who refuses a long body hangs up
                for place in range(0, len(reply.body), 1 if reply.drip else max(1, len(reply.body))):
                    sleep(reply.drip)
                    self.wfile.write(reply.body[place : place + 1] if reply.drip else reply.body)
            self.close_connection = reply.announced is not None

        def log_message(self, *_: object) -> None:
            """Tests read `asked` instead."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.base = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield site
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass(frozen=True)
class Run:
    """How the command ended."""

    code: int
    words: str


@pytest.fixture
def run_import(tmp_path: Path) -> Callable[..., Run]:
    """The command with content/ and state/ in the test's folder; warnings are errors in it, too."""

    def run(*arguments: str, before: str = "") -> Run:
        """`before` is a program that runs in the command's process first: a test's own limits."""
        folders = ("--content", str(tmp_path / "content"), "--state", str(tmp_path / "state"), "--delay", "0")
        program = f"import sys\nfrom plugins.scrape_import.__main__ import main\n{before}\nsys.exit(main(sys.argv[1:]))"
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", program, *folders, *arguments],
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        return Run(done.returncode, done.stdout + done.stderr)

    return run
