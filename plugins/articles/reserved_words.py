"""Words that no section may have as its address."""

from typing import Final

RESERVED: Final = frozenset(
    {"anh", "dong-su-kien", "giao-dien", "luu-tru", "so-do-trang", "tac-gia", "the", "thu-vien-anh", "tim-kiem"}
)
"""First words of addresses that the site itself uses."""
