"""`make serve`: the site on this machine, built anew and shown anew when something is saved; drafts and contact sheets too."""

import argparse
import signal
import sys
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from plugins.desk.command_line import NoContentError, read_desk
from plugins.desk.newsroom import Newsroom
from plugins.desk.preview import Press
from plugins.desk.site_server import SiteServer

THEME = Path("theme")
SETTINGS = Path("pelicanconf.py")


def keep_building(newsroom: Newsroom, watched: tuple[Path, ...], stop: Event) -> None:
    """Build after each change of what is watched, until told to stop. What is saved during a build starts the next."""
    for _ in watch(*watched, debounce=200, step=50, stop_event=stop, raise_interrupt=False):
        newsroom.build()


def main() -> int:
    """Serve until Ctrl+C; 2 if there is no such content folder or the port is taken."""
    parser = argparse.ArgumentParser(prog="serve", description="Serve the site on this machine while it is written.")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--port", type=int, default=8000)
    asked = parser.parse_args()
    site_url = f"http://127.0.0.1:{asked.port}"
    try:
        press = Press(read_desk("serve", asked.content, asked.cache), THEME, site_url)
    except NoContentError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    newsroom = Newsroom(press, asked.output)
    try:
        server = SiteServer(asked.port, newsroom)
    except OSError:
        newsroom.close()
        sys.stderr.write(f"Cổng {asked.port} đang có chương trình khác dùng. Viết: make serve PORT=8001\n")
        return 2
    stop = Event()
    watcher = Thread(target=keep_building, args=(newsroom, (asked.content, THEME, SETTINGS), stop), daemon=True)
    try:
        newsroom.build()
        watcher.start()
        sys.stdout.write(f"Mở {site_url} để xem trang, {site_url}/ban-thao/ để xem bản thảo. Ctrl+C để dừng.\n")
        sys.stdout.flush()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: Thread(target=server.shutdown).start())
        server.serve_forever()
        sys.stdout.write("Đã dừng.\n")
    except KeyboardInterrupt:
        sys.stdout.write("Đã dừng.\n")
    finally:
        stop.set()
        server.server_close()
        newsroom.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
