"""Writes only what changed, removes what is no longer part of the site, and says what editors should mend."""


def register() -> None:
    """Connect to Pelican."""
    # Imported here and not above, because a build that finds nothing to do needs no Pelican.
    from pelican.plugins import signals  # noqa: PLC0415

    from plugins.incremental.pelican_writer import get_writer  # noqa: PLC0415

    signals.get_writer.connect(get_writer)
