import gzip
import json
import random
from dataclasses import replace

from plugins.search.records import Outline
from plugins.search.titles import LARGEST, MOST, titles_file
from plugins.vietnamese.slugs import slugify
from tests.search.records import COMMON, NEWEST, RARE, record


def realistic(count: int) -> list[Outline]:
    """Articles with titles of about 80 characters."""
    chance = random.Random(3)
    made = (
        record(number, " ".join(chance.choices(COMMON + RARE, k=17)).capitalize(), days=(count - number) / 2)
        for number in range(count)
    )
    return [replace(article, address=f"/{article.date:%Y}/{slugify(article.title)}/") for article in made]


def test_a_thousand_titles_stay_small() -> None:
    titles = [article.title for article in realistic(MOST)]
    assert 75 < sum(map(len, titles)) / MOST < 85
    data = titles_file(realistic(MOST + 100), ["a"])
    assert len(json.loads(data)["articles"]) == MOST
    assert len(gzip.compress(data, 6)) <= LARGEST


def test_the_newest_come_first_and_say_what_the_browser_needs() -> None:
    old = record(1, "Cũ", days=400, section=1)
    new = Outline("/2026/duong-hoa/", NEWEST, "Đường hoa", "Tin tức", ("tin-tuc", "me"), None)
    assert json.loads(titles_file([old, new], ["b", "a"])) == {
        "articles": [["Đường hoa", "", "20/11/2026", 0, 0], ["Cũ", "cu-1", "16/10/2025", 1, 0]],
        "sections": [["Tin tức", "tin-tuc", "me"], ["Mô hình dân vận khéo", "mo-hinh"]],
        "shards": ["b", "a"],
    }


def test_titles_that_would_not_fit_are_left_to_the_index() -> None:
    chance = random.Random(5)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    long = [record(number, "".join(chance.choices(letters, k=300)), days=-number) for number in range(MOST)]
    data = titles_file(long, [])
    kept = [row[0] for row in json.loads(data)["articles"]]
    assert len(gzip.compress(data, 6)) <= LARGEST
    assert 100 < len(kept) < MOST
    assert kept == [article.title for article in reversed(long)][: len(kept)]
