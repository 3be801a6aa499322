"""The sections (chuyên mục) of the newspaper: content/sections.yaml as a tree in reading order.

Kinds of sections with typed fields, such as "mô hình dân vận khéo", are data: kinds/ and the list `kinds:` of sections.yaml.
"""

from pelican.plugins import signals

from plugins.sections.pelican_sections import share_sections


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_finalized.connect(share_sections)
