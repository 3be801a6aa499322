"""Pictures of every page type in a real browser, for people to look at and for the documentation."""
