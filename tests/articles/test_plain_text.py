import random

import pytest
from markdown import Markdown

from plugins.articles.plain_text import PlainTextExtension

LINES = [
    "Bốn giờ rưỡi sáng, bếp nhà bà Thị Hương đã đỏ lửa.",
    "2026 là năm thứ ba.",
    "12. Lễ khai mạc",
    "- Một nồi xôi",
    "+ Hai nồi canh",
    "* * *",
    "---",
    "===",
    "    thụt bốn dấu cách",
    "\tthụt một tab",
    "> Năm nào cũng vậy",
    "# Đầu mục",
    "Hai dấu cách  ",
    "| a | b |",
    "|---|---|",
    "Có *nghiêng*, **đậm** và [liên kết](/a/)",
    "Đường http://a.vn và <https://a.vn> & b &amp; c",
    "[^1]: Ghi chú",
    "Chữ[^1] có ghi chú",
    "[a]: /b/",
    "“Trích dẫn” (và ngoặc)",
    "**Đậm đầu** rồi [tệp](ke-hoach.pdf), [trang](https://a.vn/x?y=1#z)",
    "Một **hai** ba **bốn**.",
    "Sao ** lẻ ** và **đậm\nhai dòng** **",
    "[chữ [lồng](a) nhau](b) và [a][b] và [trống]()",
    "Ba sao ***đậm nghiêng*** và **nửa*",
    "**đậm****liền**[x](y)[z](/t/)",
    "Có http://a.vn/**b** và a@b.vn **c**",
    "!cảm thán \\* thoát",
    "<div>thô</div>",
    "",
    "",
    "",
]
EXTENSIONS = ["tables", "sane_lists", "footnotes"]


@pytest.mark.parametrize("seed", range(300))
def test_plain_text_comes_out_as_without_the_extension(seed: int) -> None:
    chance = random.Random(seed)
    text = "\n".join(chance.choices(LINES, k=chance.randint(1, 14)))
    plain = Markdown(extensions=EXTENSIONS).convert(text)
    assert Markdown(extensions=[*EXTENSIONS, PlainTextExtension()]).convert(text) == plain
