"""One view a page type. A template gets exactly one of these, named `view`, and sees nothing else."""

from msgspec import Struct

from plugins.views.chrome import Chrome, Head
from plugins.views.kinds.parts import FactBox
from plugins.views.parts import (
    AlbumCard,
    Attachment,
    Banner,
    BodyPart,
    Card,
    Figure,
    Link,
    Moment,
    Paging,
    Width,
)


class Page(Struct, frozen=True):
    """What every page has. `trail` leads from the front page to the page's parent; the front page's is empty."""

    chrome: Chrome
    head: Head
    trail: tuple[Link, ...]


class CountedLink(Struct, frozen=True):
    """A link and the number of articles behind it."""

    link: Link
    count: int


class Numbers(Struct, frozen=True):
    """A section in numbers (`12 mô hình`, `4 lĩnh vực`), and the pages of the facet named `label`; it may have none."""

    counts: tuple[str, ...]
    label: str
    links: tuple[CountedLink, ...]


class FrontBlock(Struct, frozen=True):
    """A block of the front page: the newest headlines, or a section's stories, the first of them with picture and lead.

    `width` is how much of its row the block takes. `numbers` are there where the section has a kind.
    """

    heading: Link
    width: Width
    cards: tuple[Card, ...]
    is_newest: bool = False
    numbers: Numbers | None = None


class DocumentRow(Struct, frozen=True):
    """A document: its headline with its address, its number (`25-NQ/TW`, may be empty), and its day in print and ISO 8601."""

    link: Link
    number: str
    day: str
    iso: str


class DocumentBlock(Struct, frozen=True):
    """The newest documents of a section."""

    heading: Link
    rows: tuple[DocumentRow, ...]


class ReaderNumbers(Struct, frozen=True):
    """How many pages were read: labels with counts, ready to print, and until when, in words and in ISO 8601."""

    rows: tuple[tuple[str, str], ...]
    as_of: str
    iso: str


class QuietColumn(Struct, frozen=True):
    """What stands beside the stories: notices (whose address may be empty), documents, banners, links to other sites.

    `most_read` are articles; both they and the numbers come from the server's log.
    """

    notices: tuple[Link, ...]
    documents: tuple[DocumentBlock, ...]
    banners: tuple[Banner, ...]
    links: tuple[Link, ...]
    most_read: tuple[Link, ...] = ()
    numbers: ReaderNumbers | None = None


class FrontView(Page, frozen=True):
    """The front page. `lead` is None only on a site without articles."""

    lead: Card | None
    seconds: tuple[Card, ...]
    updated: Moment | None
    """When the newest article appeared."""
    opening: tuple[FrontBlock, ...]
    """The blocks before the photo strip, or all of them where there is none."""
    strip: tuple[Card, ...]
    """The newest articles with galleries, for the photo strip."""
    albums: Link
    """The album index."""
    closing: tuple[FrontBlock, ...]
    quiet: QuietColumn | None


class ListView(Page, frozen=True):
    """A list of cards under a heading: a section (or one of its older pages), a tag, a month."""

    heading: str
    description: str
    children: tuple[Link, ...]
    """Subsections, or an empty tuple."""
    cards: tuple[Card, ...]
    paging: Paging | None


class Correction(Struct, frozen=True):
    """A correction shown to readers."""

    date: str
    text: str


class ArticleView(Page, frozen=True):
    """An article, whole. Empty strings and tuples and None stand for what it does not have."""

    headline: str
    date: Moment
    modified: Moment | None
    reading_time: str
    """`Đọc trong 9 phút`, or empty where it is hardly a minute."""
    is_archived: bool
    """Whether the article is kept for the record and may no longer hold."""
    section: Link | None
    lead: str
    cover: Figure | None
    fact_box: FactBox | None
    body: tuple[BodyPart, ...]
    gallery: tuple[Figure, ...]
    attachments: tuple[Attachment, ...]
    """Files to download, the ZIP of the album among them."""
    authors: tuple[Link, ...]
    source: str
    source_url: str
    tags: tuple[Link, ...]
    corrections: tuple[Correction, ...]
    paper_links: tuple[Link, ...]
    """Each link of the text with its full address, for readers on paper."""
    share: tuple[Link, ...]
    old_numbers: str
    """What the old site counted, as a sentence, or empty."""
    topic: Link | None
    same_topic: tuple[Card, ...]
    """Other articles of the running story, newest first."""
    newer: tuple[Card, ...]
    older: tuple[Card, ...]


class PhotoView(Page, frozen=True):
    """A photo's own page. `position` reads `Ảnh 3 trên 22`; `article` leads back; `download` is the full-size picture."""

    figure: Figure
    position: str
    previous: Link | None
    following: Link | None
    article: Link
    date: Moment
    download: Attachment | None


class AlbumsView(Page, frozen=True):
    """The album index, `Thư viện ảnh`: all galleries, newest first."""

    heading: str
    description: str
    albums: tuple[AlbumCard, ...]
    paging: Paging | None


class StandingView(Page, frozen=True):
    """A standing page such as `Giới thiệu`."""

    heading: str
    body: tuple[BodyPart, ...]


class RedirectView(Struct, frozen=True):
    """The stub at an old address: where to go, root-relative and absolute."""

    url: str
    canonical: str
    stylesheet: str


class Choice(Struct, frozen=True):
    """A value that readers may choose, and what they read for it."""

    value: str
    text: str


class SearchView(Page, frozen=True):
    """The search page. Scripts fill it; without them it offers the ways by which everything can be found."""

    heading: str
    script: str
    """Address of the module that waits for a question and then fetches the others."""
    titles: str
    """Address of the file behind the first answers."""
    index: str
    """Address of the folder that holds the shards of the index."""
    sections: tuple[Choice, ...]
    years: tuple[Choice, ...]
    ways: tuple[Link, ...]
    """Pages that list everything: archive, topics, tags, authors, site map."""
    fronts: tuple[Link, ...]
    """The top-level sections."""


class NotFoundView(Page, frozen=True):
    """The page a server answers 404 with: ways on, never a dead end. `script` asks the search what the lost address says."""

    script: str
    titles: str
    """As on the search page."""
    index: str
    sections: tuple[Link, ...]
    ways: tuple[Link, ...]
    """Pages that list everything: site map, tags, archive."""
    newest: tuple[Card, ...]
