from datetime import datetime

import pytest

from plugins.scrape_import.adapters.nukeviet_addresses import Form, Key
from plugins.scrape_import.article import ScrapedArticle
from plugins.scrape_import.links import relink
from plugins.vietnamese.dates import VIETNAM

HOST = "https://cu.example"


@pytest.mark.parametrize(
    ("link", "now"),
    [
        (f"{HOST}/tin-xa/bai-2.html", "/2024/bai-hai/"),
        (f"{HOST}/tin-xa/ten-la-2.html", "/2024/bai-hai/"),
        (f"{HOST}/index.php?language=vi&amp;nv=news&amp;op=tin-xa/bai-2.html", "/2024/bai-hai/"),
        (f"{HOST}/tin-xa/bai-9.html", f"{HOST}/tin-xa/bai-9.html"),
        (f"{HOST}/tin-xa/bai-2.html?download=1&amp;id=0", f"{HOST}/tin-xa/bai-2.html?download=1&amp;id=0"),
        ("https://khac.example/tin-xa/bai-2.html", "https://khac.example/tin-xa/bai-2.html"),
        ("mailto:a@cu.example", "mailto:a@cu.example"),
    ],
)
def test_links_lead_to_where_the_article_is_now(link: str, now: str) -> None:
    body = f'<p>Xem <a href="{link}">bài</a>.</p>'
    article = ScrapedArticle(f"{HOST}/tin-xa/bai-1.html", "Một", datetime(2024, 1, 1, tzinfo=VIETNAM), body=body)
    new = {"/tin-xa/bai-2.html": "/2024/bai-hai/"}
    done = relink(article, new, {Key("/", 2): "/2024/bai-hai/"}, (Form("/"),), frozenset({"cu.example"}))
    assert done.body == f'<p>Xem <a href="{now}">bài</a>.</p>'
