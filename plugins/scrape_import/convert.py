"""A scraped article as one of ours: front matter by the contract, Markdown, and the files that belong to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from plugins.scrape_import.addresses import host_of
from plugins.scrape_import.article import Figures, ScrapedArticle, ScrapedFile, ScrapedPhoto
from plugins.scrape_import.elements import Element, Piece, read_html
from plugins.scrape_import.markdown import tree_to_markdown
from plugins.vietnamese.slugs import slugify


@dataclass(frozen=True)
class Draft:
    """What will be written; `files` gives the old address of each file of the folder by its name."""

    front: dict[str, object]
    body: str
    files: dict[str, str]


def convert(article: ScrapedArticle, names: Mapping[str, str]) -> Draft:
    """The article with its files under these names (by address). What has no name stays behind: see `_without_lost`."""
    attached = [file for file in article.attachments if file.address in names]
    loose = [file for file in article.attachments if file.address not in names]
    front: dict[str, object] = {
        "title": article.title,
        "date": article.date,
        "category": article.section,
        "summary": article.lead,
        "authors": article.authors,
        "tags": article.tags,
        "cover": _cover(article.cover, names),
        "attachments": [_attachment(file, names[file.address]) for file in attached],
        "source": article.source,
        "source_url": article.source_address,
        "topic": article.topic,
        "original_url": article.address,
        "archive": _archive(article.figures),
        "fields": dict(article.fields),
    }
    body = _without_lost(article, names)
    linked = {link.attributes["href"] for link in body.inner("a")}
    elsewhere = (file for file in loose if host_of(file.address) != host_of(article.address))
    body.children += [_link(file) for file in elsewhere if file.address not in linked]
    return Draft(
        front={key: value for key, value in front.items() if value},
        body=tree_to_markdown(body),
        files={name: address for address, name in names.items()},
    )


def _cover(cover: ScrapedPhoto | None, names: Mapping[str, str]) -> dict[str, str] | str:
    if cover is None or cover.address not in names:
        return ""
    words = {"caption": cover.caption, "alt": cover.alt}
    return {"file": names[cover.address], **words} if any(words.values()) else names[cover.address]


def _attachment(file: ScrapedFile, name: str) -> dict[str, str] | str:
    """The name alone where the title says no more."""
    says_no_more = slugify(PurePosixPath(file.title).stem) == PurePosixPath(name).stem
    return name if says_no_more or not file.title else {"file": name, "title": file.title}


def _archive(figures: Figures | None) -> dict[str, object]:
    if figures is None:
        return {}
    counters = {name: getattr(figures, name) for name in ("views", "comments", "rating", "votes", "as_of")}
    return {name: value for name, value in counters.items() if value is not None}


def _link(file: ScrapedFile) -> Element:
    """A paragraph for an attachment that lies on another site."""
    link = Element("a", {"href": file.address}, [file.title or file.address])
    return Element("p", children=["Tệp đính kèm: ", link])


def _without_lost(article: ScrapedArticle, names: Mapping[str, str]) -> Element:
    """The body's tree with files by name. A photo on another site becomes a link; of a lost one the caption stays."""
    body = read_html(article.body)
    for link in body.inner("a"):
        link.attributes["href"] = names.get(link.attributes["href"], link.attributes["href"])
    _settle_figures(body, names, host_of(article.address))
    return body


def _settle_figures(holder: Element, names: Mapping[str, str], host: str) -> None:
    """Name the pictures of the figures in a holder, and put what is none any more into paragraphs between them."""
    kept: list[Piece] = []
    for child in holder.children:
        if not isinstance(child, Element) or child.name != "figure":
            if isinstance(child, Element):
                _settle_figures(child, names, host)
            kept.append(child)
            continue
        pieces = [piece for picture in child.inner("img") if (piece := _picture(picture, names, host)) is not None]
        for kind, run in groupby(pieces, lambda piece: piece.name if piece.name == "img" else piece):
            kept.append(Element("figure" if kind == "img" else "p", children=[*run]))
    holder.children = kept


def _picture(picture: Element, names: Mapping[str, str], host: str) -> Element | None:
    address, caption = picture.attributes["src"], picture.attributes.get("title", "")
    if address in names:
        return Element("img", {**picture.attributes, "src": names[address]})
    if not address.startswith("data:") and host_of(address) != host:
        return Element("a", {"href": address}, [caption or picture.attributes.get("alt", "") or "Xem ảnh"])
    return Element("em", children=[caption]) if caption else None
