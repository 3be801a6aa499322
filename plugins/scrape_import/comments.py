"""What readers wrote under the old site's articles, kept as data: STATE/comments.json."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from plugins.scrape_import.adapters.nukeviet_readers import further_comments, read_comments
from plugins.scrape_import.adapters.page import Page
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import NotAnArticleError, ScrapedArticle, ScrapedComment
from plugins.scrape_import.files import replace_file

Find = Callable[[str], Answer | None]


class Thread(NamedTuple):
    """The comments under one article, in the site's order; `is_cut` where further pages of them did not come."""

    address: str
    title: str
    comments: tuple[ScrapedComment, ...]
    is_cut: bool = False

    @property
    def remarks(self) -> tuple[str, ...]:
        """Vietnamese sentences for the report; none where all comments are there."""
        if not self.is_cut:
            return ()
        return (f"Chỉ lấy được {len(self.comments)} bình luận, trang cũ không cho đọc tiếp.",)


def thread_of(article: ScrapedArticle, find: Find) -> Thread:
    """The comments on the article's own page and on all further pages in the archive."""
    comments, is_cut = list(article.comments), False
    waiting = list(article.further_comments)
    seen = set(waiting)
    while waiting:
        page = comments_page(find(waiting.pop(0)))
        if page is None:
            is_cut = True
            continue
        comments += read_comments(page)
        links = [link for link in further_comments(page) if link not in seen]
        seen.update(links)
        waiting += links
    return Thread(article.address, article.title, tuple(dict.fromkeys(comments)), is_cut)


def comments_page(answer: Answer | None) -> Page | None:
    """A further page of comments, opened; None if the site did not give one."""
    if answer is None:
        return None
    try:
        page = Page(answer)
    except NotAnArticleError:
        return None
    return page if read_comments(page) else None


def keep_comments(state: Path, threads: Iterable[Thread]) -> None:
    """Add these threads to STATE/comments.json: comments by their article's old address, moments in ISO 8601.

    `level` is 0, or more for answers to other comments. Threads of articles that were not asked for this time stay.
    """
    path = state / "comments.json"
    values = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    for thread in threads:
        if thread.comments:
            values[thread.address] = {"title": thread.title, "comments": list(_plain(thread.comments))}
    if values:
        replace_file(path, f"{json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)}\n".encode())


def _plain(comments: Iterable[ScrapedComment]) -> Iterator[dict[str, object]]:
    for comment in comments:
        date = comment.date.isoformat() if comment.date else None
        yield {"name": comment.name, "date": date, "text": comment.text, "level": comment.level}
