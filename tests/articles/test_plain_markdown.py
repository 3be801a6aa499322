import random

import pytest

from plugins.articles import body
from plugins.articles.body import render_body
from plugins.articles.plain_markdown import plain_parts

PLAIN = [
    "Bốn giờ rưỡi sáng, bếp nhà bà Thị Hương đã đỏ lửa!",
    "2026 là năm thứ ba.",
    "“Trích dẫn” (và ngoặc), 5% # 7",
    "Có *nghiêng*, **đậm** và [liên kết](/a/)",
    "**Đậm đầu** rồi [tệp](ke-hoach.pdf), [trang](https://a.vn/x?y=1#z)",
    "*Nghiêng cả câu.*",
    "[Đầu câu](../hoi-xuan/) là liên kết",
    "Một **hai** ba **bốn** *năm*.",
    "– Cháu đi đâu?",
    "# Đầu mục",
    "## Mục hai",
    "##### Mục năm **đậm**",
    "- Một nồi xôi",
    "- **Hai** nồi [canh](b)",
    "1. Lễ khai mạc",
    "2. Lễ bế mạc",
    "![Mô tả](anh-1.jpg)",
    '![Mô tả, dài](anh/2.jpg "Chú thích (1)")',
    "![](3.jpg)",
    "",
    "",
    "",
    "",
]
MORE = [
    "12. Lễ khai mạc",
    "+ Hai nồi canh",
    "- # Mục trong danh sách",
    "- 1. Số trong danh sách",
    "- - Lồng nhau",
    "* * *",
    "---",
    "- - -",
    "===",
    "=",
    "-",
    "    thụt bốn dấu cách",
    "\tthụt một tab",
    " thụt một dấu cách",
    "> Năm nào cũng vậy",
    "#Đầu mục",
    "## Đầu mục ##",
    "Hai dấu cách  ",
    "Một dấu cách ",
    "| a | b |",
    "|---|---|",
    "Đường http://a.vn và <https://a.vn> & b &amp; c",
    "[^1]: Ghi chú",
    "Chữ[^1] có ghi chú",
    "[a]: /b/",
    "[a][b] và [a] và [b] (c)",
    "Sao ** lẻ ** và **đậm\nhai dòng** **",
    "Nghiêng *hai\ndòng* và [liên\nkết](/a/)",
    "[chữ [lồng](a) nhau](b) và [a][b] và [trống]()",
    "Ba sao ***đậm nghiêng*** và **nửa*",
    "**đậm****liền**[x](y)[z](/t/)*i*",
    "*một***hai** **ba***bốn*",
    "5 * 3 * 2 và a*b*c và snake_case_d và _gạch_",
    "*[HTML]: chữ tắt",
    "Có http://a.vn/**b** và a@b.vn **c**",
    "!cảm thán \\* thoát",
    "Tên ![ảnh](x.jpg) giữa câu",
    "[![ảnh](x.jpg)](/a/)",
    "![a](x.jpg) ![b](y.jpg)",
    "![a](<x y.jpg>) ![b](y.jpg 'c')",
    "[x](javascript:alert) [y](a_b_c) [z](a*b*c)",
    "<div>thô</div>",
    "<!-- lời dặn -->",
    "<b>thô</b> & x &amp; y",
    "[xấu](javascript:alert(1)) và [thư](mailto:a@b.vn)",
    '[x](https://a.vn/b "Đầu đề") ![ảnh](b.jpg "Chú \'thích\'")',
    "[](/rong/) [x]() [a b](<c d>)",
    "[mốc]: /c/\n\n[mốc]",
    "Chữ > và \" và ' và …",
    "Chữ\xa0dính",
    "# ",
    "#",
    "##",
    "1.",
    "- ",
]


def by_markdown(text: str, monkeypatch: pytest.MonkeyPatch) -> body.Body:
    with monkeypatch.context() as patch:
        patch.setattr(body, "plain_parts", lambda _: None)
        return render_body(text, 7)


@pytest.mark.parametrize("seed", range(250))
def test_plain_text_comes_out_as_from_markdown(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    text = "\n".join(chance.choices(PLAIN, k=chance.randint(1, 14)))
    assert render_body(text, 7) == by_markdown(text, monkeypatch)


@pytest.mark.parametrize("seed", range(250))
def test_text_with_more_comes_out_as_from_markdown(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    text = "\n".join(chance.choices([*PLAIN, *MORE], k=chance.randint(1, 6)))
    assert render_body(text, 7) == by_markdown(text, monkeypatch)


@pytest.mark.parametrize(
    "text",
    [
        "Một đoạn.\nDòng hai.\n\nĐoạn hai có *nghiêng*, **đậm** và [liên kết](../hoi-xuan/)!",
        "## Mục\n\n- Một\n- Hai\n\nĐoạn.\n\n1. Một\n2. Hai",
        '![Mô tả](a.jpg "Chú thích")\n![](b.jpg)\n\n![](c.jpg)\n\nĐoạn.',
    ],
)
def test_what_newspapers_write_is_plain(text: str) -> None:
    assert plain_parts(text) is not None


@pytest.mark.parametrize("text", MORE)
def test_the_rest_is_left_to_markdown_or_comes_out_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    between = f"Trước.\n\n{text}\n\nSau."
    assert render_body(between, 7) == by_markdown(between, monkeypatch)
    assert render_body(text, 7) == by_markdown(text, monkeypatch)
