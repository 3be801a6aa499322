"""Pages in the words of schema.org, as JSON-LD: what search engines show beside a result.

A `<script type="application/ld+json">` is a data block by HTML's definition (4.12.1): browsers do not run it, and a content
security policy of `default-src 'self'` has nothing to say about it.
"""

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from markupsafe import Markup

from plugins.views.addresses import FRONT, absolute
from plugins.views.pages import ArticleView, Page
from plugins.views.parts import Link

Data = Mapping[str, Any]

_CONTEXT: Final = {"@context": "https://schema.org"}

_ESCAPES: Final = {character: f"\\u{ord(character):04x}" for character in ("<", ">", "&", "\u2028", "\u2029")}
"""What could end the element, begin a comment or break a line inside a script, written as JSON's own escapes."""


def data_block(data: Data) -> Markup:
    """The JSON of some data, safe inside a script element whatever editors wrote."""
    text = msgspec.json.encode(data).decode()
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return Markup(text)  # noqa: S704 escaped


def news_article(view: ArticleView, description: str, pictures: tuple[str, ...], site_url: str) -> Data:
    """An article as NewsArticle; `description` is what it is about.

    `pictures` are the absolute addresses of its cover in three ratios, or its share card. `dateModified` stands only where
    the text was really revised. Who signs nothing leaves the newspaper as the author.
    """
    publisher = _publisher(view, site_url)
    optional = {
        "description": description,
        "dateModified": view.modified.iso if view.modified else "",
        "articleSection": view.section.text if view.section else "",
        "keywords": [tag.text for tag in view.tags],
    }
    return {
        **_CONTEXT,
        "@type": "NewsArticle",
        "@id": view.head.canonical,
        "mainEntityOfPage": view.head.canonical,
        "headline": view.head.name,
        "image": list(pictures),
        "datePublished": view.date.iso,
        "author": [_person(author, site_url) for author in view.authors] or [publisher],
        "publisher": publisher,
        "inLanguage": "vi",
        **{name: value for name, value in optional.items() if value},
    }


def _person(author: Link, site_url: str) -> Data:
    return {"@type": "Person", "name": author.text, "url": absolute(site_url, author.url)}


def breadcrumbs(view: Page, site_url: str) -> Data:
    """The way from the front page to a page, which is its last step."""
    steps = (*((link.text, absolute(site_url, link.url)) for link in view.trail), (view.head.name, view.head.canonical))
    return {
        **_CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": address}
            for position, (name, address) in enumerate(steps, start=1)
        ],
    }


def website(view: Page, site_url: str) -> Data:
    """The newspaper as WebSite, from which search engines take its name.

    Without SearchAction: Google took the search box for sites out of its results on 21 November 2024.
    """
    publisher = _publisher(view, site_url)
    return {**_CONTEXT, **publisher, "@type": "WebSite", "publisher": publisher, "inLanguage": "vi"}


def _publisher(view: Page, site_url: str) -> Data:
    return {"@type": "Organization", "name": view.chrome.site_name, "url": absolute(site_url, FRONT)}
