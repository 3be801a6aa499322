"""What the old site counted under an article, as one line in small print."""

from plugins.articles.front_matter import OldNumbers
from plugins.vietnamese.dates import short_date
from plugins.vietnamese.numbers import decimal, grouped


def old_numbers_line(numbers: OldNumbers | None) -> str:
    """The sentence, or an empty string where nothing was counted: an archive of noughts tells nobody anything."""
    if numbers is None:
        return ""
    votes = f" ({grouped(numbers.votes)} phiếu)" if numbers.votes else ""
    told = [
        f"{grouped(numbers.views)} lượt xem" if numbers.views else "",
        f"{decimal(numbers.rating)} trên 5 điểm{votes}" if numbers.rating else "",
        f"{grouped(numbers.comments)} bình luận" if numbers.comments else "",
    ]
    listed = ", ".join(part for part in told if part)
    return f"Số liệu từ trang cũ, đến ngày {short_date(numbers.as_of)}: {listed}." if listed else ""
