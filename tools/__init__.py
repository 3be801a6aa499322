"""Programs for those who work on the project; the site never runs them."""
