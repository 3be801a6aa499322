import random

import pytest

from plugins.articles import body

LINES = [
    "Một **đậm** và *nghiêng* với `mã` và [liên kết](/a/b?c=1#d)",
    '[x](https://a.vn/b "Đầu đề") ![ảnh](b.jpg "Chú \'thích\'")',
    "[xấu](javascript:alert(1)) và [thư](mailto:a@b.vn)",
    '## Đầu mục "trích"',
    "- một\n- hai\n    - ba",
    "1. một\n2. hai",
    "> trích\n> dẫn",
    "    mã thụt",
    "***",
    "Hai dấu cách  \nxuống dòng",
    "Chữ > và \" và ' và …",
    "a_b_c __đậm__ _nghiêng_",
    "[mốc]: /c/\n\n[mốc]",
    "<b>thô</b> & x &amp; y",
    "Cách\u00a0cứng",
    "Chú[^1]\n\n[^1]: thích",
    "| a | b |\n|---|:-:|\n| c | d |",
    "[](/rong/) [x]() [a b](<c d>)",
    "http://a.vn và <http://b.vn>",
    "",
]


@pytest.mark.parametrize("seed", range(200))
def test_words_alone_need_no_cleaning(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    text = "\n\n".join(chance.choices(LINES, k=chance.randint(1, 8)))
    quick = body.render_body(text)
    monkeypatch.setattr(body, "_is_ours_alone", lambda *_: False)
    assert body.render_body(text) == quick
