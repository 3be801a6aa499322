"""Writes only what changed, removes what is no longer part of the site, and says what editors should mend.

Fingerprints that spare the rendering of unchanged pages will live here too.
"""

from pelican.plugins import signals

from plugins.incremental.pelican_writer import get_writer


def register() -> None:
    """Connect to Pelican."""
    signals.get_writer.connect(get_writer)
