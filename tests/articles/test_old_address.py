import pytest

from plugins.articles.old_address import old_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("/cu.html", "/cu.html"),
        ("cu.html", "/cu.html"),
        ("http://cu.vn/tin/cu-1.html", "/tin/cu-1.html"),
        ("https://cu.vn/index.php?nv=news&op=a/b-1", "/index.php?nv=news&op=a/b-1"),
        ("/thảo luận.html", "/th%E1%BA%A3o%20lu%E1%BA%ADn.html"),
        ("/th%E1%BA%A3o.html", "/th%E1%BA%A3o.html"),
        ('/a"b.html', "/a%22b.html"),
        ("/../../evil/x.html", ""),
        ("/%2e%2e/x.html", ""),
        ("http://[abc/x.html", ""),
    ],
)
def test_old_addresses_lose_their_host_and_keep_their_query(text: str, address: str) -> None:
    assert old_address(text) == address
