"""The index of a real build: made when it is asked for, kept while it holds, gone when it does not."""

import json

from tests.conftest import Workshop, write_article


def shards(workshop: Workshop) -> list[str]:
    found: list[str] = json.loads((workshop.output / "tim-kiem" / "tieu-de.json").read_bytes())["shards"]
    return found


def test_an_edit_makes_a_new_shard_and_removes_the_old_one(workshop: Workshop) -> None:
    write_article(workshop.content, "2026/a.md", "title: Đường hoa\ndate: 2026-01-01\ncategory: Tin tức", "Sao nhái.")
    workshop.build(SEARCH="0")
    assert shards(workshop) == []
    assert not (workshop.output / "tim-kiem" / "chi-muc").exists()
    workshop.build()
    (first,) = shards(workshop)
    answer = json.loads((workshop.output / "tim-kiem" / "chi-muc" / first / "bai" / "0.json").read_bytes())
    assert (answer["title"], answer["text"], answer["section"]) == ("Đường hoa", "Sao nhái.", "Tin tức")
    write_article(workshop.content, "2026/a.md", "title: Đường hoa\ndate: 2026-01-01", "Mười giờ.")
    workshop.build()
    (second,) = shards(workshop)
    assert [folder.name for folder in (workshop.output / "tim-kiem" / "chi-muc").iterdir()] == [second]
    assert first != second
