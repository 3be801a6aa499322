"""Photos: originals are found, judged and scaled by worker processes, and kept in CACHE by the hash of their bytes.

A photo's verdict (size as shown, colour, or why it is unreadable) is made together with its renditions by decoding it once.
Names of renditions follow from the hash and the order, so pages can be rendered from verdicts alone, and a warm build
opens no photo at all.
"""


def register() -> None:
    """Connect to Pelican."""
    # Imported here and not above, because every worker process imports this package and none of them needs Pelican.
    from pelican.plugins import signals  # noqa: PLC0415

    from plugins.gallery.pelican_gallery import check_settings, share_photos  # noqa: PLC0415

    signals.initialized.connect(check_settings)
    signals.all_generators_finalized.connect(share_photos)
