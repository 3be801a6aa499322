"""Why a file is no photo, told to the editor who can replace it."""

from typing import Final

EMPTY: Final = "tệp rỗng. Chép lại ảnh gốc."
LFS_POINTER: Final = "mới là con trỏ Git LFS, chưa phải ảnh. Chạy git lfs pull."
WEB_PAGE: Final = "là một trang web, không phải ảnh. Tải lại ảnh gốc."
NO_PICTURE: Final = "không phải ảnh mà máy đọc được. Chép lại ảnh gốc."
DAMAGED: Final = "bị hỏng hoặc chép chưa đủ. Chép lại ảnh gốc."
FOLDER: Final = "là thư mục, không phải ảnh. Ghi tên một tệp ảnh."


def too_large(width: int, height: int) -> str:
    """The trouble of a picture with more pixels than we decode."""
    return f"quá lớn ({width} x {height} điểm ảnh). Thu nhỏ ảnh rồi chép lại."


def trouble_of_bytes(data: bytes) -> str:
    """What is wrong with a file that is plainly no picture, judged by its first bytes; empty if it may be one."""
    start = data[:512].lstrip().lower()
    if not data:
        return EMPTY
    if start.startswith(b"version https://git-lfs"):
        return LFS_POINTER
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml", b"<script")):
        return WEB_PAGE
    return ""
