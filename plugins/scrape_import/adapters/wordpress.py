"""WordPress, as most of its themes write pages."""

from typing import Final

from plugins.scrape_import.adapters.site import Site

WORDPRESS: Final = Site(
    name="wordpress",
    mark="meta[name=generator][content^=WordPress], link[href*='/wp-content/'], link[rel='https://api.w.org/']",
    title=("h1.entry-title", "h1.post-title", "article h1"),
    date=("time.entry-date.published", "time.entry-date", "time.published", "article time"),
    body=("article .entry-content", ".entry-content", "article .post-content", ".post-content"),
    section=("a[rel='category tag']", ".cat-links a"),
    authors=(".author.vcard .fn", ".author.vcard a", "a[rel=author]"),
    tags=("a[rel=tag]:not([rel~=category])", ".tags-links a"),
    dropped=(
        ".sharedaddy",
        ".jp-relatedposts",
        ".addtoany_share_save_container",
        ".yarpp-related",
        ".wp-block-buttons",
        "#toc_container",
        ".ez-toc-container",
    ),
)
