import pytest
from twisted.internet.error import DNSLookupError

from plugins.scrape_import.resolver import refuse_private


@pytest.mark.parametrize("found", ["127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "100.64.0.1"])
def test_a_name_that_leads_into_a_private_network_is_refused(found: str) -> None:
    with pytest.raises(DNSLookupError):
        refuse_private(found)


def test_a_public_address_is_let_through() -> None:
    assert refuse_private("1.1.1.1") == "1.1.1.1"
