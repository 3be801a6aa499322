import unicodedata
from collections import Counter
from statistics import mean

from plugins.vietnamese.slugs import slugify
from tools.bench.sites.corpus import SECTIONS, TAGS, article, tag

COUNT = 800


def test_an_article_depends_on_its_number_alone() -> None:
    assert article(7, COUNT) == article(7, COUNT)
    assert article(7, COUNT).body != article(8, COUNT).body
    assert article(7, COUNT)._replace(date=article(7, 10 * COUNT).date) == article(7, 10 * COUNT)


def test_articles_have_a_thousand_words_in_eight_sections_over_fourteen_years() -> None:
    articles = [article(number, COUNT) for number in range(COUNT)]
    assert 900 < mean(len(each.body.split()) for each in articles) < 1100
    assert Counter(each.section for each in articles) == dict.fromkeys(SECTIONS, COUNT // 8)
    assert len({each.date.year for each in articles}) == 14
    assert [each.date for each in articles] == sorted(each.date for each in articles)
    assert all(unicodedata.is_normalized("NFC", each.body) for each in articles)


def test_three_hundred_tags_have_three_hundred_addresses() -> None:
    assert len({slugify(tag(number)) for number in range(TAGS)}) == TAGS == 300


def test_the_article_after_the_last_is_newer_than_all() -> None:
    assert article(COUNT, COUNT).date > article(COUNT - 1, COUNT).date


def test_a_revised_article_differs_in_its_text_alone() -> None:
    before = article(7, COUNT)
    after = before.revised("thêm một câu")
    assert after.body != before.body
    assert after._replace(body=before.body) == before
