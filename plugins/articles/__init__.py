"""An article's front matter and body: read, typed, checked against the content contract (docs/content.md).

The whole content folder is read into one library before Pelican walks it. Pelican's own reader then finds each file there
already read, so that nothing is parsed twice and no file can vanish with a log line: what cannot become a page is a problem
in the library, worded for the editor.
"""

from pelican.plugins import signals

from plugins.articles.pelican_reader import count_articles, count_pages, share_library, use_library


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_init.connect(share_library)
    signals.page_generator_init.connect(use_library)
    signals.article_writer_finalized.connect(count_articles)
    signals.page_writer_finalized.connect(count_pages)
