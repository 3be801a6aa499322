"""Convert and write, for all articles at once: folders settled, links turned, redirects added."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.articles.encoding import decode
from plugins.articles.header import read_header
from plugins.articles.yaml_header import HeaderError, parse, split
from plugins.scrape_import.adapters.nukeviet_addresses import Form, Key, key_of
from plugins.scrape_import.archive import Archive
from plugins.scrape_import.article import ScrapedArticle
from plugins.scrape_import.comments import Thread, thread_of
from plugins.scrape_import.convert import convert
from plugins.scrape_import.file_names import body_of, name_files
from plugins.scrape_import.harvest import Gathered, further_sections
from plugins.scrape_import.links import relink
from plugins.scrape_import.places import Place, settle
from plugins.scrape_import.redirects import paths_of
from plugins.scrape_import.report import FIELDS, Entry
from plugins.scrape_import.write import Ledger, write
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify


@dataclass(frozen=True)
class Delivered:
    """What became of one article; the new address that each of its old paths leads to; bytes of its files; comments."""

    entry: Entry
    redirects: dict[str, str]
    size: int
    thread: Thread


@dataclass(frozen=True)
class Ways:
    """How the old site wrote its addresses: its hosts, its forms by prefix, its sections' names by prefix and alias."""

    hosts: frozenset[str]
    forms: dict[str, Form]
    section_names: dict[tuple[str, str], str]


@dataclass(frozen=True)
class Depot:
    """Where articles come from and go to: the archive with what it lacks and why, the content folder, the ledger."""

    archive: Archive
    troubles: dict[str, str]
    content: Path
    ledger: Ledger
    dry_run: bool


def deliver(gathered: tuple[Gathered, ...], ways: Ways, depot: Depot) -> Iterator[Delivered]:
    """Each article written into its folder, one after the other."""
    places = settle((one.article for one in gathered), depot.content)
    forms = tuple(ways.forms.values())
    new: dict[str, str] = {}
    new_by_key: dict[Key, str] = {}
    for one in gathered:
        address = _address_now(depot.content, places[one.article.address])
        new.update(dict.fromkeys(paths_of(one.addresses, one.sections, ways.forms), address))
        if key := key_of(one.article.address, forms):
            new_by_key[key] = address
    for one in gathered:
        place = places[one.article.address]
        article = relink(one.article, new, new_by_key, forms, ways.hosts)
        thread = thread_of(article, depot.archive.find)
        entry, size = _deliver_one(article, further_sections(one, ways.section_names), place, depot, ways.hosts)
        entry = replace(entry, comments=len(thread.comments), remarks=(*entry.remarks, *thread.remarks))
        address = _address_now(depot.content, place)
        paths = paths_of(one.addresses, one.sections, ways.forms)
        yield Delivered(entry, dict.fromkeys(paths, address), size, thread)


def _deliver_one(
    article: ScrapedArticle, also_in: list[str], place: Place, depot: Depot, hosts: frozenset[str]
) -> tuple[Entry, int]:
    """What became of one article, and the bytes of its files."""
    archive = depot.archive
    named = name_files(article, archive.find, hosts)
    draft = convert(article, named.names)
    if also_in:
        draft = replace(draft, front={**draft.front, "also_in": also_in})
    bodies = {address: body_of(address, archive.find) or b"" for address in draft.files.values()}
    written = write(draft, bodies, depot.content, place, depot.ledger, dry_run=depot.dry_run)
    entry = Entry(
        article.address,
        written.outcome,
        article.title,
        str(written.folder),
        lost=tuple(replace(item, reason=depot.troubles.get(item.address, item.reason)) for item in named.lost),
        remarks=(
            *article.remarks,
            *(f"Ảnh {address[:300]} bị cụt trên trang cũ, chỉ lấy được phần còn lại." for address in named.cut),
        ),
        fields=tuple(name for name in FIELDS if getattr(article, name)),
    )
    return entry, sum(len(body) for body in bodies.values())


def _address_now(content: Path, place: Place) -> str:
    """The article's address: an editor may have given it another title, slug or date since."""
    index = content / "articles" / place.folder / "index.md"
    if not index.is_file():
        return place.address
    text, _ = decode(index.read_bytes())
    try:
        halves = split(text)
        front = read_header(parse(halves.header, halves.header_line)).front
    except HeaderError:
        return place.address
    slug = front.slug or slugify(front.title)
    return f"/{front.date.astimezone(VIETNAM):%Y}/{slug}/" if front.date and slug else place.address
