import pytest

from plugins.scrape_import.addresses import absolute, file_name, host_of, is_private

BASE = "https://cu.example/tin/bai-1.html"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/u/a.jpg", "https://cu.example/u/a.jpg"),
        ("b-2.html#binh-luan", "https://cu.example/tin/b-2.html"),
        ("//khac.example/a.jpg", "https://khac.example/a.jpg"),
        (" /u/ảnh một (1).jpg ", "https://cu.example/u/%E1%BA%A3nh%20m%E1%BB%99t%20(1).jpg"),
        ("/u/%E1%BA%A3nh%20m%E1%BB%99t%20(1).jpg", "https://cu.example/u/%E1%BA%A3nh%20m%E1%BB%99t%20(1).jpg"),
        ("/u/100%.jpg?x=a b", "https://cu.example/u/100%25.jpg?x=a%20b"),
        ("HTTPS://CU.example:443", "https://cu.example/"),
        ("", ""),
        ("javascript:x()", ""),
        ("file:///C:/a.jpg", ""),
        ("http://[hong", ""),
        ("http://cu.example:x/", ""),
    ],
)
def test_links_become_comparable_addresses(link: str, address: str) -> None:
    assert absolute(BASE, link) == address


def test_a_port_belongs_to_the_host_unless_it_is_the_usual_one() -> None:
    assert [host_of(address) for address in ("http://a.vn:80/", "http://a.vn:8080/", "https://a.vn/")] == [
        "a.vn",
        "a.vn:8080",
        "a.vn",
    ]


def test_file_names_are_decoded() -> None:
    assert file_name("https://cu.example/u/%E1%BA%A3nh.JPG?w=1") == "ảnh.JPG"


@pytest.mark.parametrize(
    ("host", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("::1", True),
        ("localhost", True),
        ("1.1.1.1", False),
        ("cu.example", False),
    ],
)
def test_private_hosts(host: str, *, private: bool) -> None:
    assert is_private(host) is private
