"""An article's front matter and body: read, typed, checked against the content contract (docs/content.md).

The whole content folder is read into one library before Pelican walks it. Pelican's own reader then finds each file there
already read, so that nothing is parsed twice and no file can vanish with a log line: what cannot become a page is a problem
in the library, worded for the editor.
"""


def register() -> None:
    """Connect to Pelican."""
    # Imported here and not above, because a build that finds nothing to do needs no Pelican.
    from pelican.plugins import signals  # noqa: PLC0415

    from plugins.articles.pelican_reader import (  # noqa: PLC0415
        count_articles,
        count_pages,
        share_library,
        use_library,
    )

    signals.article_generator_init.connect(share_library)
    signals.page_generator_init.connect(use_library)
    signals.article_writer_finalized.connect(count_articles)
    signals.page_writer_finalized.connect(count_pages)
