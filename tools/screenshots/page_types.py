"""One page of each type of the demo newspaper."""

from pathlib import Path
from typing import Final

PAGE_TYPES: Final = {
    "trang-nhat": "/",
    "chuyen-muc": "/mo-hinh-dan-van-kheo/",
    "van-ban": "/van-ban-chi-dao/",
    "mot-linh-vuc": "/mo-hinh-dan-van-kheo/linh-vuc/kinh-te/",
    "bai-viet": "/2026/hien-dat-mo-duong-lo-12/",
    "bai-nhieu-anh": "/2026/ngay-hoi-dai-doan-ket-bau-sen/",
    "trang-anh": "/2026/ngay-hoi-dai-doan-ket-bau-sen/anh/03/",
    "thu-vien-anh": "/thu-vien-anh/",
    "dong-su-kien": "/dong-su-kien/",
    "tac-gia": "/tac-gia/",
    "tu-khoa": "/the/",
    "luu-tru": "/luu-tru/",
    "thang": "/luu-tru/2026/11/",
    "so-do-trang": "/so-do-trang/",
    "tim-kiem": "/tim-kiem/?q=rac",
    "trang-dung": "/gioi-thieu/",
    "khong-tim-thay": "/404.html",
}


def missing(output: Path) -> list[str]:
    """The addresses of the table that the built site does not answer."""
    files = {address: output / address.partition("?")[0].lstrip("/") for address in PAGE_TYPES.values()}
    return [address for address, file in files.items() if not (file.is_file() or (file / "index.html").is_file())]
