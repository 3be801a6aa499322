from datetime import UTC, datetime

from plugins.scrape_import.archive import Answer
from plugins.scrape_import.article import ScrapedArticle, ScrapedFile, ScrapedPhoto
from plugins.scrape_import.frontier import Wanted, files_of, missing

HOST = "https://cu.example"
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def answer(address: str) -> Answer:
    return Answer(address, address, 200, NOW, b"")


def test_an_article_wants_its_files_on_its_own_host_once() -> None:
    article = ScrapedArticle(
        address=f"{HOST}/tin/bai-1.html",
        title="Bài",
        date=NOW,
        cover=ScrapedPhoto(f"{HOST}/a.jpg"),
        photos=(
            ScrapedPhoto(f"{HOST}/a.jpg"),
            ScrapedPhoto("https://khac.example/b.jpg"),
            ScrapedPhoto("data:image/png;base64,"),
        ),
        documents=(f"{HOST}/kh.pdf",),
        attachments=(ScrapedFile(f"{HOST}/tin/bai-1.html?download=1&id=0"),),
    )
    assert list(files_of(article)) == [
        Wanted(f"{HOST}/a.jpg", is_page=False, referer=article.address),
        Wanted(f"{HOST}/kh.pdf", is_page=False, referer=article.address),
        Wanted(f"{HOST}/tin/bai-1.html?download=1&id=0", is_page=True, referer=article.address),
    ]


def test_only_what_the_archive_lacks_is_missing() -> None:
    page, photo, other = Wanted("p", is_page=True), Wanted("a", is_page=False), Wanted("b", is_page=False)
    archive = {"p": answer("p"), "a": answer("a")}
    leads = {"p": [photo, other, page]}
    found = missing([page], archive.get, lambda answer: leads[answer.address])
    assert list(found) == [other]


def test_a_page_that_is_missing_hides_what_it_leads_to() -> None:
    page = Wanted("p", is_page=True)
    nothing: dict[str, Answer] = {}
    assert list(missing([page], nothing.get, lambda _: [Wanted("a", is_page=False)])) == [page]
