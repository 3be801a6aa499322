"""Page models: all that a template may see, and the plan of all pages of the site.

A view is plain frozen data. A template renders from its view and nothing else, so that a view, the templates and the
settings say all there is to say about whether a page changed.
"""

from pelican.plugins import signals

from plugins.views.pelican_views import check_settings, get_generators


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(check_settings)
    signals.get_generators.connect(get_generators)
