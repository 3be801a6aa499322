from datetime import UTC, datetime

from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import ScrapedArticle, ScrapedFile, ScrapedPhoto
from plugins.scrape_import.frontier import Frontier, Wanted, files_of

HOST = "https://cu.example"
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def answer(address: str) -> Answer:
    return Answer(address, address, 200, NOW, b"")


def wanted(*addresses: str) -> list[Wanted]:
    return [Wanted(address, "list") for address in addresses]


class Web:
    """Archived answers and what they lead to."""

    def __init__(self, archived: str, **leads: str) -> None:
        self.archived = set(archived.split())
        self.leads = leads

    def lookup(self, item: Wanted) -> Answer | None:
        return answer(item.address) if item.address in self.archived else None

    def follow(self, item: Wanted, _: Answer) -> list[Wanted]:
        return wanted(*self.leads.get(item.address, "").split())


def frontier(web: Web, *phases: str) -> Frontier:
    return Frontier(web.lookup, web.follow, [lambda phase=phase: wanted(*phase.split()) for phase in phases])  # type: ignore[misc]


def test_an_article_wants_its_files_on_the_named_hosts_once() -> None:
    article = ScrapedArticle(
        address=f"{HOST}/tin/bai-1.html",
        title="Bài",
        date=NOW,
        cover=ScrapedPhoto(f"{HOST}/a.jpg"),
        photos=(
            ScrapedPhoto(f"{HOST}/a.jpg"),
            ScrapedPhoto("https://khac.example/b.jpg"),
            ScrapedPhoto("https://anh.example/c.jpg"),
            ScrapedPhoto("data:image/png;base64,"),
        ),
        documents=(f"{HOST}/kh.pdf",),
        attachments=(ScrapedFile(f"{HOST}/tin/bai-1.html?download=1&id=0"),),
    )
    assert list(files_of(article, frozenset({"cu.example", "anh.example"}))) == [
        Wanted(f"{HOST}/a.jpg", "file", referer=article.address),
        Wanted("https://anh.example/c.jpg", "file", referer=article.address),
        Wanted(f"{HOST}/kh.pdf", "file", referer=article.address),
        Wanted(f"{HOST}/tin/bai-1.html?download=1&id=0", "attachment", referer=article.address),
    ]


def test_only_what_the_archive_lacks_is_missing() -> None:
    web = Web("p a", p="a b p", a="c")
    assert frontier(web, "p").advance() == wanted("b", "c")


def test_nothing_is_handed_out_twice() -> None:
    web = Web("p", p="a")
    walk = frontier(web, "p a", "a")
    assert walk.advance() == wanted("a")
    assert walk.advance() == []


def test_a_new_answer_leads_on() -> None:
    web = Web("", p="a b", a="c")
    walk = frontier(web, "p")
    assert walk.advance() == wanted("p")
    web.archived |= {"p", "a"}
    assert list(walk.after(Wanted("p", "list"))) == wanted("b", "c")


def test_a_phase_begins_when_those_before_it_lack_nothing() -> None:
    web = Web("p", q="a")
    walk = frontier(web, "p", "q", "r")
    assert walk.advance() == wanted("q")
    assert walk.advance() == wanted("r")
    assert walk.advance() == []
