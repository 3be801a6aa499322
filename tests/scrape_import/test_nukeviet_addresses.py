import pytest

from plugins.scrape_import.adapters.nukeviet_addresses import Form, Key, key_of, old_paths, probe, read_address

HOST = "https://cu.example"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/tin-xa/bai-17.html", Key("/", 17)),
        ("/news/tin-xa/bai-17.html", Key("/news/", 17)),
        ("/vi/news/tin-xa/bai-17.html", Key("/vi/news/", 17)),
        ("/vi/tin-xa/bai-17.html", Key("/vi/", 17)),
        ("/tin-tuc/tin-xa/bai-17.html", Key("/tin-tuc/", 17)),
        ("/tin-xa/bai-17.html?x=1", Key("/", 17)),
        ("/Bien-dao/bai-2024-17.html", Key("/", 17)),
        ("/laws/detail/quyet-dinh-so-80-15/", Key("/laws/", 15)),
    ],
)
def test_every_scheme_of_articles_is_read(path: str, key: Key) -> None:
    found = read_address(HOST + path)
    assert found is not None
    assert found.key == key
    assert found.path == path.partition("?")[0]


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/tin-xa/",
        "/tin-xa/page-2/",
        "/tin-xa/page-2.html",
        "/bai-17.html",
        "/tin-xa/bai.html",
        "/print/tin-xa/bai-17.html",
        "/vi/news/savefile/tin-xa/bai-17.html",
        "/sendmail/tin-xa/bai-17.html",
        "/about/gioi-thieu-17.html",
        "/vi/siteterms/dieu-khoan-2.html",
        "/tag/nam-2024",
        "/users/nguoi-17.html",
        "/tin-xa/bai-17",
        "/index.php?language=vi&nv=news&op=tin-xa",
    ],
)
def test_everything_else_is_none(path: str) -> None:
    assert read_address(HOST + path) is None


def test_addresses_of_index_php_have_the_key_of_the_rewritten_ones() -> None:
    forms = (Form("/vi/tin-tuc/", "vi", "tin-tuc"), Form("/", "vi", "news"))
    old = f"{HOST}/index.php?language=vi&nv=news&op=tin-xa/bai-17.html"
    assert key_of(old, forms) == Key("/", 17)
    assert key_of(old.replace("nv=news", "nv=tin-tuc"), forms) == Key("/vi/tin-tuc/", 17)
    unknown = read_address(old)
    assert unknown is not None
    assert unknown.path == "/index.php?language=vi&nv=news&op=tin-xa/bai-17.html"


def test_every_old_path_of_an_article_is_known() -> None:
    found = read_address(f"{HOST}/vi/news/tin-xa/bai-17.html")
    assert found is not None
    assert list(old_paths(found, Form("/vi/news/", "vi", "news"))) == [
        "/vi/news/tin-xa/bai-17.html",
        "/vi/news/tin-xa/bai-17",
        "/vi/news/tin-xa/bai-17/",
        "/vi/news/print/tin-xa/bai-17.html",
        "/vi/news/savefile/tin-xa/bai-17.html",
        "/index.php?language=vi&nv=news&op=tin-xa/bai-17.html",
        "/index.php?language=vi&nv=news&op=tin-xa/bai-17",
    ]


def test_a_document_has_two_paths() -> None:
    found = read_address(f"{HOST}/laws/detail/quyet-dinh-9/")
    assert found is not None
    assert list(old_paths(found, Form("/laws/"))) == ["/laws/detail/quyet-dinh-9/", "/laws/detail/quyet-dinh-9"]


def test_a_probe_asks_by_number() -> None:
    assert probe("/vi/news/", 17) == "/vi/news/x/y-17.html"
