import pytest

from plugins.publishing.refusal import RefusedError
from plugins.publishing.site_url import read_site_url

LOCAL = "là địa chỉ trong máy hoặc mạng nội bộ, bạn đọc không mở được."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "thiếu SITEURL. Viết: make publish SITEURL=https://ten-mien-cua-ban"),
        ("http://danvan.example", 'SITEURL "http://danvan.example" phải bắt đầu bằng https://.'),
        ("danvan.example", 'SITEURL "danvan.example" phải bắt đầu bằng https://.'),
        ("https://a:b@danvan.example", 'SITEURL "https://a:b@danvan.example" phải bắt đầu bằng https://.'),
        ("https://localhost:8000", f'SITEURL "https://localhost:8000" {LOCAL}'),
        ("https://127.0.0.1", f'SITEURL "https://127.0.0.1" {LOCAL}'),
        ("https://192.168.1.5", f'SITEURL "https://192.168.1.5" {LOCAL}'),
        ("https://[::1]", f'SITEURL "https://[::1]" {LOCAL}'),
        ("https://may-chu", f'SITEURL "https://may-chu" {LOCAL}'),
        ("https://toa-soan.local", f'SITEURL "https://toa-soan.local" {LOCAL}'),
        ("https://", f'SITEURL "https://" {LOCAL}'),
        ("https://[", 'SITEURL "https://[" không phải một địa chỉ.'),
        ("https://a.vn:port", 'SITEURL "https://a.vn:port" không phải một địa chỉ.'),
        ("https://a.vn/tin", 'SITEURL "https://a.vn/tin" phải là gốc của tên miền, sau tên miền không có gì nữa.'),
    ],
)
def test_an_address_that_readers_cannot_open_is_refused(text: str, message: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        read_site_url(text)
    assert refusal.value.reasons == (message,)


@pytest.mark.parametrize("text", ["https://danvan.example", "https://DanVan.example/", "https://danvan.example:8443"])
def test_a_public_address_is_taken_without_its_last_slash(text: str) -> None:
    assert read_site_url(text) == text.lower().rstrip("/")
