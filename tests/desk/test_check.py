import json
from pathlib import Path

import pytest

from plugins.articles.problems import Problem
from plugins.desk.findings import Finding, as_json, ranked
from tests.conftest import Workshop, write_article
from tests.desk.planted import plant

MESSAGES = (Path(__file__).parent / "planted.txt").read_text(encoding="utf-8").splitlines()
"""What is told of planted.py, the gravest first: 7 that keep a page from readers, 31 that they would see, 2 slips."""


@pytest.fixture
def planted(workshop: Workshop) -> Workshop:
    plant(workshop.content)
    return workshop


def test_forty_mistakes_give_forty_messages_and_no_more(planted: Workshop) -> None:
    result = planted.check()
    assert result.returncode == 1
    lines = result.stdout.replace(f"{planted.content}/", "").splitlines()
    assert lines == [
        *MESSAGES[:38],
        "Cần sửa 38 chỗ.",
        "Nên bổ sung 2 chỗ, không ngăn việc đăng:",
        *MESSAGES[38:],
    ]
    assert len(MESSAGES) == 40
    told = json.loads(planted.run("plugins.desk.check", "--content", str(planted.content), JSON="1").stdout)
    assert told["counts"] == {"hidden": 7, "broken": 31, "notice": 2}
    assert [
        f"{item['path']}:{item['line']}: {item['message']}".replace(f"{planted.content}/", "")
        for item in told["problems"]
    ] == [*MESSAGES]


def test_a_good_folder_is_an_empty_list(workshop: Workshop) -> None:
    write_article(workshop.content, "2026/a.md", "title: A\ndate: 2026-01-31", "Luôn luôn hòa thuận, hoà nhã. UBND xã.")
    assert workshop.check().stdout == "Nội dung không có lỗi nào.\n"
    told = workshop.run("plugins.desk.check", "--content", str(workshop.content), JSON="1")
    assert json.loads(told.stdout) == {"counts": {"hidden": 0, "broken": 0, "notice": 0}, "problems": []}
    assert told.returncode == 0


def test_slips_in_captions_and_code_are_told_and_left_alone(workshop: Workshop) -> None:
    path = write_article(
        workshop.content,
        "2026/a.md",
        "title: A\ndate: 2026-01-31\nsummary: Lời dẫnn",
        "`ngừoi` [bài](https://vidu.vn/ngừoi) <b title='ngừoi'>một</b>\n\nHai ngừoi, ba ngừoi.",
    )
    notices = workshop.check().stdout.splitlines()[-2:]
    assert notices == [
        f'{path}:4: chữ "dẫnn" có lẽ gõ sai. Xem lại chính tả.',
        f'{path}:9: chữ "ngừoi" có lẽ gõ sai. Xem lại chính tả.',
    ]


def test_the_gravest_come_first_whatever_their_place() -> None:
    problems = {
        name: Problem(Path(f"content/{name}"), 1, "sai.", is_notice=name.startswith("c"))
        for name in ("a.yaml", "b.md", "c.yaml")
    }
    found = ranked(problems.values(), {}, ())
    assert found == (
        Finding("hidden", problems["b.md"]),
        Finding("broken", problems["a.yaml"]),
        Finding("notice", problems["c.yaml"]),
    )
    assert json.loads(as_json(found[:1])) == {
        "counts": {"hidden": 1, "broken": 0, "notice": 0},
        "problems": [{"path": "content/b.md", "line": 1, "severity": "hidden", "message": "sai."}],
    }
