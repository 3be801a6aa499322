"""Ways to pass an article on: plain links that a reader follows, so the page itself asks nobody."""

import json
from base64 import b64encode
from urllib.parse import quote

from plugins.views.parts import Link


def share_links(title: str, address: str) -> tuple[Link, ...]:
    """The links that share the page at an absolute address by Zalo, Facebook and e-mail.

    Zalo's own button opens the first one: `d` is Base64 of a JSON object with the address.
    """
    parcel = b64encode(json.dumps({"url": address}, separators=(",", ":")).encode()).decode()
    quoted = _quoted(address)
    return (
        Link("Zalo", f"https://button-share.zalo.me/share_external?d={_quoted(parcel)}"),
        Link("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={quoted}"),
        Link("Thư điện tử", f"mailto:?subject={_quoted(title)}&body={quoted}"),
    )


def _quoted(text: str) -> str:
    return quote(text, safe="")
