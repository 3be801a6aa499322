"""The search index: what readers' browsers need to find articles by their words.

The index is cut into shards by date, so that an edit makes a small one anew. A shard is kept in CACHE under the hash of all that
went into it. The search page itself is a page like others and belongs to `views`.
"""

from pelican.plugins import signals

from plugins.search.pelican_search import get_generators


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
