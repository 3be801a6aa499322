"""Records for tests: three thousand articles that nobody wrote, always the same."""

import random
from datetime import datetime, timedelta

from plugins.search.records import Record, SmallPicture
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slugify

NEWEST = datetime(2026, 11, 20, 7, 30, tzinfo=VIETNAM)
SECTIONS = (
    ("Tin tức", "tin-tuc"),
    ("Mô hình dân vận khéo", "mo-hinh"),
    ("Văn bản", "van-ban"),
    ("Đoàn thể", "doan-the"),
)


def syllables(text: str) -> tuple[str, ...]:
    """The words of a line."""
    return tuple(text.split())


COMMON = syllables(
    "của và các trong cho với được người dân xã ấp huyện tỉnh cán bộ đảng viên chi bộ hội viên bà con nhân dân vận động "
    "tuyên truyền phong trào thi đua mô hình khéo xây dựng nông thôn mới đường bê tông nhà văn hóa hộ nghèo gia đình học sinh "
    "trường lớp phụ nữ thanh niên cựu chiến binh công an bộ đội biên phòng hiến đất làm đường ngày công triệu đồng năm tháng "
    "tổ chức hội nghị tổng kết kế hoạch nghị quyết chương trình thực hiện kết quả đạt hoạt động hỗ trợ giúp đỡ chăm lo đời sống "
    "kinh tế văn hóa xã hội quốc phòng an ninh môi trường rác thải nước sạch giữ rừng biên giới cột mốc chợ phiên đồng bào"
)
RARE = syllables(
    "lúa ngô khoai sắn tiêu điều cao su cà phê mít xoài chôm sầu riêng bưởi cam quýt gà vịt heo bò trâu dê ong cá tôm lươn ếch "
    "cầu suối đập kênh mương giếng trạm bơm chuồng trại vườn rẫy nương đồi dốc hồ bàu sóc làng thôn phum chùa nhà thờ đình miếu"
)


def record(  # noqa: PLR0913  a record has that many parts
    number: int, title: str, *, lead: str = "", text: str = "", days: float = 0, section: int = 0
) -> Record:
    """An article that appeared some days before the newest one; every third has a picture."""
    name, slug = SECTIONS[section]
    date = NEWEST - timedelta(days=days)
    address = f"/{date:%Y}/{slugify(title)}-{number}/"
    picture = SmallPicture("/anh/khong-co.jpg", 240, 160) if number % 3 == 0 else None
    return Record(address, date, title, name, (slug,), picture, lead, text, name)


def corpus(planted: tuple[Record, ...], count: int = 3000) -> list[Record]:
    """Articles over eight years, oldest first, with the planted ones among them."""
    chance = random.Random(7)
    made = list(planted)
    for number in range(count - len(planted)):
        words = chance.choices(COMMON, k=160) + chance.choices(RARE, k=30)
        chance.shuffle(words)
        title = " ".join(chance.choices(COMMON, k=9) + chance.choices(RARE, k=2)).capitalize()
        text, lead = " ".join(words), " ".join(words[40:62])
        made.append(record(number, title, lead=lead, text=text, days=number * 8 * 365 / count, section=number % 4))
    return sorted(made, key=lambda item: (item.date, item.address))
