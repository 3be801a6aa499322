"""Page models: all that a template may see, and the plan of all pages of the site."""
