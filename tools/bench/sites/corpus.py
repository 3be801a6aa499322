"""Articles to measure builds with, written by code from their numbers, so that every machine builds the same site."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import accumulate, product
from typing import Final, NamedTuple

_FREQUENT: Final = (
    "dân và của được trong các người với cho xã ấp này năm từ bà con đã nhà đường ngày cùng không một có ra về tổ hội nước"
    " làng trường em học lúa vườn cây ruộng suối cầu mương rẫy chợ phiên hàng xóm chung tay giữ sạch trồng hoa thắp sáng"
    " góp công góp sức hiến đất mở rộng thửa sân chơi trẻ nhỏ cụ già chị anh bác thầy cô cán bộ xuống tận nơi nghe hỏi bàn"
    " làm kiểm tra thụ hưởng bếp lửa mái tôn giếng khoan bồn nước sạch điện lưới trạm y tế tiêm phòng thuốc men khám bệnh"
    " miễn phí cà phê tiêu điều cao su mít sầu riêng bò dê heo gà đàn vốn vay lãi suất thấp tổ hợp tác xưởng may nghề mới"
    " lớp đêm biết chữ sách thư viện máy tính mạng điện thoại hồ sơ giấy tờ một cửa hẹn trả đúng sớm tiếp đối thoại kiến"
    " nghị đơn thư hòa giải tranh chấp bờ rào lối đi chung biên giới cột mốc đồn bộ đội tuần tra mùa mưa lũ sạt lở sơ tán"
    " áo ấm gạo mì quà tết trung thu đèn lồng hát múa cồng chiêng đua thuyền bóng chuyền giải nhất nhì ba thưởng khen"
)

_ONSETS: Final = "b c ch d đ g h kh l m n ng nh ph r s t th tr v x"
_RIMES: Final = (
    "ạc ải ám ăng ấc ầm ậu ẹo én ễn ệt ịnh iếc iền iệu óc ỏi ọng ốc ồn ộng ới ờm ợt úc ủi ũng ụm uốn uồng ượt ừng ười"
)
_RARE: Final = tuple(onset + rime for onset, rime in product(_ONSETS.split(), _RIMES.split()))
"""Syllables as Vietnamese builds them. An archive knows thousands of words, and an index has to hold them all."""

_WORDS: Final = (*_FREQUENT.split(), *_RARE)
# A few words come often, most of them seldom, as in every language (Zipf).
_WEIGHTS: Final = list(accumulate(1 / (place + 8) for place in range(len(_WORDS))))

SECTIONS: Final = {
    "Tin huyện": "tin-huyen",
    "Chuyện ở ấp": "chuyen-o-ap",
    "Cách làm hay": "cach-lam-hay",
    "Văn bản mới": "van-ban-moi",
    "Hội và đoàn": "hoi-va-doan",
    "Việc học, việc làm": "viec-hoc-viec-lam",
    "Vùng biên": "vung-bien",
    "Hỏi và đáp": "hoi-va-dap",
}
"""Names of the sections with their words in addresses."""

TAGS: Final = 300
AUTHORS: Final = ("Hoài An", "Lý Bình", "Điểu Cường", "Thị Dung", "Trần Đức", "Võ Giang", "Lâm Hà")
FIRST: Final = datetime(2012, 1, 2, 6, 30)  # noqa: DTZ001  front matter is in Vietnam's time, without a zone
YEARS: Final = 14


class Article(NamedTuple):
    """An article as every generator gets it: plain texts, the body as Markdown."""

    slug: str
    title: str
    date: datetime
    section: str
    tags: tuple[str, ...]
    author: str
    lead: str
    body: str

    def revised(self, word: str) -> "Article":
        """The same with a sentence more at its end."""
        return self._replace(body=f"{self.body}\n\nTòa soạn bổ sung: {word}.")


def article(number: int, count: int) -> Article:
    """The article of this number among so many over the years; numbers from `count` on are newer than all of them."""
    chance = random.Random(f"article {number}")  # noqa: S311  nothing here is secret
    minutes = number * YEARS * 365 * 24 * 60 // count
    return Article(
        slug=f"bai-so-{number:06}",
        title=_sentence(chance, 8, 16),
        date=FIRST + timedelta(minutes=minutes),
        section=list(SECTIONS)[number % len(SECTIONS)],
        tags=tuple(sorted({tag(min(int(chance.paretovariate(0.7)), TAGS) - 1) for _ in range(4)})),
        author=chance.choice(AUTHORS),
        lead=f"{_sentence(chance, 25, 45)}.",
        body="\n\n".join(_blocks(chance)),
    )


def tag(number: int) -> str:
    """The tag of this number."""
    return f"{_words(random.Random(f'tag {number}'), 2)} {_WORDS[number % len(_FREQUENT.split())]}"  # noqa: S311


def _blocks(chance: random.Random) -> Sequence[str]:
    """Paragraphs with headings and lists between them, a thousand words more or less."""
    blocks = []
    for place in range(chance.randint(10, 14)):
        if place % 4 == 3:
            blocks.append(f"## {_sentence(chance, 4, 8)}")
        blocks.append(" ".join(f"{_sentence(chance, 12, 30)}." for _ in range(chance.randint(2, 5))))
        match chance.randrange(8):
            case 0:
                blocks.append("\n".join(f"- {_sentence(chance, 8, 14)}" for _ in range(4)))
            case 1:
                blocks.append(
                    f"Ngày {chance.randint(1, 28)}/{chance.randint(1, 12)}, **{_words(chance, 4)}** góp 125 công."
                )
            case 2:
                blocks.append(f"Xem thêm [{_words(chance, 4)}](https://example.org/{chance.randint(1, 999)}).")
    return blocks


def _sentence(chance: random.Random, least: int, most: int) -> str:
    words = _words(chance, chance.randint(least, most))
    return words[0].upper() + words[1:]


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS, cum_weights=_WEIGHTS, k=count))
