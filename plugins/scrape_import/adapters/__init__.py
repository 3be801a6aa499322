"""One module a system that publishes news: its addresses, its selectors as data, its parser."""
