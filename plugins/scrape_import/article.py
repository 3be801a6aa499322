"""An article as the old site shows it, before it becomes ours: what parsing gives and converting takes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any


class NotAnArticleError(ValueError):
    """The page holds no article that everybody may read; the text is one Vietnamese clause that says why."""


@dataclass(frozen=True)
class ScrapedPhoto:
    """A picture at its absolute address (or a `data:` one), with the words that stand with it."""

    address: str
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True)
class ScrapedFile:
    """A document that readers of the old site can download, under the name they see."""

    address: str
    title: str = ""


@dataclass(frozen=True)
class ScrapedComment:
    """What a reader of the old site wrote under an article. `level` is 0, or more for answers to other comments."""

    name: str
    date: datetime | None
    text: str
    level: int = 0


@dataclass(frozen=True)
class Figures:
    """The old site's counters on the day they were read. None is a counter that the page does not show."""

    as_of: date
    views: int | None = None
    comments: int | None = None
    rating: float | None = None
    votes: int | None = None


@dataclass(frozen=True)
class ScrapedArticle:
    """One article, all addresses absolute.

    `body` is the clean HTML of clean.py: paragraphs, headings, lists, quotes, tables, and `<figure>`s that hold one or
    more pictures. `photos` are the pictures of the body in order, `documents` the files that it links to,
    on whatever host.
    `comments` are those on the article's own page, `further_comments` addresses of pages with the others.
    `fields` belong to the kind of the section (a document's number and signer). `remarks` are Vietnamese sentences on
    what was not understood or looks wrong, for the import's report.
    """

    address: str
    title: str
    date: datetime
    section: str = ""
    lead: str = ""
    cover: ScrapedPhoto | None = None
    body: str = ""
    photos: tuple[ScrapedPhoto, ...] = ()
    documents: tuple[str, ...] = ()
    attachments: tuple[ScrapedFile, ...] = ()
    authors: tuple[str, ...] = ()
    source: str = ""
    source_address: str = ""
    tags: tuple[str, ...] = ()
    topic: str = ""
    figures: Figures | None = None
    comments: tuple[ScrapedComment, ...] = ()
    further_comments: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    def pictures(self) -> tuple[ScrapedPhoto, ...]:
        """The cover, then the body's photos, in the order in which a reader meets them."""
        return (self.cover, *self.photos) if self.cover else self.photos


def to_json(article: ScrapedArticle) -> dict[str, Any]:
    """The article in JSON's own types, moments in ISO 8601."""
    return {name: _plain(value) for name, value in asdict(article).items()}


def from_json(values: dict[str, Any]) -> ScrapedArticle:
    """The article that `to_json` gave away."""
    figures, cover = values["figures"], values["cover"]
    typed: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    typed["date"] = datetime.fromisoformat(values["date"])
    typed["cover"] = ScrapedPhoto(**cover) if cover else None
    typed["photos"] = tuple(ScrapedPhoto(**photo) for photo in values["photos"])
    typed["attachments"] = tuple(ScrapedFile(**file) for file in values["attachments"])
    typed["comments"] = tuple(
        ScrapedComment(**{**comment, "date": datetime.fromisoformat(comment["date"]) if comment["date"] else None})
        for comment in values.get("comments", ())
    )
    if figures:
        typed["figures"] = Figures(**{**figures, "as_of": date.fromisoformat(figures["as_of"])})
    return ScrapedArticle(**typed)


def _plain(value: Any) -> Any:  # noqa: ANN401 JSON's types have no common name
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
