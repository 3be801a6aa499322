"""The addresses of NukeViet's articles: every form the system has answered to, read and written."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

_ARTICLE: Final = re.compile(
    r"^(?P<prefix>/(?:[^/?]+/)*)(?P<section>[^/?]+)/(?P<alias>(?!page-\d+(?:\.|/|$))[^/?]+)-(?P<number>\d{1,9})(?P<end>\.html|/?)$",
)
_INDEX: Final = re.compile(
    r"^(?P<prefix>.*/index\.php\?language=(?P<language>\w+)&nv=(?P<module>[\w-]+)&op=)"
    r"(?P<section>[^/&]+)/(?P<alias>[^/&]+)-(?P<number>\d{1,9})(?:\.html)?$",
)
_VIEWS: Final = frozenset({"print", "savefile", "sendmail"})
_NO_SECTIONS: Final = _VIEWS | {
    *(
        "about",
        "admin",
        "author",
        "banners",
        "comment",
        "contact",
        "content",
        "download",
        "faq",
        "feeds",
        "freecontent",
    ),
    *("groups", "opinions", "organs", "page", "rss", "search", "seek", "siteterms", "statistics", "tag", "topic"),
    *("users", "viewfile", "voting", "uploads", "assets", "themes"),
}
"""Operations of the news module, and modules that come with the system: what stands there is no section of news."""

_DOCUMENTS: Final = "detail"
"""Where the laws module shows one document: `/laws/detail/<alias>-<id>/`."""


class Key(NamedTuple):
    """What an article is known by, whatever its address says of section and title: its module's prefix, and its number."""

    prefix: str
    number: int


class ArticleAddress(NamedTuple):
    """The parts of an article's path: `/vi/news/` `tin-xa` `duong-hoa` 17. `end` is `.html`, or `/` for documents."""

    prefix: str
    section: str
    alias: str
    number: int
    end: str = ".html"

    @property
    def key(self) -> Key:
        """What all addresses of the article share."""
        return Key(self.prefix, self.number)

    @property
    def path(self) -> str:
        """The path again."""
        return f"{self.prefix}{self.section}/{self.alias}-{self.number}{self.end}"


class Form(NamedTuple):
    """How the site writes addresses: the prefix of its news, and what index.php called it before they were rewritten."""

    prefix: str
    language: str = "vi"
    module: str = "news"


def read_address(address: str) -> ArticleAddress | None:
    """The parts of an article's address; None if it has not the form of one."""
    parts = urlsplit(address)
    path = unquote(parts.path) + (f"?{unquote(parts.query)}" if parts.query else "")
    if match := _INDEX.match(path):
        return ArticleAddress(match["prefix"], match["section"], match["alias"], int(match["number"]), ".html")
    match = _ARTICLE.match(unquote(parts.path))
    if match is None or not is_section(match["section"]) or any(part in _VIEWS for part in match["prefix"].split("/")):
        return None
    is_document = match["section"] == _DOCUMENTS and match["end"] == "/"
    if match["end"] != ".html" and not is_document:
        return None
    return ArticleAddress(match["prefix"], match["section"], match["alias"], int(match["number"]), match["end"])


def is_section(word: str) -> bool:
    """Whether a word of a path can be a section's."""
    return word not in _NO_SECTIONS


def probe(prefix: str, number: int) -> str:
    """A path that every version redirects to the article of this number, if it exists: its section exists nowhere."""
    return f"{prefix}x/y-{number}.html"


def key_of(address: str, forms: tuple[Form, ...]) -> Key | None:
    """The key behind an address in any form, index.php's among them."""
    parts = urlsplit(address)
    if match := _INDEX.match(f"{unquote(parts.path)}?{unquote(parts.query)}"):
        for form in forms:
            if (form.language, form.module) == (match["language"], match["module"]):
                return Key(form.prefix, int(match["number"]))
    found = read_address(address)
    return found.key if found else None


def old_paths(found: ArticleAddress, form: Form) -> Iterator[str]:
    """Every path under which the old site answered for this section and alias, the usual one first."""
    yield found.path
    if found.end != ".html":
        yield found.path.rstrip("/")
        return
    bare = f"{found.section}/{found.alias}-{found.number}"
    yield f"{found.prefix}{bare}"
    yield f"{found.prefix}{bare}/"
    yield from (f"{found.prefix}{view}/{bare}.html" for view in ("print", "savefile"))
    if "?" not in found.prefix:
        index = f"/index.php?language={form.language}&nv={form.module}&op={bare}"
        yield from (f"{index}.html", index)
