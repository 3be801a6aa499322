"""A scraped article as one of ours: front matter by the contract, Markdown, and the files that belong to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from bs4 import BeautifulSoup, Tag

from plugins.scrape_import.addresses import host_of
from plugins.scrape_import.article import Figures, ScrapedArticle, ScrapedFile, ScrapedPhoto
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
    linked = {str(link["href"]) for link in body.find_all("a")}
    elsewhere = (file for file in loose if host_of(file.address) != host_of(article.address))
    body.extend(_link(file) for file in elsewhere if file.address not in linked)
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


def _link(file: ScrapedFile) -> Tag:
    """A paragraph for an attachment that lies on another site."""
    paragraph, link = Tag(name="p"), Tag(name="a", attrs={"href": file.address})
    link.string = file.title or file.address
    paragraph.extend(["Tệp đính kèm: ", link])
    return paragraph


def _without_lost(article: ScrapedArticle, names: Mapping[str, str]) -> Tag:
    """The body's tree with files by name. A photo on another site becomes a link; of a lost one the caption stays."""
    soup = BeautifulSoup(f"<body>{article.body}</body>", "lxml").body
    assert soup is not None
    for link in soup.find_all("a"):
        link["href"] = names.get(str(link["href"]), str(link["href"]))
    for picture in soup.find_all("img"):
        address = str(picture["src"])
        if address in names:
            picture["src"] = names[address]
            continue
        caption = str(picture.get("title", ""))
        is_foreign = not address.startswith("data:") and host_of(address) != host_of(article.address)
        if is_foreign:
            _replace(
                picture, Tag(name="a", attrs={"href": address}), caption or str(picture.get("alt", "")) or "Xem ảnh"
            )
        elif caption:
            _replace(picture, Tag(name="em"), caption)
        else:
            picture.decompose()
    for figure in soup.find_all("figure"):
        _part(figure)
    return soup


def _replace(picture: Tag, words: Tag, text: str) -> None:
    words.string = text
    picture.replace_with(words)


def _part(figure: Tag) -> None:
    """Put what is no picture any more into paragraphs between the pictures."""
    holder: Tag | None = None
    for node in list(figure.children):
        is_picture = isinstance(node, Tag) and node.name == "img"
        if holder is None or not is_picture or holder.name != "figure":
            holder = Tag(name="figure" if is_picture else "p")
            figure.insert_before(holder)
        holder.append(node.extract())
    figure.decompose()
