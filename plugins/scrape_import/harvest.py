"""What a finished walk brought in: articles with all their addresses, and what did not come, with reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from plugins.scrape_import.adapters.nukeviet_addresses import Form, Key, key_of, read_address
from plugins.scrape_import.addresses import host_of
from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import NotAnArticleError, ScrapedArticle
from plugins.scrape_import.pages import Pages
from plugins.scrape_import.report import Entry
from plugins.scrape_import.survey import Asked
from plugins.vietnamese.dates import VIETNAM


@dataclass
class Gathered:
    """One article: every address of it that was met, and aliases of the sections whose lists have it."""

    article: ScrapedArticle
    addresses: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Harvest:
    """Articles, the oldest number first, and entries for what is none. `older` were published before the day asked for."""

    articles: tuple[Gathered, ...]
    others: tuple[Entry, ...]
    older: int = 0


def gather(
    asked: Iterable[Asked],
    pages: Pages,
    troubles: Mapping[str, str],
    forms: tuple[Form, ...],
    since: date | None,
) -> Harvest:
    """Everything that was asked for, each article once whatever its addresses."""
    found: dict[Key, Gathered] = {}
    others: list[Entry] = []
    for item in asked:
        answer = item.answer
        if answer is None:
            reason = troubles.get(item.wanted.address, "chưa tải được")
            others.append(Entry(item.wanted.address, "failed", _title(item), reason=reason))
            continue
        try:
            article = pages.read(answer)
        except NotAnArticleError as error:
            if item.wanted.kind == "article" or _is_hidden(answer):
                others.append(Entry(item.wanted.address, "refused", _title(item), reason=_why(answer, str(error))))
            continue
        key = key_of(article.address, forms) or Key(article.address, 0)
        gathered = found.setdefault(key, Gathered(article))
        met = [article.address, answer.final, *(item.lead.addresses if item.lead else ())]
        gathered.addresses = list(dict.fromkeys((*gathered.addresses, *met)))
        gathered.sections = list(dict.fromkeys((*gathered.sections, *(item.lead.sections if item.lead else ()))))
    young = {
        key: one for key, one in found.items() if not since or one.article.date.astimezone(VIETNAM).date() >= since
    }
    ordered = sorted(young, key=lambda key: (key.number, key.prefix))
    return Harvest(tuple(young[key] for key in ordered), tuple(others), len(found) - len(young))


def further_sections(gathered: Gathered, names: Mapping[tuple[str, str], str]) -> list[str]:
    """Names of the sections besides the main one, in the site's order of sections."""
    parts = read_address(gathered.article.address)
    if parts is None:
        return []
    in_lists = set(gathered.sections) - {parts.section}
    named = [name for (prefix, alias), name in names.items() if prefix == parts.prefix and alias in in_lists]
    return [name for name in dict.fromkeys(named) if name and name != gathered.article.section]


def _title(item: Asked) -> str:
    return item.lead.words.get("title", "") if item.lead else ""


def _is_hidden(answer: Answer) -> bool:
    """Whether a probe was led to an article's address: it exists, and is not shown."""
    return not answer.is_found and answer.final != answer.address and read_address(answer.final) is not None


def _why(answer: Answer, error: str) -> str:
    if answer.target and host_of(answer.target) != host_of(answer.final):
        return f"bài chỉ dẫn sang trang khác: {answer.target}"
    if 300 <= answer.status < 400:
        return f"không còn trên trang cũ (dẫn về {urlsplit(answer.target).path or '/'})"
    if not answer.is_found:
        return f"trang cũ trả lời {answer.status}: bài đã gỡ, hết hạn, chưa đến giờ đăng, hoặc bị ẩn"
    return error
